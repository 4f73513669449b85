package tonghop.job.step;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.model.DecisionForm;
import tonghop.model.Finding;
import tonghop.model.FindingId;
import tonghop.model.Normalised;
import tonghop.model.Refusal;
import tonghop.model.Severity;
import tonghop.model.cell.Ledger;
import tonghop.store.RunInput;
import tonghop.store.SubmissionDocument;

/**
 * What a run's files say.
 *
 * @param inputs all of them
 * @param forms those in which people answer findings
 * @param refusals those that cannot be taken as submissions
 * @param meaning what the submissions mean together, every figure as stated; what was sent again counts once
 */
public record Understood(List<RunInput> inputs, List<DecisionForm> forms, List<Refusal> refusals, Normalised meaning) {
    /** The rule that tells a file which is still being fetched. */
    public static final String UNFINISHED = "unfinished-file";

    static final Understood NOTHING = new Understood(List.of(), List.of(), List.of(), Normalised.NOTHING);

    /** @param documents what came of each input, in their order */
    static Understood of(JobDefinition definition, Map<RunInput, SubmissionDocument> documents, Stages stages) {
        List<DecisionForm> forms = documents.values().stream()
                .flatMap(document -> Stream.ofNullable(document.form()))
                .toList();
        List<Refusal> refusals = documents.values().stream()
                .flatMap(document -> Stream.ofNullable(document.refusal()))
                .toList();
        Map<String, String> sha256ByFile = new TreeMap<>();
        documents.keySet().forEach(input -> sha256ByFile.put(input.file(), input.sha256()));
        forms.forEach(form -> sha256ByFile.remove(form.file()));
        Senders senders = new Senders(definition.code(), forms);
        List<Normalised> meanings = documents.values().stream()
                .map(document -> senders.decided(document.meaning()))
                .toList();
        return new Understood(
                List.copyOf(documents.keySet()),
                forms,
                refusals,
                stages.settle(definition, sha256ByFile, together(meanings)));
    }

    /** The same beside files that are still being fetched: each is told, and nothing waits for it. */
    Understood beside(List<String> unfinished) {
        List<Finding> findings = Stream.concat(
                        meaning.findings().stream(), unfinished.stream().map(Understood::unfinished))
                .toList();
        return new Understood(inputs, forms, refusals, meaning.withFindings(findings));
    }

    private static Finding unfinished(String file) {
        return Finding.of(FindingId.of(UNFINISHED, file), UNFINISHED, Severity.WARNING, UNFINISHED)
                .with("file", file);
    }

    private static Normalised together(List<Normalised> meanings) {
        return new Normalised(
                        meanings.stream()
                                .flatMap(each -> each.observations().stream())
                                .toList(),
                        Ledger.together(meanings.stream().map(Normalised::ledger)),
                        meanings.stream()
                                .flatMap(each -> each.findings().stream())
                                .toList())
                .listing(
                        meanings.stream().flatMap(each -> each.names().stream()).toList());
    }
}
