package tonghop.cli.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.cli.JobChoice;
import tonghop.job.check.SelfCheck;
import tonghop.model.Finding;
import tonghop.model.Intake;
import tonghop.model.Normalised;
import tonghop.model.Refusal;
import tonghop.model.Severity;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.LedgerEntry.Outcome;

/**
 * What came of a unit's check of its own workbooks.
 *
 * @param intakes the files, read or refused
 * @param chosen the job by which they were read; empty when no file could be
 */
public record CheckOutcome(List<Intake> intakes, Optional<JobChoice.Chosen> chosen) {
    private static final SelfCheck.Result NOTHING =
            new SelfCheck.Result(new Normalised(List.of(), List.of(), List.of()), List.of(), 0);

    SelfCheck.Result result() {
        return chosen.map(JobChoice.Chosen::result).orElse(NOTHING);
    }

    /** How many places should be mended: files that would be refused, figures that are not understood or do not fit. */
    public int toMend() {
        long refused = intakes.stream().filter(Refusal.class::isInstance).count();
        long findings = findings().filter(CheckOutcome::isToMend).count();
        return Math.toIntExact(refused + findings + unasked().size());
    }

    /** What the reading asks, then what the rules found. */
    Stream<Finding> findings() {
        return Stream.concat(result().reading().findings().stream(), result().findings().stream());
    }

    static boolean isToMend(Finding finding) {
        return finding.severity() != Severity.INFO;
    }

    /** Cells that are not understood and that no question of the reading speaks of. */
    List<LedgerEntry> unasked() {
        Set<String> asked =
                result().reading().findings().stream().map(Finding::rule).collect(Collectors.toSet());
        return result().reading().ledger().stream()
                .filter(entry -> entry.outcome() == Outcome.UNRESOLVED)
                .filter(entry -> !asked.contains(entry.reason()))
                .toList();
    }
}
