package tonghop.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the desk shows, at one moment.
 *
 * @param jobs the jobs in the order of their codes
 * @param work the last piece of work; its exit is negative while it goes on
 * @param told what the command line said of it
 */
record DeskState(List<JobState> jobs, Work.Piece work, List<String> told) {

    /**
     * How a job stands.
     *
     * @param title its title, or what is wrong with its definition
     * @param inbox its files
     * @param run its last run; null when there is none
     * @param changed whether files came, went or changed since
     * @param units who has sent by when; empty before a run
     * @param documents the published files that a person opens, relative to the job's output folder
     */
    record JobState(
            String code,
            String title,
            List<FileState> inbox,
            @Nullable RunState run,
            boolean changed,
            List<UnitState> units,
            List<String> documents) {}

    /**
     * A unit that is to send.
     *
     * @param due the day by which, "2022-12-20"; empty when none is set
     * @param received when its first file came, in milliseconds; 0 when none has
     * @param late by how many days it was late, or is by now; 0 when it is not
     */
    record UnitState(String name, String due, long received, long late) {}

    /** A file with its length in bytes and its time in milliseconds. */
    record FileState(String name, long size, long time) {}

    /**
     * A run.
     *
     * @param state the state of its verdict, "signable"
     * @param verdict the same in words
     * @param sent how many of the expected units have sent
     */
    record RunState(long number, String finished, String state, String verdict, int sent, int expected) {}
}
