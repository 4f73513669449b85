package tonghop.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import tonghop.ingest.sheet.RefusalReason;

/** A file that was sent, while it is copied; whatever fails here is its own fault. */
final class Original extends FilterInputStream {
    private final Path file;
    private final BasicFileAttributes before;

    private Original(Path file, BasicFileAttributes before, InputStream in) {
        super(in);
        this.file = file;
        this.before = before;
    }

    /** @throws UnreadableException when it is no file or cannot be opened */
    static Original open(Path file) throws UnreadableException {
        try {
            // to open a pipe would wait for ever
            if (!Files.isRegularFile(file) && (Files.exists(file) || Files.isSymbolicLink(file))) {
                throw new UnreadableException(RefusalReason.NO_FILE);
            }
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Original(file, attributes, Files.newInputStream(file));
        } catch (UnreadableException known) {
            throw known;
        } catch (IOException e) {
            throw new UnreadableException(e);
        }
    }

    /** @throws UnreadableException when it is not as it was when it was opened: which of its two states was read cannot be known */
    void requireUnchanged(long size) throws UnreadableException {
        try {
            BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
            if (after.size() != size || !after.lastModifiedTime().equals(before.lastModifiedTime())) {
                throw new UnreadableException(RefusalReason.CHANGED);
            }
        } catch (UnreadableException known) {
            throw known;
        } catch (IOException e) {
            throw new UnreadableException(e);
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw new UnreadableException(e);
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            return super.read(into, from, length);
        } catch (IOException e) {
            throw new UnreadableException(e);
        }
    }
}
