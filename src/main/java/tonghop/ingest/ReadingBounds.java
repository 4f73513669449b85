package tonghop.ingest;

import java.time.Duration;

/**
 * What one file may cost.
 *
 * @param time how long it may be read
 * @param cells how many cells it may hold: what they mean must fit into the memory with the rest of the run
 */
record ReadingBounds(Duration time, long cells) {
    /**
     * What a cell costs from reading to publishing. Measured on 200,000 rows of six cells with labels that no definition knows: a
     * run ends with 2 GB and gets nowhere with 1 GB, that is between 900 and 1,600 bytes; reading alone takes 160.
     */
    private static final long BYTES_A_CELL = 1_600;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** The bounds of this machine's memory. */
    static ReadingBounds ofThisMachine() {
        return new ReadingBounds(LONGEST, Runtime.getRuntime().maxMemory() / BYTES_A_CELL);
    }
}
