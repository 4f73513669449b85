package tonghop.job.step;

import tonghop.consolidate.Consolidation;

/**
 * What a run has to publish.
 *
 * @param decided the figures as they are used, and what was found against them
 * @param consolidation the tables that they make
 */
record Tables(Decided decided, Consolidation consolidation) {}
