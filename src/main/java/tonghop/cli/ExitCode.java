package tonghop.cli;

import java.util.Comparator;
import java.util.List;
import tonghop.model.RunRecord;

/** What a schedule can tell from the end of the process. Ordered: the later outweighs the earlier. */
public enum ExitCode {
    /** Consolidated; nothing to decide. */
    SETTLED(0),
    /** Consolidated; findings await a decision. */
    UNDECIDED(1),
    /** A usage or definition error; nothing was done. */
    USAGE(2),
    /** Failed; the old output is untouched. */
    FAILED(3),
    /** Another run holds the lock. */
    LOCKED(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    static ExitCode of(RunRecord run) {
        return switch (run.outcome()) {
            case SETTLED -> SETTLED;
            case UNDECIDED -> UNDECIDED;
            case RUNNING, FAILED, KILLED -> FAILED;
        };
    }

    public static ExitCode worst(List<ExitCode> codes) {
        return codes.stream().max(Comparator.naturalOrder()).orElse(SETTLED);
    }
}
