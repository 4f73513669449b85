package tonghop.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;

/**
 * A zipped workbook that has passed the gate: each of its parts was inflated once and has the length and the check sum that the
 * archive states. A parser fed from a damaged archive hands out wrong values without a word; behind this gate it cannot.
 */
public final class Archive implements AutoCloseable {
    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens the archive and inflates all of it once.
     *
     * @throws RefusedException when a part or its name is damaged, stands twice or goes beyond the limits
     * @throws IOException when the file cannot be opened
     */
    public static Archive open(Path file, ArchiveLimits limits) throws IOException, RefusedException {
        try {
            Archive archive = new Archive(new ZipFile(file.toFile()));
            archive.pass(file, limits);
            return archive;
        } catch (ZipException | EOFException | IllegalArgumentException notWhole) {
            // the last is what the JDK throws of names and comments that are no text
            throw new RefusedException(RefusalReason.DAMAGED, "zip", notWhole);
        }
    }

    public boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** The names of all parts, in lower case. */
    public Set<String> parts() {
        return Collections.unmodifiableSet(parts.keySet());
    }

    /** The inflated bytes of a part. */
    public InputStream bytes(String part) throws RefusedException {
        ZipEntry entry = parts.get(key(part));
        if (entry == null) {
            throw damaged(part, null);
        }
        try {
            return zip.getInputStream(entry);
        } catch (IOException e) {
            throw damaged(part, e);
        }
    }

    public XmlPart xml(String part) throws RefusedException {
        return XmlPart.open(part, bytes(part));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void pass(Path file, ArchiveLimits limits) throws IOException, RefusedException {
        try {
            PartNames.requireSame(file);
            long total = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                admit(entry, limits);
                total += inflate(entry, Math.min(limits.partBytes(), limits.totalBytes() - total));
            }
        } catch (RefusedException | EOFException | IllegalArgumentException notPassed) {
            zip.close();
            throw notPassed;
        }
    }

    private void admit(ZipEntry entry, ArchiveLimits limits) throws RefusedException {
        if (zip.size() > limits.parts()) {
            throw new RefusedException(RefusalReason.TOO_LARGE, "zip: " + zip.size() + " > " + limits.parts());
        }
        if (parts.put(key(entry.getName()), entry) != null) {
            throw damaged(entry.getName(), null);
        }
    }

    private long inflate(ZipEntry entry, long limit) throws RefusedException {
        CRC32 sum = new CRC32();
        long length = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] piece = new byte[8192];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                sum.update(piece, 0, read);
                length += read;
                if (length > limit) {
                    throw new RefusedException(RefusalReason.TOO_LARGE, entry.getName() + " > " + limit);
                }
            }
        } catch (ZipException | EOFException e) {
            throw damaged(entry.getName(), e);
        } catch (IOException e) {
            throw new RefusedException(RefusalReason.UNREADABLE, entry.getName(), e);
        }
        if (length != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw damaged(entry.getName(), null);
        }
        return length;
    }

    /** Part names are equal whatever their case (ECMA-376 part 2), and some writers separate folders by a backslash. */
    private static String key(String part) {
        String name = part.replace('\\', '/').toLowerCase(Locale.ROOT);
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private static RefusedException damaged(String part, @Nullable Throwable cause) {
        return new RefusedException(RefusalReason.DAMAGED, part, cause);
    }
}
