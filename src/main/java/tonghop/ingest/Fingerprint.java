package tonghop.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import tonghop.model.Sha256;

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
        MessageDigest digest = Sha256.begin();
        long size = from.transferTo(new DigestOutputStream(to, digest));
        return new Fingerprint(Sha256.hex(digest), size);
    }
}
