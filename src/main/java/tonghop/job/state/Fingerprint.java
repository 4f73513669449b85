package tonghop.job.state;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import tonghop.model.Sha256;

/** SHA-256 in lower-case hexadecimal. */
public final class Fingerprint {
    private final MessageDigest digest = Sha256.begin();

    private Fingerprint() {}

    public static String of(List<String> parts) {
        Fingerprint fingerprint = new Fingerprint();
        parts.forEach(part -> fingerprint.digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8)));
        return fingerprint.hex();
    }

    public static String of(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new Fingerprint().add(bytes).hex();
        }
    }

    public static Fingerprint begin() {
        return new Fingerprint();
    }

    public Fingerprint add(InputStream bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return this;
    }

    public String hex() {
        return Sha256.hex(digest);
    }
}
