package tonghop.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells one file's bytes from all others'.
 *
 * @param sha256 lower-case hexadecimal SHA-256
 * @param size length in bytes
 */
record Fingerprint(String sha256, long size) {

    static Fingerprint of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return copying(in, OutputStream.nullOutputStream());
        }
    }

    /** Copies all bytes and gives the fingerprint of exactly those. */
    static Fingerprint copying(InputStream from, OutputStream to) throws IOException {
        MessageDigest digest = digest();
        long size = from.transferTo(new DigestOutputStream(to, digest));
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
