package tonghop.job.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.model.DecisionForm;
import tonghop.model.Finding;
import tonghop.model.FindingId;
import tonghop.model.Normalised;
import tonghop.model.Refusal;
import tonghop.model.Severity;
import tonghop.review.Aliases;
import tonghop.store.RunInput;
import tonghop.store.SubmissionDocument;

/**
 * What a run's files say. The document of each is kept beside their meaning: other runs of the job took in most of the same files,
 * and what they made of them need not be read again; figures and cells are there once.
 *
 * @param documents what came of each of them, in their order
 * @param meaning what the submissions mean together, every figure as stated; what was sent again counts once
 */
public record Understood(Map<RunInput, SubmissionDocument> documents, Normalised meaning) {
    /** The rule that tells a file which is still being fetched. */
    public static final String UNFINISHED = "unfinished-file";

    private static final String NO_EARLIER_RUN = "no-earlier-run";

    static final Understood NOTHING = new Understood(Map.of(), Normalised.NOTHING);

    /** @param documents what came of each input, in their order */
    static Understood of(JobDefinition definition, Map<RunInput, SubmissionDocument> documents, Stages stages) {
        List<DecisionForm> forms = forms(documents);
        Map<String, String> sha256ByFile = new TreeMap<>();
        documents.keySet().forEach(input -> sha256ByFile.put(input.file(), input.sha256()));
        forms.forEach(form -> sha256ByFile.remove(form.file()));
        Senders senders = new Senders(definition.code(), forms);
        List<Normalised> meanings = named(aliases(definition, documents.values()), documents.values()).stream()
                .map(senders::decided)
                .toList();
        Normalised settled = stages.settle(definition, sha256ByFile, Normalised.together(meanings));
        return new Understood(documents, settled)
                .with(unknown(definition, sha256ByFile.keySet()))
                .with(Aliases.kept(definition.code(), forms, settled.findings()));
    }

    /** The names that people gave to labels. */
    static Aliases aliases(JobDefinition definition, Collection<SubmissionDocument> documents) {
        List<Finding> asked = documents.stream()
                .flatMap(document -> document.meaning().findings().stream())
                .toList();
        List<DecisionForm> forms = documents.stream()
                .flatMap(document -> Stream.ofNullable(document.form()))
                .toList();
        return Aliases.of(definition.code(), forms, asked);
    }

    /** What each file means by the names that people gave; the questions stay with their answers. */
    private static List<Normalised> named(Aliases aliases, Collection<SubmissionDocument> documents) {
        List<Normalised> read = documents.stream()
                .map(document -> document.read(aliases.fingerprint()))
                .toList();
        Set<String> left = read.stream()
                .flatMap(each -> each.findings().stream())
                .map(Finding::id)
                .collect(Collectors.toSet());
        List<Normalised> named = new ArrayList<>();
        for (SubmissionDocument document : documents) {
            Normalised reading = read.get(named.size());
            List<Finding> heard = aliases.heard(document.meaning().findings(), reading.findings(), left);
            named.add(reading.withFindings(
                    Stream.concat(reading.findings().stream(), heard.stream()).toList()));
        }
        return named;
    }

    /** All files. */
    public List<RunInput> inputs() {
        return List.copyOf(documents.keySet());
    }

    /** Those in which people answer findings. */
    public List<DecisionForm> forms() {
        return forms(documents);
    }

    private static List<DecisionForm> forms(Map<RunInput, SubmissionDocument> documents) {
        return documents.values().stream()
                .flatMap(document -> Stream.ofNullable(document.form()))
                .toList();
    }

    /** Those that cannot be taken as submissions. */
    public List<Refusal> refusals() {
        return documents.values().stream()
                .flatMap(document -> Stream.ofNullable(document.refusal()))
                .toList();
    }

    /** The same beside files that are still being fetched: each is told, and nothing waits for it. */
    Understood beside(List<String> unfinished) {
        return with(unfinished.stream()
                .map(file -> warning(UNFINISHED, file).with("file", file))
                .toList());
    }

    /** The jobs whose figures of earlier times are asked for, and nothing of them is known. */
    private static List<Finding> unknown(JobDefinition definition, Set<String> files) {
        Set<String> told = files.stream()
                .flatMap(file -> definition.earlierJob(file).stream())
                .collect(Collectors.toSet());
        return definition.earlier().stream()
                .filter(job -> !told.contains(job))
                .map(job -> warning(NO_EARLIER_RUN, job).with("job", job))
                .toList();
    }

    private static Finding warning(String rule, String about) {
        return Finding.of(FindingId.of(rule, about), rule, Severity.WARNING, rule);
    }

    private Understood with(List<Finding> more) {
        return new Understood(
                documents,
                meaning.withFindings(Stream.concat(meaning.findings().stream(), more.stream())
                        .toList()));
    }
}
