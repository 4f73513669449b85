package tonghop.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;

/**
 * The names of an archive's parts, which stand twice: in the directory at its end, by which a part is found, and before the part. No
 * check sum covers them, and a part whose name is damaged is as if it had never been there, and with it the fonts and formats.
 */
final class PartNames {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;
    private static final int HEADER_BYTES = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    /** Stands for a place beyond four gigabytes, which is told elsewhere. */
    private static final int FAR = -1;

    private final FileChannel file;

    private PartNames(FileChannel file) {
        this.file = file;
    }

    /**
     * Compares the names of an archive that can be opened.
     *
     * @throws RefusedException when a part is called otherwise in the directory than where it stands
     */
    static void requireSame(Path archive) throws IOException, RefusedException {
        try (FileChannel file = FileChannel.open(archive)) {
            new PartNames(file).requireSame();
        }
    }

    private void requireSame() throws IOException, RefusedException {
        long tail = Math.max(0, file.size() - END_BYTES - LONGEST_COMMENT);
        ByteBuffer bytes = read(tail, (int) (file.size() - tail));
        int end = bytes.limit() - END_BYTES;
        while (end >= 0 && bytes.getInt(end) != END) {
            end--;
        }
        if (end >= 0 && bytes.getInt(end + 16) != FAR) {
            int size = bytes.getInt(end + 12);
            long start = tail + end - size;
            directory(read(start, size), start - Integer.toUnsignedLong(bytes.getInt(end + 16)));
        }
    }

    /** @param before how many bytes stand before the archive itself */
    private void directory(ByteBuffer entries, long before) throws IOException, RefusedException {
        int at = 0;
        while (at + ENTRY_BYTES <= entries.limit()) {
            int name = number(entries, at + 28);
            int place = entries.getInt(at + 42);
            if (place != FAR) {
                require(text(entries, at + ENTRY_BYTES, name), before + Integer.toUnsignedLong(place));
            }
            at += ENTRY_BYTES + name + number(entries, at + 30) + number(entries, at + 32);
        }
    }

    private void require(String name, long place) throws IOException, RefusedException {
        ByteBuffer header = read(place, HEADER_BYTES + name.length());
        if (number(header, 26) != name.length()
                || !text(header, HEADER_BYTES, name.length()).equals(name)) {
            throw new RefusedException(RefusalReason.DAMAGED, "zip: " + name);
        }
    }

    private ByteBuffer read(long place, int length) throws IOException, RefusedException {
        if (place < 0 || length < 0 || place + length > file.size()) {
            throw new RefusedException(RefusalReason.DAMAGED, "zip");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, place + bytes.position()) >= 0) {
            // a read may give less than was asked for
        }
        return bytes.flip();
    }

    private static int number(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private static String text(ByteBuffer bytes, int at, int length) {
        byte[] text = new byte[length];
        bytes.get(at, text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
