package tonghop.publish.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import tonghop.disk.DiskName;
import tonghop.model.Sha256;

/**
 * A file that was published.
 *
 * @param file its name relative to the job's output folder, with forward slashes
 * @param sha256 the fingerprint of its bytes, lower-case hexadecimal
 * @param size its length in bytes
 */
public record PublishedFile(String file, String sha256, long size) {

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
        return new PublishedFile(file, Sha256.hex(digest), bytes.length);
    }
}
