package tonghop.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import tonghop.disk.WholeFile;

/** Takes private copies of the files that were sent, so that nobody changes one while it is being read. */
public final class Staging {
    /**
     * Copies a file under the name of its fingerprint; bytes that are staged already are left as they lie. A copy is there whole or
     * not at all, whatever moment the machine is switched off.
     *
     * @throws UnreadableException when the file cannot be read, or changed while it was copied
     * @throws IOException when the copy cannot be written
     */
    public StagedCopy stage(Path original, Path stagingDir) throws IOException {
        Files.createDirectories(stagingDir);
        Optional<StagedCopy> there = staged(original, stagingDir);
        return there.isPresent() ? there.get() : copied(original, stagingDir);
    }

    /** The copy that an earlier run took of these very bytes: they are compared, since a disk may lose what it was told. */
    private static Optional<StagedCopy> staged(Path original, Path stagingDir) throws IOException {
        try (Original in = Original.open(original)) {
            Fingerprint print = Fingerprint.copying(in, OutputStream.nullOutputStream());
            Path copy = stagingDir.resolve(print.sha256());
            in.requireUnchanged(print.size());
            return Files.isRegularFile(copy) && isSame(copy, original)
                    ? Optional.of(new StagedCopy(print.sha256(), print.size(), copy))
                    : Optional.empty();
        }
    }

    private static boolean isSame(Path copy, Path original) {
        try {
            return Files.mismatch(copy, original) < 0;
        } catch (IOException unreadable) {
            // the one is copied again, of the other that tells what is wrong with it
            return false;
        }
    }

    private static StagedCopy copied(Path original, Path stagingDir) throws IOException {
        Path beside = Files.createTempFile(stagingDir, "staging", ".part");
        try {
            Fingerprint print = copy(original, beside);
            Path copy = stagingDir.resolve(print.sha256());
            WholeFile.complete(beside, copy);
            return new StagedCopy(print.sha256(), print.size(), copy);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static Fingerprint copy(Path original, Path beside) throws IOException {
        try (Original in = Original.open(original);
                FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            Fingerprint print = Fingerprint.copying(in, out);
            channel.force(true);
            in.requireUnchanged(print.size());
            return print;
        }
    }
}
