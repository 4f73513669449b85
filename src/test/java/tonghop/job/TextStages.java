package tonghop.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.consolidate.Consolidation;
import tonghop.definition.JobDefinition;
import tonghop.ingest.StagedCopy;
import tonghop.job.state.Fingerprint;
import tonghop.job.step.Stages;
import tonghop.model.Explanation;
import tonghop.model.Finding;
import tonghop.model.Finding.Subject;
import tonghop.model.Intake;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Refusal;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.model.Submission;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.publish.data.Kept;
import tonghop.publish.data.Publication;
import tonghop.publish.template.TemplateOrder;
import tonghop.reconcile.Reconciliation;
import tonghop.reconcile.Tally;
import tonghop.review.Aliases;

/** Small honest stages over text files whose lines are "unit indicator value": real staging, real files, no workbooks. */
public class TextStages extends Stages {
    /** An indicator over which reconciling ends as a fault of the program would end it. */
    public static final String BREAKING = "breaking";

    final List<String> read = Collections.synchronizedList(new ArrayList<>());

    @Override
    public List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Override
    public String name(Path folder, Path file) {
        return folder.relativize(file).toString();
    }

    @Override
    public StagedCopy stage(Path original, Path staging) throws IOException {
        String sha256 = Fingerprint.of(original);
        Files.createDirectories(staging);
        Path copy = Files.copy(original, staging.resolve(sha256), StandardCopyOption.REPLACE_EXISTING);
        return new StagedCopy(sha256, Files.size(copy), copy);
    }

    /** A text that ends with a tilde is not whole. */
    @Override
    public boolean isWhole(Path file) {
        try {
            return !Files.readString(file).endsWith("~");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Refusal halfCopied(String name) {
        return new Refusal(name, "", 0, "half-copied", "");
    }

    @Override
    public Intake read(Path staged, String name) {
        read.add(name);
        try {
            String sha256 = Fingerprint.of(staged);
            List<String> lines = Files.readAllLines(staged);
            if (lines.isEmpty()) {
                return new Refusal(name, sha256, 0, "empty", "");
            }
            List<RawCell> cells = new ArrayList<>();
            lines.forEach(line -> cells.add(RawCell.text("A" + (cells.size() + 1), line)));
            return new Submission(name, sha256, Files.size(staged), List.of(RawSheet.of("sheet", cells)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Normalised settle(JobDefinition definition, Map<String, String> sha256ByFile, Normalised all) {
        return all;
    }

    @Override
    public Normalised normalise(
            JobDefinition definition,
            Aliases aliases,
            Submission submission,
            BiFunction<String, String, Optional<Submission>> originals) {
        List<Observation> observations = new ArrayList<>();
        List<LedgerEntry> ledger = new ArrayList<>();
        for (RawCell cell : submission.sheets().get(0).cells()) {
            CellRef at = new CellRef(submission.file(), "sheet", cell.at());
            String[] words = cell.text().split(" ");
            ObservationKey key = new ObservationKey(
                    words[0],
                    words[1],
                    new TreeMap<>(),
                    Role.ACTUAL,
                    ReportingPeriod.year(2022),
                    LocalDate.of(2022, 12, 31));
            observations.add(new Observation(
                    key, PrintedNumber.exact(words[2]), null, "hộ", Observation.Status.FINAL, at, words[2]));
            ledger.add(new LedgerEntry(at, cell.text(), LedgerEntry.Outcome.LOADED, "loaded", ""));
        }
        return new Normalised(observations, ledger, List.of());
    }

    @Override
    public Refusal unreadable(String name, IOException cause) {
        return new Refusal(name, "", 0, "unreadable", String.valueOf(cause.getMessage()));
    }

    @Override
    public Reconciliation reconcile(JobDefinition definition, List<Observation> observations) {
        if (observations.stream().anyMatch(told -> told.key().indicator().equals(BREAKING))) {
            throw new IllegalStateException("a rule broke over " + BREAKING);
        }
        Map<ObservationKey, List<Observation>> byKey = observations.stream()
                .collect(Collectors.groupingBy(Observation::key, TreeMap::new, Collectors.toList()));
        List<Finding> findings = byKey.values().stream()
                .filter(same -> same.stream().map(TextStages::value).distinct().count() > 1)
                .map(same -> finding(same.get(0).key(), same))
                .toList();
        Tally tally = new Tally(byKey.size() - findings.size(), findings.size(), 0);
        return new Reconciliation(findings, new TreeMap<>(Map.of("same-fact", tally)), changes(definition, List.of()));
    }

    @Override
    public Explanation explain(JobDefinition definition, List<Observation> observations, Finding finding) {
        List<Observation> figures = observations.stream()
                .filter(observation -> finding.cells().contains(observation.cell()))
                .toList();
        return new Explanation(finding, figures, List.of(), List.of(), List.of());
    }

    @Override
    public Consolidation consolidate(
            JobDefinition definition, List<Observation> observations, List<Finding> findings, Predicate<Finding> open) {
        return new Consolidation(List.of(), List.of());
    }

    @Override
    public void template(TemplateOrder order, String language, Path file) throws IOException {
        Files.writeString(file, order.unit().code());
    }

    @Override
    public void publish(Publication publication, Function<String, Path> originals, Kept kept, Path folder)
            throws IOException {
        SortedMap<String, BigDecimal> totals = new TreeMap<>();
        publication.observations().forEach(each -> totals.merge(each.key().indicator(), value(each), BigDecimal::add));
        String tables = totals.entrySet().stream()
                .map(total -> total.getKey() + " " + total.getValue().toPlainString())
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("tables.txt"), tables);
        Files.writeString(
                folder.resolve("run.json"), "{\"run\":" + publication.run().number() + "}");
    }

    private static BigDecimal value(Observation observation) {
        return java.util.Objects.requireNonNull(observation.number()).value();
    }

    private static Finding finding(ObservationKey key, List<Observation> same) {
        return new Finding(
                key.indicator(),
                "same-fact",
                Severity.ERROR,
                Subject.of(key),
                value(same.get(0)).toPlainString(),
                "",
                "",
                List.of(),
                "same-fact",
                new TreeMap<>(),
                same.stream().map(Observation::cell).toList(),
                List.of());
    }
}
