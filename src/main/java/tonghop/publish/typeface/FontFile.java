package tonghop.publish.typeface;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * A font of the program as a file. From a stream the drawing library makes a copy in the temporary folder each time, and a process
 * that is killed leaves it there; this file is there once, in a folder of the user's own.
 */
final class FontFile {
    private static final String USER = System.getProperty("user.name", "");

    private FontFile() {}

    /** @throws IOException when the temporary folder cannot be written, or somebody else has taken the name */
    static Path of(String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        Path file = folder().resolve(Long.toHexString(sum.getValue()) + "-" + name);
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            Path part = Files.write(file.resolveSibling(file.getFileName() + ".part"), bytes);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private static Path folder() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "tonghop-" + USER.replaceAll("[^A-Za-z0-9]", "_"));
        try {
            boolean hasRights =
                    FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            if (hasRights) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(folder);
            }
        } catch (FileAlreadyExistsException made) {
            requireOwn(folder);
        }
        return folder;
    }

    /** In a folder that all users write to, another may have made it to slip in a font of his. */
    private static void requireOwn(Path folder) throws IOException {
        var user = FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(USER);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                || !Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
    }
}
