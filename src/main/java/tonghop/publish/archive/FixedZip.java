package tonghop.publish.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes an archive again with one fixed time on all entries: the library puts in the time of writing. */
final class FixedZip {
    private FixedZip() {}

    /** The entries in their order, each dated with that time. */
    static byte[] dated(byte[] archive, LocalDateTime time) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream copy = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                ZipEntry dated = new ZipEntry(entry.getName());
                dated.setTimeLocal(time);
                copy.putNextEntry(dated);
                entries.transferTo(copy);
                copy.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
