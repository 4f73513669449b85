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
}
