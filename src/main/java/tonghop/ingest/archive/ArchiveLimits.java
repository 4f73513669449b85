package tonghop.ingest.archive;

/**
 * How much a zipped workbook may hold once inflated; what is beyond was made to harm.
 *
 * @param partBytes bytes of one part
 * @param totalBytes bytes of all parts
 * @param parts number of parts
 */
public record ArchiveLimits(long partBytes, long totalBytes, int parts) {
    public static final ArchiveLimits OFFICE = new ArchiveLimits(200L << 20, 500L << 20, 5_000);

    /** Bytes of memory for each byte of XML whose elements are all held as objects and written again: measured as 19, and as much to write. */
    private static final int BYTES_A_BYTE = 40;

    /** The limits of a workbook whose elements are all to be held in that memory. */
    public static ArchiveLimits held(long memory) {
        long bytes = Math.min(OFFICE.totalBytes(), memory / BYTES_A_BYTE);
        return new ArchiveLimits(Math.min(OFFICE.partBytes(), bytes), bytes, OFFICE.parts());
    }
}
