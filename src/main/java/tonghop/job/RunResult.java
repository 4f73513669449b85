package tonghop.job;

import java.util.List;
import java.util.Optional;
import tonghop.model.Finding;
import tonghop.model.Refusal;
import tonghop.model.Ruling;
import tonghop.model.RunRecord;
import tonghop.model.Verdict;

/**
 * What came of a run.
 *
 * @param run the run as it was written down
 * @param verdict whether what it consolidated can be signed
 * @param refusals the files that could not be taken as submissions
 * @param findings the findings that no decision has settled, the most severe first
 * @param rulings what became of people's decisions
 * @param unchanged whether the very bytes were published that the run before had published
 * @param failure what broke the run off, if anything did
 */
public record RunResult(
        RunRecord run,
        Verdict verdict,
        List<Refusal> refusals,
        List<Finding> findings,
        List<Ruling> rulings,
        boolean unchanged,
        Optional<Throwable> failure) {
    public RunResult {
        refusals = List.copyOf(refusals);
        findings = List.copyOf(findings);
        rulings = List.copyOf(rulings);
    }
}
