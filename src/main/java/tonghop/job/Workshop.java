package tonghop.job;

import java.time.Clock;
import tonghop.store.RunStore;
import tonghop.store.SubmissionStore;

/** What every step works with. */
record Workshop(Stages stages, SubmissionStore submissions, RunStore runs, Program program, Clock clock) {}
