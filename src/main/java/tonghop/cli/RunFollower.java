package tonghop.cli;

import tonghop.definition.JobDefinition;
import tonghop.job.JobRunner;
import tonghop.job.RunResult;

/** Who follows the runs of a command. */
public interface RunFollower {
    /** A job is about to run. */
    default void before(JobRunner runner, JobDefinition definition) {}

    /** It has run, whatever came of it. */
    void after(JobRunner runner, JobDefinition definition, RunResult result);
}
