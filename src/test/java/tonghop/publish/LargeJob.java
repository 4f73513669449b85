package tonghop.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.publish.data.Publication;

/**
 * A job of so many units and indicators, each with a target and an actual, of which some are in question.
 *
 * @param units how many send
 * @param indicators how many they report
 * @param every each so many figures one is in question
 * @param form how the units stand in the appendix: "wide" or "long"
 */
public record LargeJob(int units, int indicators, int every, String form) {
    private static final ReportingPeriod YEAR = ReportingPeriod.year(2025);

    /** Its publication; the definition is written into the folder. */
    public Publication publication(Path folder) {
        JobDefinition definition = definition(folder);
        List<Observation> observations = observations();
        Instant started = Instant.parse("2026-01-05T01:02:03Z");
        return SamplePublication.publication(definition, "vi", observations, findings(observations), started);
    }

    private JobDefinition definition(Path folder) {
        List<String> yaml =
                new ArrayList<>(List.of("job: {title: Kết quả năm 2025, authority: Khối số 3, period: 2025}"));
        yaml.add("units:");
        IntStream.range(0, units)
                .forEach(at -> yaml.add("  - {code: \"%s\", name: %s, level: xã}".formatted(unit(at), name(at))));
        yaml.add("indicators:");
        IntStream.range(0, indicators)
                .forEach(at -> yaml.add("  - {code: i%d, name: Số hộ loại %s, unit-of-measure: hộ, aggregation: sum}"
                        .formatted(at, letters(at))));
        yaml.add("appendices:\n  - code: I\n    title: Kết quả năm 2025\n    form: %s".formatted(form));
        yaml.add("    roles: [target, actual, percent]\n    sections:\n      - title: Kết quả\n        rows:");
        IntStream.range(0, indicators).forEach(at -> yaml.add("          - i" + at));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("job.yaml"), String.join("\n", yaml));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return new DefinitionReader().read(folder);
    }

    private static String unit(int at) {
        return "%05d".formatted(at + 1);
    }

    private static String name(int at) {
        return "Hòa " + letters(at);
    }

    /** Names without digits, as places have them. */
    private static String letters(int at) {
        String letter = String.valueOf((char) ('A' + at % 26)) + (char) ('a' + at % 26);
        return at < 26 ? letter : letters(at / 26 - 1) + letter.toLowerCase(Locale.ROOT);
    }

    private List<Observation> observations() {
        return IntStream.range(0, units)
                .boxed()
                .flatMap(unit -> IntStream.range(0, indicators)
                        .boxed()
                        .flatMap(indicator -> Stream.of(
                                figure(unit, indicator, Role.TARGET, 100 + indicator),
                                figure(unit, indicator, Role.ACTUAL, 100 + (unit * 7 + indicator * 3) % 50))))
                .toList();
    }

    private static Observation figure(int unit, int indicator, Role role, int value) {
        ObservationKey key = new ObservationKey(
                unit(unit), "i" + indicator, new TreeMap<>(), role, YEAR, LocalDate.of(2025, 12, 31));
        return new Observation(
                key,
                PrintedNumber.exact(String.valueOf(value)),
                null,
                "hộ",
                Observation.Status.FINAL,
                new CellRef(
                        name(unit) + ".xlsx", "Biểu 1", new CellAddress(indicator + 4, role == Role.TARGET ? 2 : 3)),
                String.valueOf(value));
    }

    private List<Finding> findings(List<Observation> observations) {
        return IntStream.range(0, observations.size())
                .filter(at -> at % every == 0)
                .mapToObj(at -> finding(at, observations.get(at)))
                .toList();
    }

    private static Finding finding(int number, Observation of) {
        String stated = of.printed();
        String expected = String.valueOf(number + 1000);
        return new Finding(
                "F-%05d".formatted(number),
                number % 3 == 0 ? "same-fact" : "never-falls",
                Severity.ERROR,
                Finding.Subject.of(of.key()),
                stated,
                expected,
                "",
                List.of(),
                "same-fact",
                new TreeMap<>(Map.of(
                        "unit",
                        of.key().unit(),
                        "indicator",
                        of.key().indicator(),
                        "stated",
                        stated,
                        "measure",
                        "hộ",
                        "cell",
                        of.cell().toString(),
                        "other",
                        expected,
                        "otherMeasure",
                        "hộ",
                        "otherCell",
                        of.cell().toString())),
                List.of(of.cell()),
                List.of());
    }
}
