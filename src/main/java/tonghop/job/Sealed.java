package tonghop.job;

import java.nio.file.Path;

/**
 * A run that was put away.
 *
 * @param folder where
 * @param digest the SHA-256 of all its sums; who keeps it elsewhere knows later whether anything was changed
 */
public record Sealed(Path folder, String digest) {}
