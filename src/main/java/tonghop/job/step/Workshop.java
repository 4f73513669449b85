package tonghop.job.step;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import tonghop.definition.JobDefinition;
import tonghop.job.state.Fingerprint;
import tonghop.store.RunInput;
import tonghop.store.RunStore;
import tonghop.store.SubmissionStore;

/** What every step works with. */
public record Workshop(Equipment equipment, SubmissionStore submissions, RunStore runs, Program program) {
    public Stages stages() {
        return equipment.stages();
    }

    public Clock clock() {
        return equipment.clock();
    }

    /** What is read under this fingerprint means the same: it is of the definition and the program. */
    public String readingFingerprint(JobDefinition definition) {
        return Fingerprint.of(List.of(program.fingerprint(), definition.fingerprint()));
    }

    /** Of everything that bears on what a run publishes; decisions are among the inputs. */
    public String inputFingerprint(RunOrder order, List<RunInput> inputs) {
        return inputFingerprint(order.definition(), order.language(), inputs);
    }

    public String inputFingerprint(JobDefinition definition, String language, List<RunInput> inputs) {
        List<String> parts = new ArrayList<>(List.of(readingFingerprint(definition), language));
        inputs.forEach(input -> parts.add(input.file() + " " + input.sha256()));
        return Fingerprint.of(parts);
    }

    Judged judged(JobDefinition definition, Understood understood) {
        return new Judged(
                understood, stages().reconcile(definition, understood.meaning().observations()));
    }

    Tables tables(JobDefinition definition, Decided decided) {
        return new Tables(
                decided,
                stages().consolidate(
                                definition,
                                decided.observations(),
                                decided.review().findings(),
                                decided.isOpen()));
    }
}
