package tonghop.publish.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** Files as URI references, by which a published file can lead to another one on the same computer. */
public final class FileReference {
    private static final String PLAIN = "-._~/";

    private FileReference() {}

    /**
     * The way from a folder to another one, without a slash at its end: {@code ../../input/2022}. Where no relative way leads,
     * from one Windows drive to another, it is a {@code file:} URI.
     */
    public static String between(Path from, Path target) {
        Path start = from.toAbsolutePath().normalize();
        Path end = target.toAbsolutePath().normalize();
        if (!Objects.equals(start.getRoot(), end.getRoot())) {
            return "file:///" + encoded(slashed(end)).replaceFirst("^/+", "").replaceFirst("^([A-Za-z])%3A", "$1:");
        }
        return encoded(slashed(start.relativize(end)));
    }

    /** A relative path as it stands in a URI; the letters stay as they are composed, because a file name is found by its bytes. */
    public static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xFF);
            boolean plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0);
            encoded.append(plain ? String.valueOf(letter) : "%%%02X".formatted((int) letter));
        }
        return encoded.toString();
    }

    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
