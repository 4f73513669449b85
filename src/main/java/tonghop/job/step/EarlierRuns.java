package tonghop.job.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tonghop.definition.JobDefinition;
import tonghop.job.state.Fingerprint;
import tonghop.model.Changes;
import tonghop.model.Finding;
import tonghop.model.Prospect;
import tonghop.model.Refusal;
import tonghop.model.RunRecord;
import tonghop.model.cell.CellRef;
import tonghop.review.Aliases;
import tonghop.review.Comparison;
import tonghop.review.Vanished;
import tonghop.store.RunInput;
import tonghop.store.SubmissionDocument;

/**
 * The runs of a job that are over. What the database does not keep of one, or another version of the program wrote, is found again
 * from the staged originals, by the definition and the program of today.
 */
public final class EarlierRuns {
    private final Workshop workshop;
    private final JobDefinition definition;
    private final Path staging;
    private final Map<RunInput, SubmissionDocument> here;
    private final Set<RunInput> read = new HashSet<>();
    private final Set<RunInput> missing = new HashSet<>();
    /** What was asked for already: the review and the changes of a run look at the same one. */
    private final Map<Long, Decided> known = new HashMap<>();

    public EarlierRuns(Workshop workshop, JobDefinition definition, Path staging) {
        this(workshop, definition, staging, Map.of());
    }

    /** Those before a run, which may have taken in the same files as it. */
    EarlierRuns(Workshop workshop, Run run, Understood here) {
        this(workshop, run.definition(), run.order().folders().staging(), here.documents());
    }

    private EarlierRuns(
            Workshop workshop, JobDefinition definition, Path staging, Map<RunInput, SubmissionDocument> here) {
        this.workshop = workshop;
        this.definition = definition;
        this.staging = staging;
        this.here = here;
    }

    /** What was found in a run; empty when neither the database nor the originals tell. */
    public Optional<Decided> of(long run) throws IOException {
        if (!known.containsKey(run)) {
            Optional<Decided> kept = kept(run);
            if (kept.isEmpty()) {
                findAgain(run);
                kept = kept(run);
            }
            kept.ifPresent(decided -> known.put(run, decided));
        }
        return Optional.ofNullable(known.get(run));
    }

    /** What a number that a person gives for a finding of a run would do; empty when it could stand for no figure of it. */
    public Optional<Prospect> prospect(long run, Finding finding, String number) throws IOException {
        return of(run).flatMap(decided -> new Reviewing(workshop.stages(), definition)
                .prospect(workshop.judged(definition, decided.understood()), decided, finding, number));
    }

    private Optional<Decided> kept(long run) {
        Map<RunInput, SubmissionDocument> documents = workshop.submissions().read(run, here);
        List<RunInput> originals = workshop.runs().inputs(run).stream()
                .filter(input -> !input.sha256().isEmpty())
                .toList();
        return workshop.runs()
                .review(run)
                .filter(review -> documents.keySet().containsAll(originals))
                .map(review -> Decided.of(Understood.of(definition, documents, workshop.stages()), review, null));
    }

    /** Reads those of a run's originals that have not been read yet, and keeps what is found in all of them. */
    public void findAgain(long run) throws IOException {
        SubmissionReader reader = new SubmissionReader(workshop, definition, staging);
        String fingerprint = workshop.readingFingerprint(definition);
        Set<RunInput> known = workshop.submissions().read(run, fingerprint).keySet();
        for (RunInput input : workshop.runs().inputs(run)) {
            if (!known.contains(input)) {
                read(reader, input);
            }
        }
        Map<RunInput, SubmissionDocument> documents = workshop.submissions().read(run);
        Aliases aliases = Understood.aliases(definition, documents.values());
        documents.replaceAll(
                (input, document) -> reader.named(input, staging.resolve(input.sha256()), document, aliases));
        Understood understood = Understood.of(definition, documents, workshop.stages());
        Judged judged = workshop.judged(definition, understood);
        workshop.runs()
                .review(
                        run,
                        new Reviewing(workshop.stages(), definition)
                                .review(judged, missed(run, judged))
                                .review());
    }

    /** What was missed in the run of the one before it, where that is known: runs that are lost are found again from the first on. */
    private List<Finding> missed(long run, Judged judged) {
        return workshop.runs().history().stream()
                .filter(record -> record.number() == run)
                .findFirst()
                .flatMap(record -> workshop.runs().lastOther(definition.code(), run, record.fingerprint()))
                .flatMap(earlier -> kept(earlier.number()))
                .map(before -> vanished(before, judged))
                .orElse(List.of());
    }

    private void read(SubmissionReader reader, RunInput input) throws IOException {
        Path copy = staging.resolve(input.sha256());
        if (Files.isRegularFile(copy) && Fingerprint.of(copy).equals(input.sha256())) {
            reader.read(input, copy);
            read.add(input);
        } else {
            missing.add(input);
        }
    }

    Changes since(Run run, Decided decided) throws IOException {
        return since(run.number(), fingerprint(run, decided.understood()), decided);
    }

    /** What differs from the last run that had other inputs: running twice must publish the same. */
    public Changes since(long run, String fingerprint, Decided decided) throws IOException {
        Optional<RunRecord> earlier = workshop.runs().lastOther(definition.code(), run, fingerprint);
        return earlier.isEmpty() ? Changes.NONE : changes(earlier.get().number(), decided);
    }

    /** What a later run has otherwise; nothing when the earlier one cannot be told any more. */
    public Changes changes(long earlier, Decided later) throws IOException {
        return of(earlier)
                .map(known -> new Comparison(known.state(), later.state()).since(earlier))
                .orElse(Changes.NONE);
    }

    /** What that run, or one before it, had told and is not told any more. */
    List<Finding> vanished(Run run, Judged now) throws IOException {
        Optional<RunRecord> earlier =
                workshop.runs().lastOther(definition.code(), run.number(), fingerprint(run, now.understood()));
        Optional<Decided> known =
                earlier.isEmpty() ? Optional.empty() : of(earlier.get().number());
        return known.map(before -> vanished(before, now)).orElse(List.of());
    }

    private String fingerprint(Run run, Understood now) {
        return workshop.inputFingerprint(run.order(), now.inputs());
    }

    private List<Finding> vanished(Decided before, Judged now) {
        return new Vanished(definition)
                .findings(
                        before.state(),
                        kept(before.understood(), now.understood()),
                        now.understood().meaning().observations(),
                        now.reconciled().findings());
    }

    /** Whether the workbook of a cell was taken in then and is again, whatever it is called. */
    private static Predicate<CellRef> kept(Understood before, Understood now) {
        Set<String> refused = now.refusals().stream().map(Refusal::sha256).collect(Collectors.toSet());
        Set<String> here = now.inputs().stream()
                .map(RunInput::sha256)
                .filter(sha256 -> !refused.contains(sha256))
                .collect(Collectors.toSet());
        Set<String> files = before.inputs().stream()
                .filter(input -> here.contains(input.sha256()))
                .map(RunInput::file)
                .collect(Collectors.toSet());
        return cell -> files.contains(cell.file());
    }

    /** How many originals were read anew. */
    public int read() {
        return read.size();
    }

    /** How many originals are not there any more, or are not what they were. */
    public int missing() {
        return missing.size();
    }
}
