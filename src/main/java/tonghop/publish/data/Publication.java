package tonghop.publish.data;

import java.util.Comparator;
import java.util.List;
import tonghop.consolidate.Consolidation;
import tonghop.definition.JobDefinition;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.LedgerEntry;
import tonghop.model.Observation;
import tonghop.model.Refusal;
import tonghop.model.Severity;

/**
 * Everything that one run publishes, in the order in which it is published.
 *
 * @param definition the job
 * @param language "vi" or "en"
 * @param inputs what was found in the input folder
 * @param observations the figures, by file, sheet and cell
 * @param ledger what became of each non-blank cell, by file, sheet and cell
 * @param findings what does not agree, by severity, then id
 * @param tables the consolidated tables
 * @param run how the run went
 */
public record Publication(
        JobDefinition definition,
        String language,
        Inputs inputs,
        List<Observation> observations,
        List<LedgerEntry> ledger,
        List<Finding> findings,
        Consolidation tables,
        RunFacts run) {
    public Publication {
        observations = observations.stream()
                .sorted(Comparator.comparing(Observation::cell).thenComparing(Observation::key))
                .toList();
        ledger = ledger.stream()
                .sorted(Comparator.<LedgerEntry, CellRef>comparing(LedgerEntry::cell))
                .toList();
        findings = findings.stream().sorted(Finding.BY_WEIGHT).toList();
    }

    /** How many findings are of that severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** How many questions a person has to answer before the tables can be signed. */
    public long openQuestions() {
        return count(Severity.FATAL) + count(Severity.ERROR);
    }

    /**
     * What was found in the input folder.
     *
     * @param submissions the workbooks that were read, by file
     * @param refusals the files that were not, by file
     */
    public record Inputs(List<SubmittedFile> submissions, List<Refusal> refusals) {
        public Inputs {
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
