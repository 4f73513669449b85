package tonghop.store;

/**
 * A file that a run took in.
 *
 * @param file its name relative to the job's input folder
 * @param sha256 the fingerprint of its bytes; empty when they could not be read
 * @param size its length in bytes
 */
public record RunInput(String file, String sha256, long size) {}
