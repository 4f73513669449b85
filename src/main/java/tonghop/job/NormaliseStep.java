package tonghop.job;

import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.model.Intake;
import tonghop.model.Normalised;
import tonghop.model.Refusal;
import tonghop.store.RunInput;

/** Reads each staged copy and keeps what it means, unless the very same has been read before. */
final class NormaliseStep {
    private final Workshop workshop;
    private final Run run;
    private @Nullable Iterator<RunInput> inputs;
    private int ordinal;

    NormaliseStep(Workshop workshop, Run run) {
        this.workshop = workshop;
        this.run = run;
    }

    /** The next file that has not been read under this definition by this program. */
    synchronized @Nullable RunInput next() {
        if (inputs == null) {
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
        Intake intake = ofInput(
                workshop.stages().read(Objects.requireNonNull(run.staged().get(input)), input.file()), input);
        return new Reading(
                intake,
                workshop.meaning(run.definition(), intake, run.order().folders().staging()));
    }

    /** A copy that holds other bytes than were staged would be kept under a fingerprint that nobody asks for: its file would be lost. */
    private static Intake ofInput(Intake intake, RunInput input) {
        return intake.sha256().equals(input.sha256())
                ? intake
                : new Refusal(input.file(), input.sha256(), input.size(), "changed", "");
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
