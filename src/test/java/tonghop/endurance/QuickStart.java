package tonghop.endurance;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Starts processes on the class path of the tests in half the time: an archive of the loaded classes, which the machine keeps for
 * jars alone, so that folders of classes become jars first. Their names sort as those of the folders: the program's fingerprint
 * goes by that order, and what one process has read another one must take for its own. It is made once for all tests of a build.
 *
 * @param classPath the class path of the tests, jars only
 * @param archive where the first process leaves the loaded classes for the later ones
 */
public record QuickStart(String classPath, Path archive) {
    private static final Path PLACE = Path.of("target", "quick-start").toAbsolutePath();
    private static @Nullable QuickStart made;

    /** The archive of these classes; who comes first makes it, and who comes meanwhile, in this process or in another, waits. */
    public static synchronized QuickStart ready() throws IOException, InterruptedException {
        if (made == null) {
            Files.createDirectories(PLACE);
            try (FileChannel lock = FileChannel.open(
                            PLACE.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = lock.lock()) {
                made = held.isValid() ? in(PLACE.resolve(edition())) : null;
            }
        }
        return Objects.requireNonNull(made);
    }

    private static QuickStart in(Path folder) throws IOException, InterruptedException {
        StringBuilder jars = new StringBuilder();
        Path archive = folder.resolve("classes.jsa");
        boolean isThere = Files.exists(archive);
        for (Path place : places()) {
            Path jar = Files.isDirectory(place) ? folder.resolve(place.getFileName() + ".jar") : place;
            if (!isThere && Files.isDirectory(place)) {
                packed(place, jar);
            }
            jars.append(jar).append(File.pathSeparator);
        }
        QuickStart quick = new QuickStart(jars.toString(), archive);
        if (!isThere) {
            Office office = Happening.NEVER_PUBLISHED.before(folder.resolve("office"));
            office.first()
                    .with(quick.flags("-XX:ArchiveClassesAtExit=" + archive))
                    .run("run");
            Office.delete(office.folder());
        }
        return quick;
    }

    private static List<Path> places() {
        return places(System.getProperty("java.class.path"));
    }

    /** What there is of a class path; an empty entry would be the working folder, into which is packed. */
    static List<Path> places(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }

    /** Tells builds apart by what is on the class path and when the classes were last compiled. */
    private static String edition() throws IOException {
        CRC32 sum = new CRC32();
        sum.update(System.getProperty("java.class.path").getBytes(StandardCharsets.UTF_8));
        for (Path place : places()) {
            try (Stream<Path> all = Files.isDirectory(place) ? Files.walk(place) : Stream.empty()) {
                for (Path each : all.sorted().toList()) {
                    sum.update(Files.getLastModifiedTime(each).toString().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static void packed(Path classes, Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            entries.setLevel(0);
            for (Path each : all.sorted().skip(1).toList()) {
                String name = classes.relativize(each).toString().replace(File.separatorChar, '/');
                entries.putNextEntry(new JarEntry(Files.isDirectory(each) ? name + "/" : name));
                if (Files.isRegularFile(each)) {
                    Files.copy(each, entries);
                }
            }
        }
    }

    /** How a command begins that starts a process which uses it; the program and its arguments follow. */
    public List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData"));
        command.addAll(List.of(using()));
        return command;
    }

    /** The flags of a process that uses it; one that cannot starts without. */
    String[] using() {
        return flags("-XX:SharedArchiveFile=" + archive);
    }

    private String[] flags(String sharing) {
        return List.of("-Xshare:auto", "-Xlog:disable", sharing, "-cp", classPath)
                .toArray(String[]::new);
    }
}
