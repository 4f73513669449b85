package tonghop.publish.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes an archive again with one fixed time on all entries: the library puts in the time of writing. */
final class FixedZip {
    private FixedZip() {}

    /** Copies the entries in their order, each dated with that time. */
    static void write(byte[] archive, LocalDateTime time, OutputStream sink) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream copy = new ZipOutputStream(sink)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                ZipEntry dated = new ZipEntry(entry.getName());
                dated.setTimeLocal(time);
                copy.putNextEntry(dated);
                entries.transferTo(copy);
                copy.closeEntry();
            }
        }
    }
}
