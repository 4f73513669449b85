package tonghop.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.Changes;
import tonghop.model.DecisionForm;
import tonghop.model.Refusal;
import tonghop.model.RunRecord;
import tonghop.publish.data.FileReference;
import tonghop.publish.data.Followup;
import tonghop.publish.data.Publication;
import tonghop.publish.data.Publication.Inputs;
import tonghop.publish.data.Publication.SubmittedFile;
import tonghop.publish.data.RunFacts;
import tonghop.publish.data.RunFacts.RuleTally;
import tonghop.store.RunInput;

/** Writes the publications beside the old ones and puts them in their place when they are whole. */
final class PublishStep {
    private final Workshop workshop;
    private final Run run;

    PublishStep(Workshop workshop, Run run) {
        this.workshop = workshop;
        this.run = run;
    }

    void run() throws IOException {
        Publication publication = publication(Evidence.of(run, workshop));
        workshop.runs().requireKept();
        OutputFolder output = new OutputFolder(run.order().folders().output(), run.job());
        run.published(output.replace(
                folder -> workshop.stages().publish(publication, this::original, folder), published(output)));
    }

    private Path original(String file) {
        return run.staged().entrySet().stream()
                .filter(staged -> staged.getKey().file().equals(file))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no input " + file));
    }

    /** What lies in the folder was published by the last run that ended, or by one that was killed before it could write that down. */
    private SortedMap<String, String> published(OutputFolder output) {
        SortedMap<String, String> files = new TreeMap<>(workshop.runs()
                .lastPublished(run.job())
                .map(RunRecord::published)
                .orElse(run.published()));
        files.putAll(output.recorded());
        return files;
    }

    private Publication publication(Evidence evidence) {
        return new Publication(
                run.definition(),
                run.order().language(),
                inputs(evidence),
                evidence.observations(),
                evidence.normalised().ledger(),
                evidence.findings(),
                run.tables(),
                new Followup(evidence.rulings(), changes(evidence)),
                facts(evidence));
    }

    private Changes changes(Evidence evidence) {
        return run.order().pinned().map(Pinned::changes).orElseGet(() -> {
            String fingerprint =
                    workshop.inputFingerprint(run.definition(), run.order().language(), evidence.inputs());
            return workshop.changes(evidence, run.job(), run.number(), fingerprint);
        });
    }

    /** The input folder as the publications name it. */
    private String inputFolder() {
        Path output = run.order().folders().output().resolve(run.job());
        return run.order()
                .pinned()
                .map(Pinned::inputFolder)
                .orElseGet(() -> FileReference.between(output, run.order().input()));
    }

    private RunFacts facts(Evidence evidence) {
        return new RunFacts(
                run.number(),
                workshop.program().version(),
                run.record().started(),
                workshop.clock().instant(),
                run.durations(),
                tallies(),
                refusedSince(evidence));
    }

    private SortedMap<String, RuleTally> tallies() {
        SortedMap<String, RuleTally> tallies = new TreeMap<>();
        run.tallies()
                .forEach((rule, tally) ->
                        tallies.put(rule, new RuleTally(tally.passed(), tally.failed(), tally.notVerifiable())));
        return tallies;
    }

    private SortedMap<String, Long> refusedSince(Evidence evidence) {
        SortedMap<String, Long> since = new TreeMap<>();
        for (Refusal refusal : evidence.refusals()) {
            workshop.runs()
                    .firstPublishedWith(run.job(), new RunInput(refusal.file(), refusal.sha256(), refusal.size()))
                    .ifPresent(first -> since.put(refusal.file(), first));
        }
        return since;
    }

    private Inputs inputs(Evidence evidence) {
        Set<String> others = Stream.concat(
                        evidence.refusals().stream().map(Refusal::file),
                        evidence.forms().stream().map(DecisionForm::file))
                .collect(Collectors.toSet());
        List<SubmittedFile> submissions = evidence.inputs().stream()
                .filter(input -> !others.contains(input.file()))
                .map(input -> submitted(input, evidence))
                .toList();
        List<SubmittedFile> forms = evidence.forms().stream()
                .map(form -> new SubmittedFile(form.file(), form.sha256(), form.size(), ""))
                .toList();
        return new Inputs(inputFolder(), submissions, evidence.refusals(), forms);
    }

    private static SubmittedFile submitted(RunInput input, Evidence evidence) {
        return new SubmittedFile(input.file(), input.sha256(), input.size(), sender(input, evidence));
    }

    /** The unit that the file speaks of when it speaks of one alone; nothing else tells who sent it. */
    private static String sender(RunInput input, Evidence evidence) {
        List<String> units = evidence.normalised().observations().stream()
                .filter(observation -> observation.cell().file().equals(input.file()))
                .map(observation -> observation.key().unit())
                .distinct()
                .toList();
        return units.size() == 1 ? units.get(0) : "";
    }
}
