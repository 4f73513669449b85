package tonghop.cli;

import tonghop.cli.text.Console;
import tonghop.job.step.Equipment;
import tonghop.job.step.Stages;
import tonghop.wording.Wording;

/**
 * What every command is given.
 *
 * @param surroundings where the program was started
 * @param console where the person reads
 * @param stages what the steps of a run ask
 * @param wording the words of the person's language
 */
public record Session(Surroundings surroundings, Console console, Stages stages, Wording wording) {
    /** What a process that opens the state folder works with. */
    Equipment equipment() {
        return new Equipment(stages, surroundings.clock(), surroundings.pause());
    }
}
