package tonghop.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Severity;
import tonghop.model.Submission;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.HiddenForm;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.normalise.cell.ReadingFindings;

/**
 * A marked copy of a workbook that a unit got back and has answered: what it answers, and what it has changed against the workbook
 * that it sent before.
 */
final class ReturnedCopy {
    /** The rule of the finding by which the workbook that is answered is known. */
    static final String RULE = "returned-copy";

    /** The finding's argument that holds the fingerprint of the workbook that is answered. */
    static final String ANSWERED = "sha256";

    /** The finding's argument that holds the name under which it was sent. */
    private static final String ORIGINAL = "original";

    private static final String SHA256 = "[0-9a-f]{64}";
    private static final String OWN_TEXT = "form";

    private final Submission returned;
    private final HiddenForm form;
    private final Set<String> own;
    private final List<Finding> findings = new ArrayList<>();

    private ReturnedCopy(Submission returned, HiddenForm form) {
        this.returned = returned;
        this.form = form;
        this.own = new HashSet<>(List.of(HiddenForm.PACKET_SHEET, form.field("review-sheet")));
    }

    /** The copy that a submission is; empty when it is none. */
    static Optional<ReturnedCopy> of(Submission submission) {
        return HiddenForm.packet(submission.sheets())
                .filter(form -> form.field("sha256").matches(SHA256))
                .map(form -> new ReturnedCopy(submission, form));
    }

    /**
     * What it comes to.
     *
     * @param workbook the unit's workbook with the figures that it has given
     * @param account what became of the cells that are none of it, and what a person has to know of answers and changes
     */
    record Settled(Submission workbook, Normalised account) {}

    /** @param originals the workbook of a fingerprint and a name, as it was sent; empty when it is not known any more */
    Settled settle(BiFunction<String, String, Optional<Submission>> originals) {
        ReturnedAnswers answers = new ReturnedAnswers(returned, form);
        findings.addAll(answers.findings());
        Submission workbook = workbook(answers.values());
        Optional<ReturnedChanges> changes = originals
                .apply(form.field("sha256"), form.field("file"))
                .map(this::asMarked)
                .map(original -> ReturnedChanges.between(original, workbook, answers.asked()));
        changes.ifPresent(found -> findings.addAll(found.findings()));
        findings.add(summary(answers, changes));
        return new Settled(workbook, new Normalised(List.of(), ledger(), ReturnedRows.together(findings)));
    }

    /** What went back to the unit: its workbook, under the names of the copy's tabs. */
    private Submission asMarked(Submission original) {
        Submission answered = asAnswered(original);
        Map<String, String> tabs = new HashMap<>();
        form.fields().forEach((field, sheet) -> {
            if (field.startsWith(HiddenForm.TAB)) {
                tabs.put(sheet, field.substring(HiddenForm.TAB.length()));
            }
        });
        return answered.withSheets(answered.sheets().stream()
                .map(sheet -> sheet.called(tabs.getOrDefault(sheet.name(), sheet.name())))
                .toList());
    }

    /** What went back may itself have come back before: then its answers were in it. */
    private static Submission asAnswered(Submission original) {
        return of(original)
                .map(copy -> copy.workbook(new ReturnedAnswers(original, copy.form).values()))
                .orElse(original);
    }

    /** The sheets that the unit sent, each answered cell with the figure that was given for it. */
    private Submission workbook(Map<CellRef, RawCell> values) {
        return returned.withSheets(returned.sheets().stream()
                .filter(sheet -> !own.contains(sheet.name()))
                .map(sheet -> GivenFigures.enter(sheet, values))
                .toList());
    }

    private List<LedgerEntry> ledger() {
        List<LedgerEntry> ledger = new ArrayList<>();
        for (RawSheet sheet : returned.sheets()) {
            if (own.contains(sheet.name())) {
                sheet.cells()
                        .forEach(cell -> ledger.add(new LedgerEntry(
                                new CellRef(returned.file(), sheet.name(), cell.at()),
                                cell.text(),
                                LedgerEntry.Outcome.IGNORED,
                                OWN_TEXT,
                                "")));
            }
        }
        return ledger;
    }

    private Finding summary(ReturnedAnswers answers, Optional<ReturnedChanges> changes) {
        Map<String, String> counts = new HashMap<>();
        counts.put(ANSWERED, form.field("sha256"));
        counts.put(ORIGINAL, form.field("file"));
        counts.put("confirmed", String.valueOf(answers.confirmed()));
        counts.put("open", String.valueOf(answers.open()));
        changes.ifPresent(found -> counts.putAll(found.counts()));
        String rule = changes.isPresent() ? RULE : RULE + "-alone";
        CellRef cell = new CellRef(returned.file(), "", new CellAddress(0, 0));
        ReadingFindings.Subject about = new ReadingFindings.Subject(
                rule, changes.isPresent() ? Severity.INFO : Severity.WARNING, returned.file(), cell);
        return ReadingFindings.about(about, counts, List.of());
    }

    /** SHA-256 to name of the workbooks as sent that marked copies were compared with; those that were not there any more are none. */
    static SortedMap<String, String> originals(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(RULE))
                .map(Finding::arguments)
                .collect(Collectors.toMap(
                        copy -> copy.getOrDefault(ANSWERED, ""),
                        copy -> copy.getOrDefault(ORIGINAL, ""),
                        (first, second) -> first,
                        TreeMap::new));
    }

    /** For each marked copy among the findings the fingerprint of the workbook whose place it takes. */
    static Map<String, String> answered(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().startsWith(RULE))
                .collect(Collectors.toMap(
                        finding -> finding.cells().get(0).file(),
                        finding -> finding.arguments().getOrDefault(ANSWERED, ""),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }
}
