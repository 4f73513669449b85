package tonghop.ingest;

import java.time.Duration;

/**
 * What one file may cost.
 *
 * @param time how much of a processor's time reading it may take, finding out what it means, and copying it, each
 * @param cells how many cells it may hold, and all files of a run together: what they mean is in the memory at once
 */
public record ReadingBounds(Duration time, long cells) {
    /**
     * What a cell costs from reading to publishing, and its share of what the program takes. Measured on rows of six cells with
     * labels that no definition knows: 150,000 such cells go through with 256 MB; reading alone takes 160 bytes each.
     */
    private static final long BYTES_A_CELL = 450;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** The bounds of this machine's memory. */
    public static ReadingBounds ofThisMachine() {
        return new ReadingBounds(LONGEST, Runtime.getRuntime().maxMemory() / BYTES_A_CELL);
    }
}
