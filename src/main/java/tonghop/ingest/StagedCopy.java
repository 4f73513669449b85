package tonghop.ingest;

import java.nio.file.Path;

/**
 * A private copy of a file that was sent.
 *
 * @param sha256 the fingerprint of its bytes, and its name
 * @param size its length in bytes
 * @param path where it lies
 */
public record StagedCopy(String sha256, long size, Path path) {}
