package tonghop.ingest;

import java.time.Duration;

/**
 * What files may cost.
 *
 * @param time how much of a processor's time reading one may take, finding out what it means, and copying it, each
 * @param cells how many cells one may hold: none of its labels may be known, which nobody can tell before they are looked up
 * @param memory how many bytes all files of a run may take: what they mean is in the memory at once
 */
public record ReadingBounds(Duration time, long cells, long memory) {
    /**
     * What a cell costs from reading to publishing, with its share of what the program takes. Measured on 3,334 workbooks with
     * 820,000 cells, a quarter of them figures, which go through with 512 MB.
     */
    private static final long BYTES_A_CELL = 450;
    /**
     * What a question costs, with its sentences in two languages: an estimate to be on the safe side, not measured by itself. 24,500
     * labels that no definition knows, which come to 300 questions, go through with 256 MB.
     */
    private static final long BYTES_A_QUESTION = 6_000;
    /** What a cell costs in rows of six cells under labels that no definition knows; reading alone takes 160 bytes each. */
    private static final long BYTES_A_STRANGE_CELL = 1_600;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    public ReadingBounds(Duration time, long cells) {
        this(time, cells, cells * BYTES_A_CELL);
    }

    /** The bounds of this machine's memory. */
    public static ReadingBounds ofThisMachine() {
        long memory = Runtime.getRuntime().maxMemory();
        return new ReadingBounds(LONGEST, memory / BYTES_A_STRANGE_CELL, memory);
    }

    /** Whether the memory holds what so many cells mean, with so many questions about them. */
    public boolean hold(long allCells, long questions) {
        return allCells * BYTES_A_CELL + questions * BYTES_A_QUESTION <= memory;
    }
}
