package tonghop.reckon.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.definition.JobDefinition;
import tonghop.definition.Scale;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Role;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.reckon.Facts;
import tonghop.reckon.Values;

/** Four communes, a scale that a test writes, and figures as lines such as "c1 revenue target 200" or "c1 s.a[judge=self] actual 9". */
final class ScoredCommunes {
    private static final String JOB = """
            job: {title: Chấm điểm, authority: Cụm, period: "2022"}
            units:
              - {code: c1, name: Đông, level: xã, places: [{level: xóm, names: [Một, Hai, Ba]}]}
              - {code: c2, name: Tây, level: xã}
              - {code: c3, name: Nam, level: xã}
              - {code: c4, name: Bắc, level: xã}
            dimensions:
              - {code: hamlet, name: Xóm, kind: place}
            indicators:
              - {code: revenue, name: Thu, unit-of-measure: triệu đồng, decimals: 1, kind: money, direction: higher, aggregation: sum}
              - {code: fires, name: Số vụ cháy, unit-of-measure: vụ, direction: lower, aggregation: sum}
              - {code: ntm, name: Tiêu chí NTM, unit-of-measure: tiêu chí, dimensions: [hamlet]}
              - {code: plan, name: Có kế hoạch, unit-of-measure: đơn vị, kind: text}
            scoring:
            """;

    final JobDefinition definition;
    final Scale scale;
    private final List<Observation> observations = new ArrayList<>();

    ScoredCommunes(Path folder, String scoring) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("job.yaml"), JOB + scoring.indent(2));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        definition = new DefinitionReader().read(folder);
        scale = definition.scales().get(0);
    }

    private ScoredCommunes(JobDefinition definition) {
        this.definition = definition;
        this.scale = definition.scales().get(0);
    }

    /** The same communes and scale without figures. */
    ScoredCommunes withoutFigures() {
        return new ScoredCommunes(definition);
    }

    ScoredCommunes with(String... lines) {
        for (String line : lines) {
            observations.add(observation(line.strip().split("\\s+", 4)));
        }
        return this;
    }

    private Observation observation(String[] words) {
        SortedMap<String, String> members = new TreeMap<>();
        int bracket = words[1].indexOf('[');
        if (bracket > 0) {
            String[] member =
                    words[1].substring(bracket + 1, words[1].length() - 1).split("=");
            members.put(member[0], member[1]);
        }
        String indicator = bracket > 0 ? words[1].substring(0, bracket) : words[1];
        ObservationKey key = new ObservationKey(
                words[0], indicator, members, Role.parse(words[2]), definition.period(), definition.asOf());
        boolean isNumber = words[3].matches("-?\\d+(\\.\\d+)?");
        CellRef cell = new CellRef("a.xlsx", "A", new CellAddress(observations.size(), 0));
        return new Observation(
                key,
                isNumber ? PrintedNumber.exact(words[3]) : null,
                isNumber ? null : words[3],
                "",
                Observation.Status.FINAL,
                cell,
                words[3]);
    }

    Facts facts() {
        return new Facts(definition, observations);
    }

    ScoreSheet sheet() {
        return new ScoreSheet(facts(), scale, Values.STATED);
    }

    /** The points of a unit as plain digits, or why they are open. */
    static String told(Points points) {
        return points.value().map(BigDecimal::toPlainString).orElse("open: " + points.reason());
    }
}
