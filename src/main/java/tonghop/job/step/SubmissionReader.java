package tonghop.job.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tonghop.definition.JobDefinition;
import tonghop.ingest.ReadingGuard;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;
import tonghop.job.state.BrokenOffException;
import tonghop.model.Intake;
import tonghop.model.Normalised;
import tonghop.model.Refusal;
import tonghop.model.Submission;
import tonghop.review.Aliases;
import tonghop.store.RunInput;
import tonghop.store.SubmissionDocument;

/** Reads staged copies by a definition and keeps what they mean. */
public final class SubmissionReader {
    private static final Logger LOG = LoggerFactory.getLogger(SubmissionReader.class);

    private final Workshop workshop;
    private final JobDefinition definition;
    private final Path staging;
    private final ReadingGuard guard;
    /** What the files hold that are known so far: what all files of a run mean is in the memory at once. */
    private long cells;

    private long questions;

    public SubmissionReader(Workshop workshop, JobDefinition definition, Path staging) {
        this.workshop = workshop;
        this.definition = definition;
        this.staging = staging;
        this.guard = new ReadingGuard(workshop.stages().bounds());
    }

    /** Counts what is known. */
    void beside(Collection<SubmissionDocument> known) {
        for (SubmissionDocument document : known) {
            cells += document.meaning().ledger().size();
            questions += document.meaning().findings().size();
        }
        if (!guard.bounds().hold(cells, questions)) {
            throw BrokenOffException.noMemory(null);
        }
    }

    /**
     * What a copy means, kept under the fingerprint of definition and program.
     *
     * @throws BrokenOffException when the memory has no room for all files together, whichever of them comes last
     */
    SubmissionDocument read(RunInput input, Path copy) {
        return keep(input, document(input, copy));
    }

    /** What a copy means; several threads may ask at once. */
    public SubmissionDocument document(RunInput input, Path copy) {
        Intake intake = workshop.stages().read(copy, input.file());
        // what is no copy of the input would be kept under a fingerprint that nobody asks for: its file would be lost
        return intake.sha256().equals(input.sha256())
                ? document(intake, Aliases.NONE)
                : refused(new Refusal(input.file(), input.sha256(), input.size(), RefusalReason.CHANGED.key(), ""));
    }

    /** Why a file could not even be staged. */
    static SubmissionDocument refused(Refusal refusal) {
        return SubmissionDocument.of(refusal, Normalised.NOTHING);
    }

    /**
     * Keeps what came of an input under the fingerprint of definition and program.
     *
     * @throws BrokenOffException when the memory has no room for all files together, whichever of them comes last
     */
    public SubmissionDocument keep(RunInput input, SubmissionDocument document) {
        beside(List.of(document));
        workshop.submissions().replace(definition.code(), fingerprint(document), input, document);
        return document;
    }

    /** What another machine, or this one at another time, might read must be tried again: it is kept under no fingerprint. */
    private String fingerprint(SubmissionDocument document) {
        Refusal refusal = document.refusal();
        boolean mayPass = refusal != null && RefusalReason.mayPass(refusal.reason());
        return mayPass ? "" : workshop.readingFingerprint(definition);
    }

    private SubmissionDocument document(Intake intake, Aliases aliases) {
        try {
            return SubmissionDocument.of(intake, guard.call(() -> meaning(intake, aliases)));
        } catch (RefusedException refused) {
            LOG.warn("{} is not understood", intake.file(), refused);
            boolean isError = refused.reason() == RefusalReason.UNREADABLE;
            RefusalReason reason = isError ? RefusalReason.NOT_UNDERSTOOD : refused.reason();
            return refused(refusal(intake, reason, refused.detail()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Refusal refusal(Intake intake, RefusalReason reason, String detail) {
        return new Refusal(intake.file(), intake.sha256(), intake.size(), reason.key(), detail);
    }

    private Normalised meaning(Intake intake, Aliases aliases) {
        return intake instanceof Submission submission
                ? workshop.stages().normalise(definition, aliases, submission, this::original)
                : Normalised.NOTHING;
    }

    /** Reads a copy again, by names that people gave to labels that it asks about, and keeps that beside what it means by itself. */
    SubmissionDocument named(RunInput input, Path copy, SubmissionDocument document, Aliases aliases) {
        Intake intake = workshop.stages().read(copy, input.file());
        SubmissionDocument read = document(intake, aliases);
        boolean isSame = intake.sha256().equals(input.sha256()) && read.refusal() == null;
        return keep(input, document.named(aliases.fingerprint(), isSame ? read.meaning() : document.meaning()));
    }

    private Optional<Submission> original(String sha256, String file) {
        Path copy = staging.resolve(sha256);
        return Files.isRegularFile(copy) && workshop.stages().read(copy, file) instanceof Submission original
                ? Optional.of(original)
                : Optional.empty();
    }
}
