package tonghop.publish.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Objects;
import tonghop.disk.CheckSum;
import tonghop.disk.DiskName;
import tonghop.model.Sha256;

/**
 * A file that was published.
 *
 * @param file its name relative to the job's output folder, with forward slashes
 * @param sha256 the fingerprint of its bytes, lower-case hexadecimal
 * @param size its length in bytes
 * @param sum their {@link CheckSum}; empty where an older version has published
 */
public record PublishedFile(String file, String sha256, long size, String sum) {
    public PublishedFile {
        sum = Objects.requireNonNullElse(sum, "");
    }

    /** Whether it is what a person opens, and not for programs or a part of something else. */
    public static boolean isForPeople(String file) {
        return !file.startsWith("du-lieu/") && !file.startsWith("bieu-do/");
    }

    public static PublishedFile of(Path folder, String file) throws IOException {
        return of(file, Files.readAllBytes(DiskName.in(folder, file)));
    }

    static PublishedFile of(String file, byte[] bytes) {
        MessageDigest digest = Sha256.begin();
        digest.update(bytes);
        return new PublishedFile(file, Sha256.hex(digest), bytes.length, CheckSum.of(bytes));
    }

    /** Whether these are its bytes, as far as length and {@link CheckSum} tell. */
    boolean isOf(byte[] bytes) {
        return size == bytes.length && sum.equals(CheckSum.of(bytes));
    }
}
