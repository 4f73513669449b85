package tonghop.ingest;

import java.time.Duration;

/**
 * What one file may cost.
 *
 * @param time how long it may be read
 * @param cells how many cells it may hold: what they mean must fit into the memory with the rest of the run
 */
record ReadingBounds(Duration time, long cells) {
    /** What a cell costs from reading to publishing, measured on sheets of one table and rounded up. */
    private static final long BYTES_A_CELL = 1_000;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** The bounds of this machine's memory. */
    static ReadingBounds ofThisMachine() {
        return new ReadingBounds(LONGEST, Runtime.getRuntime().maxMemory() / BYTES_A_CELL);
    }
}
