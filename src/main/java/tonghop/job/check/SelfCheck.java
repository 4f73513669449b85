package tonghop.job.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.definition.JobDefinition;
import tonghop.job.step.Stages;
import tonghop.model.Finding;
import tonghop.model.Intake;
import tonghop.model.Normalised;
import tonghop.model.Submission;
import tonghop.model.cell.LedgerEntry;
import tonghop.reconcile.Reconciliation;
import tonghop.reconcile.Tally;

/** What a unit can find out about its own workbooks before it sends them, by the stages of a run; nothing is written. */
public record SelfCheck(Stages stages) {
    /** What each file holds, or why it would be refused, in the order of the names under which they would be sent. */
    public List<Intake> gate(SortedMap<String, Path> files) {
        List<Intake> intakes = new ArrayList<>();
        files.forEach((name, file) -> intakes.add(stages.read(file, name)));
        return intakes;
    }

    /** Reads the workbooks by a definition and compares what they say with each other. */
    public Result check(JobDefinition definition, List<Submission> submissions) {
        Normalised reading = reading(definition, submissions);
        Reconciliation reconciliation = stages.reconcile(definition, reading.observations());
        return new Result(
                reading,
                reconciliation.findings().stream()
                        .filter(SelfCheck::isOfTheseFiles)
                        .toList(),
                reconciliation.tallies().values().stream()
                        .mapToInt(Tally::passed)
                        .sum());
    }

    private Normalised reading(JobDefinition definition, List<Submission> submissions) {
        Map<String, String> sha256ByFile = new TreeMap<>();
        submissions.forEach(submission -> sha256ByFile.put(submission.file(), submission.sha256()));
        List<Normalised> each = submissions.stream()
                .map(submission -> stages.normalise(definition, submission))
                .toList();
        return stages.settle(definition, sha256ByFile, Normalised.together(each));
    }

    /** A finding that rests on no cell asks for what other units have not sent. */
    private static boolean isOfTheseFiles(Finding finding) {
        return !finding.cells().isEmpty();
    }

    /**
     * What came of it.
     *
     * @param reading what the workbooks mean, and what could not be understood
     * @param findings the disagreements of their figures, what asks for a decision first
     * @param passed how many edits hold
     */
    public record Result(Normalised reading, List<Finding> findings, int passed) {
        public Result {
            findings = List.copyOf(findings);
        }

        /** How many cells became figures. */
        public long loaded() {
            return reading.ledger().stream()
                    .filter(entry -> entry.outcome() == LedgerEntry.Outcome.LOADED)
                    .count();
        }
    }
}
