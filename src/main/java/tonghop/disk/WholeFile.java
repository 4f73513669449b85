package tonghop.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file so that it is there whole or not at all, whatever moment the machine is switched off. */
public final class WholeFile {
    /** What a file is called until it is whole; whatever is still called so at a start was broken off. */
    public static final String PART = ".part";

    private WholeFile() {}

    /** Writes or replaces the file; its folder is made when it is not there. */
    public static void write(Path file, Content content) throws IOException {
        complete(part(file, content), file);
    }

    /** Writes what the file is to hold beside it, onto the disk; nothing is replaced yet, so that it can be looked at before. */
    public static Path part(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            force(folder.resolveSibling(""));
        }
        Path part = file.resolveSibling(file.getFileName() + PART);
        try (FileChannel channel = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            content.to(out);
            out.flush();
            channel.force(true);
        }
        return part;
    }

    /** Gives what was written beside the file and is on the disk the file's name. */
    public static void complete(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(file.toAbsolutePath().resolveSibling(""));
    }

    /**
     * Sees to it that a file, or the names in a folder, are on the disk: a rename outlives a switch-off only when its folder is.
     * Systems that cannot open a folder keep it by themselves.
     */
    public static void force(Path path) throws IOException {
        boolean isFile = Files.isRegularFile(path);
        if (isFile || path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel =
                    FileChannel.open(path, isFile ? StandardOpenOption.WRITE : StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** What the file holds. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it and leaves the stream open. */
        void to(OutputStream out) throws IOException;
    }
}
