package tonghop.disk;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * A file's name relative to a folder, with forward slashes on every system. It goes by way of the file's URI, which holds the bytes
 * of the name: under a plain locale, as a scheduler's, the JDK cannot spell Vietnamese letters.
 */
public final class DiskName {
    private DiskName() {}

    /** The name of a file below the folder. Bytes that are no UTF-8 stay percent-encoded, so that two such names are never one. */
    public static String of(Path folder, Path file) {
        URI relative = folder.toUri().relativize(file.toUri());
        boolean spelt = relative.getPath().indexOf('\uFFFD') < 0;
        String name = spelt ? relative.getPath() : relative.getRawPath();
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    /** The file of that name below the folder. */
    public static Path in(Path folder, String name) {
        try {
            String whole = folder.toUri().getRawPath();
            String path = new URI(null, null, "/" + name, null).toASCIIString();
            return Path.of(URI.create(
                    "file://" + (whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole) + path));
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("no name of a file: " + name, impossible);
        }
    }
}
