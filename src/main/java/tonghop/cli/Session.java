package tonghop.cli;

import tonghop.wording.Wording;

/**
 * What every command is given.
 *
 * @param surroundings where the program was started
 * @param console where the person reads
 * @param wording the words of the person's language
 */
record Session(Surroundings surroundings, Console console, Wording wording) {}
