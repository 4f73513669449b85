package tonghop.publish;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidator;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Bound;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.model.Refusal;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;
import tonghop.publish.data.Followup;
import tonghop.publish.data.Publication;
import tonghop.publish.data.Publication.SubmittedFile;
import tonghop.publish.data.RunFacts;
import tonghop.publish.packet.Originals;
import tonghop.publish.packet.UnwritableException;
import tonghop.review.Signing;

/** The sample job with figures like those of its workbooks, read from a file in the form of observations.csv. */
public final class SamplePublication {
    private static final Map<String, String> UNIT_OF_FILE = Map.of(
            "Trung",
            "047",
            "TrungKhanh_thang11_2022.xlsx",
            "047",
            "Quang",
            "049",
            "HA",
            "048",
            "thach",
            "053",
            "TP",
            "040",
            "Truong",
            "mien-dong");

    private SamplePublication() {}

    public static JobDefinition definition() {
        return new DefinitionReader().read(Path.of("jobs/cum-mien-dong-2022"));
    }

    /** The sample figures were read from no workbook. */
    public static Originals originals() {
        return new Originals() {
            @Override
            public byte[] bytes(SubmittedFile file) {
                return new byte[0];
            }

            @Override
            public boolean isActive(SubmittedFile file) {
                return false;
            }

            @Override
            public byte[] copy(SubmittedFile file, Callable<byte[]> copying) throws UnwritableException {
                try {
                    return copying.call();
                } catch (Exception unable) {
                    throw new UnwritableException(file.file(), unable);
                }
            }
        };
    }

    public static List<Observation> observations() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(SamplePublication.class.getResourceAsStream("observations.csv")),
                StandardCharsets.UTF_8)) {
            return observations(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Observation> observations(Reader reader) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(reader).stream().map(SamplePublication::observation).toList();
    }

    public static Publication publication(JobDefinition definition, String language) {
        return publication(definition, language, findings(), Instant.parse("2023-01-05T01:02:03Z"));
    }

    public static Publication publication(
            JobDefinition definition, String language, List<Finding> findings, Instant started) {
        return publication(definition, language, observations(), findings, started);
    }

    /** What a sample job publishes of the figures in its golden file, as if nothing were in question. */
    public static Publication ofGolden(String job) throws IOException {
        JobDefinition definition = new DefinitionReader().read(Path.of("jobs", job));
        try (Reader figures = Files.newBufferedReader(Path.of("src/test/resources/golden", job, "observations.csv"))) {
            Instant started = Instant.parse("2023-01-05T01:02:03Z");
            return publication(definition, "vi", observations(figures), List.of(), started);
        }
    }

    static Publication publication(
            JobDefinition definition,
            String language,
            List<Observation> observations,
            List<Finding> findings,
            Instant started) {
        return new Publication(
                definition,
                language,
                inputs(observations),
                observations,
                ledger(observations),
                findings,
                Signing.verdict(definition, findings, List.of()),
                new Consolidator(definition).consolidate(observations, findings),
                Followup.NONE,
                new RunFacts(
                        7,
                        "0.1.0",
                        started,
                        started.plusSeconds(4),
                        Map.of("ingest", Duration.ofMillis(12)),
                        new TreeMap<>(Map.of("percent-of-target", new RunFacts.RuleTally(20, 2, 3))),
                        new TreeMap<>(Map.of("trống.xlsx", 3L))));
    }

    public static List<Finding> findings() {
        return List.of(
                finding(
                        "F-01",
                        "same-fact",
                        Severity.ERROR,
                        "049",
                        "houses-done",
                        "486",
                        "488",
                        List.of(
                                cell("Quang Hoa - MTTQ vi nguoi ngheo.xlsx", "MTTQ", "D8"),
                                cell("Quang Hoa - De an nha tam.xlsx", "Đề án", "C5")),
                        List.of()),
                finding(
                        "F-02",
                        "never-falls",
                        Severity.ERROR,
                        "047",
                        "vaccination",
                        "39147",
                        "142785",
                        List.of(
                                cell("Trung Khanh - Bieu so lieu nam 2022.xlsx", "Covid-19", "D8"),
                                cell("TrungKhanh_thang11_2022.xlsx", "Tháng 11", "D17")),
                        List.of()),
                finding(
                        "F-06",
                        "percent-of-target",
                        Severity.ERROR,
                        "053",
                        "agricultural-value",
                        "108.3",
                        "108.77",
                        List.of(
                                cell("thach an_2022 FINAL (1).xlsx", "Sheet1", "E8"),
                                cell("thach an_2022 FINAL (1).xlsx", "Sheet1", "D8"),
                                cell("thach an_2022 FINAL (1).xlsx", "Sheet1", "C8")),
                        List.of(
                                new Candidate(
                                        cell("thach an_2022 FINAL (1).xlsx", "Sheet1", "D8"),
                                        "62.63",
                                        "62.36",
                                        "swapped-digits",
                                        1),
                                new Candidate(null, "57.58", "57.85", "swapped-digits", 1))),
                finding(
                        "F-07",
                        "percent-of-target",
                        Severity.ERROR,
                        "047",
                        "industrial-value",
                        "375.3",
                        "375.5",
                        List.of(cell("Trung Khanh - Bieu so lieu nam 2022.xlsx", "KTXH", "F7")),
                        List.of()),
                finding(
                        "F-19",
                        "unreadable",
                        Severity.WARNING,
                        "040",
                        "vaccination",
                        "57397",
                        "",
                        List.of(cell("TP Cao Bang 2022.xlsx", "Số liệu", "E7")),
                        List.of()),
                finding(
                        "F-22",
                        "hidden-sheet",
                        Severity.INFO,
                        null,
                        "",
                        "",
                        "",
                        List.of(cell("Quang Hoa - bieu 1.xlsx", "nháp", "B2")),
                        List.of()));
    }

    public static CellRef cell(String file, String sheet, String a1) {
        return new CellRef(file, sheet, CellAddress.parse(a1));
    }

    private static Finding finding(
            String id,
            String rule,
            Severity severity,
            @Nullable String unit,
            String indicator,
            String stated,
            String expected,
            List<CellRef> cells,
            List<Candidate> candidates) {
        Finding.Subject subject = unit == null
                ? null
                : new Finding.Subject(
                        unit, indicator, Map.of(), ReportingPeriod.year(2022), LocalDate.of(2022, 12, 31));
        return new Finding(
                id,
                rule,
                severity,
                subject,
                stated,
                expected,
                "",
                candidates,
                rule.equals("percent-of-target") ? "percent-wrong" : rule,
                new TreeMap<>(Map.of("stated", stated, "expected", expected)),
                cells,
                List.of());
    }

    private static Publication.Inputs inputs(List<Observation> observations) {
        List<SubmittedFile> files = observations.stream()
                .map(observation -> observation.cell().file())
                .distinct()
                .map(file -> new SubmittedFile(file, "ab".repeat(32), 4711, unit(file)))
                .collect(Collectors.toList());
        return new Publication.Inputs(
                "../../input/cum-mien-dong-2022", files, List.of(new Refusal("trống.xlsx", "", 0, "empty", "")));
    }

    private static String unit(String file) {
        return UNIT_OF_FILE.getOrDefault(file, UNIT_OF_FILE.getOrDefault(file.split(" ")[0], ""));
    }

    private static List<LedgerEntry> ledger(List<Observation> observations) {
        List<LedgerEntry> ledger = new ArrayList<>();
        observations.stream()
                .map(observation -> new LedgerEntry(
                        observation.cell(),
                        observation.printed(),
                        LedgerEntry.Outcome.LOADED,
                        "loaded",
                        observation.key().indicator()))
                .collect(Collectors.toMap(LedgerEntry::cell, entry -> entry, (one, other) -> one))
                .values()
                .forEach(ledger::add);
        ledger.add(new LedgerEntry(
                cell("HA LANG.xls", "Sheet1", "A1"), "UBND HUYỆN HẠ LANG", LedgerEntry.Outcome.IGNORED, "title", ""));
        ledger.add(new LedgerEntry(
                cell("HA LANG.xls", "Sheet1", "B99"),
                "=1+1 \"lạ\"\nhai dòng",
                LedgerEntry.Outcome.UNRESOLVED,
                "no-label",
                ""));
        return ledger;
    }

    private static Observation observation(CSVRecord line) {
        TreeMap<String, String> dimensions = new TreeMap<>();
        for (String member : line.get("dimensions").split("; ")) {
            if (!member.isEmpty()) {
                dimensions.put(member.split("=")[0], member.split("=")[1]);
            }
        }
        ObservationKey key = new ObservationKey(
                line.get("unit"),
                line.get("indicator"),
                dimensions,
                Role.parse(line.get("role")),
                ReportingPeriod.parse(line.get("period")),
                LocalDate.parse(line.get("as_of")));
        boolean qualitative = line.get("bound").isEmpty();
        return new Observation(
                key,
                qualitative ? null : number(line),
                qualitative ? line.get("value") : null,
                line.get("unit_of_measure"),
                Observation.Status.valueOf(line.get("status").toUpperCase(java.util.Locale.ROOT)),
                cell(line.get("file"), line.get("sheet"), line.get("cell")),
                line.get("printed"));
    }

    private static PrintedNumber number(CSVRecord line) {
        String[] ends = line.get("value").split("\\.\\.");
        Reading reading = new Reading(
                new BigDecimal(ends[0]),
                new BigDecimal(ends[ends.length - 1]),
                Integer.parseInt(line.get("decimals")),
                Bound.valueOf(line.get("bound").toUpperCase(java.util.Locale.ROOT)),
                "plain");
        return new PrintedNumber(line.get("printed"), reading, List.of());
    }
}
