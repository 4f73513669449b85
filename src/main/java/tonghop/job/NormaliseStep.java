package tonghop.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import tonghop.ingest.ReadingGuard;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;
import tonghop.model.Intake;
import tonghop.model.Normalised;
import tonghop.model.Refusal;
import tonghop.model.Submission;
import tonghop.store.RunInput;

/** Reads each staged copy and keeps what it means, unless the very same has been read before. */
final class NormaliseStep {
    private static final Logger LOG = LoggerFactory.getLogger(NormaliseStep.class);

    private final Workshop workshop;
    private final Run run;
    private final ReadingGuard guard;
    private @Nullable Iterator<RunInput> inputs;
    private int ordinal;
    /** How many cells the files hold that were read so far. */
    private long cells;

    NormaliseStep(Workshop workshop, Run run) {
        this.workshop = workshop;
        this.run = run;
        this.guard = new ReadingGuard(workshop.stages().bounds());
    }

    /** The next file that has not been read under this definition by this program. */
    synchronized @Nullable RunInput next() {
        if (inputs == null) {
            cells = workshop.submissions().cells(run.number(), run.fingerprint());
            inputs = run.staged().keySet().iterator();
        }
        while (inputs.hasNext()) {
            RunInput input = inputs.next();
            run.order().progress().item(input.file(), ++ordinal, run.staged().size());
            if (!workshop.submissions().holds(run.job(), run.fingerprint(), input)) {
                return input;
            }
        }
        return null;
    }

    Reading read(RunInput input) {
        Intake intake = withinRoom(ofInput(
                workshop.stages().read(Objects.requireNonNull(run.staged().get(input)), input.file()), input));
        try {
            return new Reading(intake, guard.call(() -> meaning(intake)));
        } catch (RefusedException refused) {
            LOG.warn("{} is not understood", input.file(), refused);
            boolean isError = refused.reason() == RefusalReason.UNREADABLE;
            RefusalReason reason = isError ? RefusalReason.NOT_UNDERSTOOD : refused.reason();
            return new Reading(refusal(intake, reason, refused.detail()), Workshop.NOTHING);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Normalised meaning(Intake intake) {
        return workshop.meaning(run.definition(), intake, run.order().folders().staging());
    }

    /** What all files of a run mean is in the memory at once: one that finds no room any more is refused, the others go on. */
    private Intake withinRoom(Intake intake) {
        if (!(intake instanceof Submission submission)) {
            return intake;
        }
        long more = submission.sheets().stream()
                .mapToLong(sheet -> sheet.cells().size())
                .sum();
        long most = guard.bounds().cells();
        if (cells + more > most) {
            return refusal(intake, RefusalReason.NO_MEMORY, cells + " + " + more + " > " + most);
        }
        cells += more;
        return intake;
    }

    private static Refusal refusal(Intake intake, RefusalReason reason, String detail) {
        return new Refusal(intake.file(), intake.sha256(), intake.size(), reason.key(), detail);
    }

    /** A copy that holds other bytes than were staged would be kept under a fingerprint that nobody asks for: its file would be lost. */
    private static Intake ofInput(Intake intake, RunInput input) {
        return intake.sha256().equals(input.sha256())
                ? intake
                : new Refusal(input.file(), input.sha256(), input.size(), RefusalReason.CHANGED.key(), "");
    }

    void keep(Chunk<? extends Reading> readings) {
        for (Reading each : readings) {
            workshop.submissions().replace(run.job(), fingerprint(each.intake()), each.intake(), each.meaning());
        }
    }

    /** What another machine, or this one at another time, might read must be tried again: it is kept under no fingerprint. */
    private String fingerprint(Intake intake) {
        boolean mayPass = intake instanceof Refusal refusal && RefusalReason.mayPass(refusal.reason());
        return mayPass ? "" : run.fingerprint();
    }

    /** A file and what it means; a refused file means nothing. */
    record Reading(Intake intake, Normalised meaning) {}
}
