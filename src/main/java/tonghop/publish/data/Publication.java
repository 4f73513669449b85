package tonghop.publish.data;

import java.util.Comparator;
import java.util.List;
import tonghop.consolidate.Consolidation;
import tonghop.definition.JobDefinition;
import tonghop.model.FigureFingerprint;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Questions;
import tonghop.model.Refusal;
import tonghop.model.Severity;
import tonghop.model.Verdict;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.Ledger;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.list.ListRow;

/**
 * Everything that one run publishes, in the order in which it is published.
 *
 * @param definition the job
 * @param language "vi" or "en"
 * @param inputs what was found in the input folder
 * @param observations the figures as they are used, by file, sheet and cell
 * @param ledger what became of each non-blank cell, by file, sheet and cell
 * @param findings what does not agree, decided or not, the weightiest first
 * @param verdict whether it can be signed
 * @param tables the consolidated tables
 * @param followup what people made of earlier findings
 * @param run how the run went
 */
public record Publication(
        JobDefinition definition,
        String language,
        Inputs inputs,
        List<Observation> observations,
        List<LedgerEntry> ledger,
        List<Finding> findings,
        Verdict verdict,
        Consolidation tables,
        Followup followup,
        RunFacts run) {
    public Publication {
        observations = observations.stream()
                .sorted(Comparator.comparing(Observation::cell).thenComparing(Observation::key))
                .toList();
        ledger = Ledger.of(ledger).sorted();
        findings = findings.stream().sorted(Finding.BY_WEIGHT).toList();
    }

    /** How many findings of that severity are not settled by a decision. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity && !followup.settles(finding))
                .count();
    }

    /** The fingerprint of the figures of each finding, in the order of the findings: a decision names it. */
    public List<String> figures() {
        return findings.stream()
                .map(finding -> FigureFingerprint.of(finding, this::printed))
                .toList();
    }

    /** What a cell of a submission prints; empty when it is blank. */
    public String printed(CellRef cell) {
        return Ledger.of(ledger).printed(cell);
    }

    /**
     * The questions that nobody has settled: {@link Questions#needed()} are the answers that would settle everything, in the order
     * in which they should be asked.
     */
    public Questions questions() {
        return Questions.of(
                findings.stream().filter(finding -> !followup.settles(finding)).toList());
    }

    /**
     * A submission as a URI reference from the job's output folder, for links in files that stand directly in it.
     *
     * @param file the submission's name relative to the job's input folder, with forward slashes
     */
    public String submission(String file) {
        return inputs.folder() + "/" + FileReference.encoded(file);
    }

    /**
     * What was found in the input folder.
     *
     * @param folder where it is, as a percent-encoded URI reference from the job's output folder without a slash at its end:
     *     {@code ../../input/cum-mien-dong-2022}; from one Windows drive to another it is an absolute {@code file:} URI
     * @param submissions the workbooks that were read, by file
     * @param refusals the files that were not, by file
     * @param forms the files in which people answer findings, by file; their unit is empty
     * @param names the rows of the lists of names that the definition asks for
     */
    public record Inputs(
            String folder,
            List<SubmittedFile> submissions,
            List<Refusal> refusals,
            List<SubmittedFile> forms,
            List<ListRow> names) {
        public Inputs(String folder, List<SubmittedFile> submissions, List<Refusal> refusals) {
            this(folder, submissions, refusals, List.of(), List.of());
        }

        public Inputs {
            names = names.stream()
                    .sorted(Comparator.comparing(ListRow::cell).thenComparing(ListRow::award))
                    .toList();
            forms = forms.stream()
                    .sorted(Comparator.comparing(SubmittedFile::file))
                    .toList();
            submissions = submissions.stream()
                    .sorted(Comparator.comparing(SubmittedFile::file))
                    .toList();
            refusals = refusals.stream()
                    .sorted(Comparator.comparing(Refusal::file))
                    .toList();
        }
    }

    /**
     * A workbook that was read.
     *
     * @param file its name relative to the job's input folder
     * @param sha256 the fingerprint of its bytes
     * @param size its length in bytes
     * @param unit code of the unit that sent it; empty when that is not known
     */
    public record SubmittedFile(String file, String sha256, long size, String unit) {}
}
