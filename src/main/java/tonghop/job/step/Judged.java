package tonghop.job.step;

import tonghop.reconcile.Reconciliation;

/**
 * What the rules say of a run's figures.
 *
 * @param understood the figures, as stated
 * @param reconciled what the rules say of them
 */
record Judged(Understood understood, Reconciliation reconciled) {}
