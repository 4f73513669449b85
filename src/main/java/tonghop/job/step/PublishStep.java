package tonghop.job.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tonghop.definition.ReportingUnit;
import tonghop.job.state.Fingerprint;
import tonghop.job.state.OutputFolder;
import tonghop.model.Changes;
import tonghop.model.DecisionForm;
import tonghop.model.Refusal;
import tonghop.normalise.Supersession;
import tonghop.publish.data.Followup;
import tonghop.publish.data.Kept;
import tonghop.publish.data.Publication;
import tonghop.publish.data.Publication.Inputs;
import tonghop.publish.data.Publication.SubmittedFile;
import tonghop.publish.data.RunDocument;
import tonghop.publish.data.RunFacts;
import tonghop.publish.data.RunFacts.RuleTally;
import tonghop.store.RunInput;
import tools.jackson.core.JacksonException;

/** Writes the publications beside the old ones and puts them in their place when they are whole. */
record PublishStep(Workshop workshop, Run run, Staged staged) {
    private static final Logger LOG = LoggerFactory.getLogger(PublishStep.class);

    /** The published files with their SHA-256. */
    SortedMap<String, String> published(Tables tables, Changes changes, Map<String, Duration> durations)
            throws IOException {
        Publication publication = publication(tables, changes, facts(tables.decided(), durations));
        Map<String, Path> originals = staged.copies().entrySet().stream()
                .collect(Collectors.toMap(copy -> copy.getKey().file(), Map.Entry::getValue));
        workshop.runs().requireKept();
        OutputFolder output = new OutputFolder(run.order().folders().output(), run.job());
        Kept kept = kept(output);
        return output.replace(
                folder -> workshop.stages()
                        .publish(publication, file -> Objects.requireNonNull(originals.get(file)), kept, folder),
                earlier(output));
    }

    /** What the last run published, where its record is as it was written. */
    private Kept kept(OutputFolder output) throws IOException {
        String maker = Fingerprint.of(List.of(
                workshop.readingFingerprint(run.definition()),
                run.order().language(),
                Runtime.version().toString()));
        String record = workshop.runs()
                .lastPublished(run.job())
                .map(last -> last.published().getOrDefault(OutputFolder.RUN_RECORD, ""))
                .orElse("");
        if (!output.holds(new TreeMap<>(Map.of(OutputFolder.RUN_RECORD, record)))) {
            return Kept.nothing(maker);
        }
        try {
            return Kept.of(
                    maker,
                    output.folder(),
                    RunDocument.read(Files.readString(output.folder().resolve(OutputFolder.RUN_RECORD))));
        } catch (JacksonException other) {
            LOG.info("another version of the program has published before", other);
            return Kept.nothing(maker);
        }
    }

    /** What the last run published and nothing has changed since: only the note of this run is new. */
    SortedMap<String, String> again(Unchanged unchanged, Map<String, Duration> durations) throws IOException {
        RunFacts facts = facts(unchanged.decided(staged), durations);
        workshop.runs().requireKept();
        String sha256 = new OutputFolder(run.order().folders().output(), run.job())
                .replaceRecord(
                        folder -> unchanged.document().again(facts).write(folder.resolve(OutputFolder.RUN_RECORD)));
        SortedMap<String, String> published = new TreeMap<>(unchanged.last().published());
        published.put(OutputFolder.RUN_RECORD, sha256);
        return published;
    }

    /** What lies in the folder was published by the last run that ended, or by one that was killed before it could write that down. */
    private SortedMap<String, String> earlier(OutputFolder output) {
        SortedMap<String, String> files = new TreeMap<>();
        workshop.runs().lastPublished(run.job()).ifPresent(last -> files.putAll(last.published()));
        files.putAll(output.recorded());
        return files;
    }

    private Publication publication(Tables tables, Changes changes, RunFacts facts) {
        Decided decided = tables.decided();
        return new Publication(
                run.definition(),
                run.order().language(),
                inputs(decided.understood()),
                decided.observations(),
                decided.understood().meaning().ledger(),
                decided.review().findings(),
                decided.verdict(run.definition()),
                tables.consolidation(),
                new Followup(
                        decided.review().rulings(),
                        changes,
                        new Reviewing(workshop.stages(), run.definition()).prospects(decided)),
                facts);
    }

    private RunFacts facts(Decided decided, Map<String, Duration> durations) {
        return new RunFacts(
                run.number(),
                workshop.program().version(),
                run.record().started(),
                workshop.clock().instant(),
                durations,
                tallies(decided),
                refusedSince(decided.understood()));
    }

    private static SortedMap<String, RuleTally> tallies(Decided decided) {
        SortedMap<String, RuleTally> tallies = new TreeMap<>();
        decided.tallies()
                .forEach((rule, tally) ->
                        tallies.put(rule, new RuleTally(tally.passed(), tally.failed(), tally.notVerifiable())));
        return tallies;
    }

    private SortedMap<String, Long> refusedSince(Understood understood) {
        SortedMap<String, Long> since = new TreeMap<>();
        for (Refusal refusal : understood.refusals()) {
            workshop.runs()
                    .firstPublishedWith(run.job(), new RunInput(refusal.file(), refusal.sha256(), refusal.size()))
                    .ifPresent(first -> since.put(refusal.file(), first));
        }
        return since;
    }

    private Inputs inputs(Understood understood) {
        Set<String> others = Stream.concat(
                        understood.refusals().stream().map(Refusal::file),
                        understood.forms().stream().map(DecisionForm::file))
                .collect(Collectors.toSet());
        Map<String, Set<String>> unitsByFile = understood.meaning().observations().stream()
                .collect(Collectors.groupingBy(
                        observation -> observation.cell().file(),
                        Collectors.mapping(observation -> observation.key().unit(), Collectors.toSet())));
        Map<String, String> counting =
                Supersession.counting(understood.meaning().findings());
        List<SubmittedFile> submissions = understood.inputs().stream()
                .filter(input -> !others.contains(input.file()))
                .map(input -> new SubmittedFile(
                        input.file(),
                        input.sha256(),
                        input.size(),
                        sender(unitsByFile.getOrDefault(counting.getOrDefault(input.file(), input.file()), Set.of()))))
                .toList();
        List<SubmittedFile> forms = understood.forms().stream()
                .map(form -> new SubmittedFile(form.file(), form.sha256(), form.size(), ""))
                .toList();
        return new Inputs(
                run.order().inputReference(),
                submissions,
                understood.refusals(),
                forms,
                understood.meaning().names());
    }

    /** The unit that a file speaks of when it speaks of one alone; of several the head's alone does. Nothing else tells who sent it. */
    private String sender(Set<String> units) {
        String head = run.definition().head().map(ReportingUnit::code).orElse("");
        return units.isEmpty() ? "" : units.size() == 1 ? units.iterator().next() : head;
    }
}
