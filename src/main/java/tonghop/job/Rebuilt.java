package tonghop.job;

/**
 * What a new database could be filled with.
 *
 * @param runs how many runs it knows
 * @param lostRuns how many entries of the journal could not be read
 * @param submissions how many staged originals were read anew
 * @param missing how many staged originals are not there any more, or are not what they were
 */
public record Rebuilt(int runs, int lostRuns, int submissions, int missing) {}
