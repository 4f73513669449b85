package tonghop.job.step;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.job.state.OutputFolder;
import tonghop.model.Normalised;
import tonghop.model.Refusal;
import tonghop.model.RunRecord;
import tonghop.publish.data.RunDocument;
import tonghop.store.RunInput;
import tonghop.store.RunReview;
import tonghop.store.SubmissionDocument;

/**
 * The last run, where nothing that bears on what a run publishes has changed since: its publications stand, and would come out the
 * same byte for byte.
 *
 * @param last how it ended
 * @param document its run record, as it lies in the output folder
 * @param review what it found
 */
record Unchanged(RunRecord last, RunDocument document, RunReview review) {
    /** Empty when anything has changed, be it a published file that somebody touched, or when what was told may pass by itself. */
    static Optional<Unchanged> since(Workshop workshop, Run run, Staged staged) throws IOException {
        Optional<RunRecord> last = workshop.runs().lastPublished(run.job());
        OutputFolder output = new OutputFolder(run.order().folders().output(), run.job());
        if (last.isEmpty()
                || !staged.refusals().isEmpty()
                || !staged.unfinished().isEmpty()
                || !last.get().fingerprint().equals(workshop.inputFingerprint(run.order(), staged.inputs()))
                || !output.holds(last.get().published())) {
            return Optional.empty();
        }
        RunDocument document = RunDocument.read(Files.readString(output.folder().resolve(OutputFolder.RUN_RECORD)));
        return workshop.runs()
                .review(last.get().number())
                .map(review -> new Unchanged(last.get(), document, review))
                .filter(unchanged -> unchanged.stands(run.order()));
    }

    private boolean stands(RunOrder order) {
        return order.inputReference().equals(document.inputFolder())
                && refusals().stream().noneMatch(refusal -> RefusalReason.mayPass(refusal.reason()))
                && review.findings().stream()
                        .noneMatch(finding -> finding.rule().equals(Understood.UNFINISHED));
    }

    private List<Refusal> refusals() {
        return document.refused().stream().map(RunDocument.Refused::refusal).toList();
    }

    /** What was found of these files, but for their figures, which nobody asks for. */
    Decided decided(Staged staged) {
        Map<String, Refusal> refused =
                refusals().stream().collect(Collectors.toMap(Refusal::file, Function.identity()));
        Map<RunInput, SubmissionDocument> documents = new LinkedHashMap<>();
        staged.inputs()
                .forEach(input -> documents.put(
                        input, new SubmissionDocument(Normalised.NOTHING, null, refused.get(input.file()), null)));
        return new Decided(new Understood(documents, Normalised.NOTHING), review, List.of(), null);
    }
}
