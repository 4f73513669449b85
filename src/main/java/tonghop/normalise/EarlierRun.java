package tonghop.normalise;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.model.Bound;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.model.Submission;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.LedgerEntry.Outcome;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.normalise.cell.ReadingFindings;

/**
 * The figures of an earlier run, as this product has published them in {@code observations.csv}: what each line is about stands in its
 * fields, so that nothing is guessed. Only figures of times are taken that were over when the job's was; a unit's code is that of its time.
 *
 * @param definition what the job knows
 * @param file the submission's name
 * @param sheet the lines
 */
record EarlierRun(JobDefinition definition, String file, RawSheet sheet) {
    /** What a line must tell; where the other fields are left out, it is an actual of the whole indicator up to the period's end. */
    private static final Set<String> NEEDED = Set.of("unit", "indicator", "period", "value");

    /** Empty when the submission is none. */
    static Optional<EarlierRun> of(Submission submission, JobDefinition definition) {
        return submission.sheets().size() != 1
                ? Optional.empty()
                : Optional.of(new EarlierRun(
                                definition,
                                submission.file(),
                                submission.sheets().get(0)))
                        .filter(run -> run.header().values().containsAll(NEEDED));
    }

    private Map<Integer, String> header() {
        return sheet.cells().stream()
                .filter(cell -> cell.at().row() == 0)
                .collect(Collectors.toMap(
                        cell -> cell.at().column(), cell -> cell.text().strip(), (one, other) -> one));
    }

    /** What is known of it; each of its cells is accounted for. */
    Normalised meaning() {
        Map<Integer, String> header = header();
        SortedMap<Integer, Map<String, RawCell>> lines = new TreeMap<>();
        sheet.cells().stream().filter(cell -> cell.at().row() > 0).forEach(cell -> lines.computeIfAbsent(
                        cell.at().row(), row -> new HashMap<>())
                .put(
                        header.getOrDefault(
                                cell.at().column(), String.valueOf(cell.at().column())),
                        cell));
        List<Observation> observations = new ArrayList<>();
        List<LedgerEntry> ledger = new ArrayList<>();
        List<RawCell> unknown = new ArrayList<>();
        header.keySet().forEach(column -> ledger.add(entry(at(0, column), Outcome.IGNORED, "header")));
        lines.values().forEach(line -> {
            Optional<Observation> told = observation(line);
            told.ifPresent(observations::add);
            if (told.isEmpty() && !(isTakenIn() && isLater(line))) {
                Optional.ofNullable(line.get("value")).ifPresent(unknown::add);
            }
            ledger.addAll(entries(line.values(), told));
        });
        return new Normalised(observations, ledger, questions(unknown));
    }

    /** Whether the job itself has fetched the file: then what it does not know need not be its business. */
    private boolean isTakenIn() {
        return definition.earlierJob(file).isPresent();
    }

    private boolean isLater(Map<String, RawCell> line) {
        try {
            return !definition.isEarlier(ReportingPeriod.parse(text(line, "period")));
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private RawCell at(int row, int column) {
        return sheet.cells().stream()
                .filter(cell -> cell.at().row() == row && cell.at().column() == column)
                .findFirst()
                .orElseThrow();
    }

    private List<LedgerEntry> entries(Collection<RawCell> line, Optional<Observation> told) {
        return line.stream()
                .map(cell -> told.filter(observation -> observation.cell().at().equals(cell.at()))
                        .map(observation -> new LedgerEntry(
                                ref(cell),
                                cell.text(),
                                Outcome.LOADED,
                                "loaded",
                                observation.key().indicator()))
                        .orElseGet(() ->
                                entry(cell, Outcome.IGNORED, told.isPresent() ? "earlier-run" : "earlier-run-unknown")))
                .toList();
    }

    private LedgerEntry entry(RawCell cell, Outcome outcome, String reason) {
        return new LedgerEntry(ref(cell), cell.text(), outcome, reason, "");
    }

    private CellRef ref(RawCell cell) {
        return new CellRef(file, sheet.name(), cell.at());
    }

    /** Empty where the line is not of an earlier time, or of something that the job does not know. */
    private Optional<Observation> observation(Map<String, RawCell> line) {
        try {
            return key(line).filter(key -> line.containsKey("value")).map(key -> observation(key, line));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<ObservationKey> key(Map<String, RawCell> line) {
        ReportingPeriod period = ReportingPeriod.parse(text(line, "period"));
        String asOf = text(line, "as_of");
        String role = text(line, "role");
        boolean isKnown = definition.indicator(text(line, "indicator")).isPresent() && definition.isEarlier(period);
        return definition
                .unitOn(text(line, "unit"), period.end())
                .filter(unit -> isKnown)
                .map(ReportingUnit::code)
                .map(unit -> new ObservationKey(
                        unit,
                        text(line, "indicator"),
                        members(text(line, "dimensions")),
                        role.isEmpty() ? Role.ACTUAL : Role.parse(role),
                        period,
                        asOf.isEmpty() ? period.end() : LocalDate.parse(asOf)));
    }

    private static SortedMap<String, String> members(String text) {
        SortedMap<String, String> members = new TreeMap<>();
        for (String member : text.isEmpty() ? new String[0] : text.split("; ")) {
            int equals = member.indexOf('=');
            members.put(member.substring(0, equals), member.substring(equals + 1));
        }
        return members;
    }

    private Observation observation(ObservationKey key, Map<String, RawCell> line) {
        RawCell value = line.getOrDefault("value", RawCell.text("A1", ""));
        Optional<PrintedNumber> number = number(line, value.text().strip());
        String status = text(line, "status").toUpperCase(Locale.ROOT);
        boolean isTold = status.equals("ESTIMATE") || status.equals("PROVISIONAL");
        return new Observation(
                key,
                number.orElse(null),
                number.isPresent() ? null : value.text(),
                text(line, "unit_of_measure"),
                isTold ? Observation.Status.valueOf(status) : Observation.Status.FINAL,
                ref(value),
                value.text());
    }

    /** Empty for words. */
    private static Optional<PrintedNumber> number(Map<String, RawCell> line, String value) {
        if (!value.matches("-?\\d+(\\.\\d+)?(\\.\\.-?\\d+(\\.\\d+)?)?")) {
            return Optional.empty();
        }
        String[] ends = value.split("\\.\\.");
        BigDecimal lower = new BigDecimal(ends[0]);
        String bound = text(line, "bound");
        String decimals = text(line, "decimals");
        Reading reading = new Reading(
                lower,
                new BigDecimal(ends[ends.length - 1]),
                decimals.isEmpty() ? Math.max(0, lower.scale()) : Integer.parseInt(decimals),
                bound.isEmpty() ? Bound.EXACT : Bound.valueOf(bound.toUpperCase(Locale.ROOT)),
                Reading.EARLIER_RUN);
        return Optional.of(new PrintedNumber(value, reading, List.of()));
    }

    private static String text(Map<String, RawCell> line, String field) {
        return Optional.ofNullable(line.get(field))
                .map(RawCell::text)
                .orElse("")
                .strip();
    }

    /** One question for all lines that were left out. */
    private List<Finding> questions(List<RawCell> unknown) {
        if (unknown.isEmpty()) {
            return List.of();
        }
        List<CellRef> cells = unknown.stream().map(this::ref).toList();
        ReadingFindings.Subject subject = new ReadingFindings.Subject(
                "earlier-run", isTakenIn() ? Severity.INFO : Severity.WARNING, file, cells.get(0));
        return List.of(ReadingFindings.about(
                        subject,
                        Map.of(
                                "count",
                                String.valueOf(cells.size()),
                                ReadingFindings.WHERE,
                                ReadingFindings.where(cells),
                                "end",
                                definition.period().end().toString()),
                        List.of())
                .withCells(cells));
    }
}
