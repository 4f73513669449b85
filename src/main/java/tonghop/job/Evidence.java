package tonghop.job;

import java.util.ArrayList;
import java.util.List;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Refusal;
import tonghop.model.RunCounts;
import tonghop.store.RunInput;

/**
 * What the stores hold for a run.
 *
 * @param inputs the files it took in
 * @param refusals those that could not be taken as submissions
 * @param normalised what the submissions mean together
 * @param findings all findings, the most severe first
 */
public record Evidence(List<RunInput> inputs, List<Refusal> refusals, Normalised normalised, List<Finding> findings) {

    /** Of a run that is over. */
    static Evidence of(long run, Workshop workshop) {
        return of(run, workshop.meaning(run), workshop);
    }

    /** Of a run whose submissions are all read. */
    static Evidence of(Run run, Workshop workshop) {
        return of(run.number(), run.meaning(workshop), workshop);
    }

    private static Evidence of(long run, Normalised normalised, Workshop workshop) {
        List<Finding> findings = new ArrayList<>(normalised.findings());
        findings.addAll(workshop.runs().findings(run));
        findings.sort(Finding.BY_WEIGHT);
        return new Evidence(
                workshop.runs().inputs(run), workshop.submissions().refusals(run), normalised, List.copyOf(findings));
    }

    RunCounts counts() {
        return RunCounts.of(inputs.size() - refusals.size(), refusals.size(), normalised.ledger(), findings);
    }
}
