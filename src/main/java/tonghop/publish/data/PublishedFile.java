package tonghop.publish.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tonghop.model.DiskName;

/**
 * A file that was published.
 *
 * @param file its name relative to the job's output folder, with forward slashes
 * @param sha256 the fingerprint of its bytes, lower-case hexadecimal
 * @param size its length in bytes
 */
public record PublishedFile(String file, String sha256, long size) {

    public static PublishedFile of(Path folder, String file) throws IOException {
        byte[] bytes = Files.readAllBytes(DiskName.in(folder, file));
        return new PublishedFile(file, HexFormat.of().formatHex(digest().digest(bytes)), bytes.length);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
