package tonghop.job;

import java.util.ArrayList;
import java.util.Comparator;
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

    static Evidence of(long run, Workshop workshop) {
        Normalised normalised = workshop.meaning(run);
        List<Finding> findings = new ArrayList<>(normalised.findings());
        findings.addAll(workshop.runs().findings(run));
        findings.sort(Comparator.comparing(Finding::severity));
        return new Evidence(
                workshop.runs().inputs(run), workshop.submissions().refusals(run), normalised, List.copyOf(findings));
    }

    RunCounts counts() {
        return RunCounts.of(inputs.size() - refusals.size(), refusals.size(), normalised.ledger(), findings);
    }
}
