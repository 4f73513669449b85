package tonghop.endurance;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Starts processes on the class path of the tests in half the time: an archive of the loaded classes, which the machine keeps for
 * jars alone, so that folders of classes become jars first. Their names sort as those of the folders: the program's fingerprint
 * goes by that order, and what one process has read another one must take for its own.
 *
 * @param classPath the class path of the tests, jars only
 * @param archive where the first process leaves the loaded classes for the later ones
 */
record QuickStart(String classPath, Path archive) {

    static QuickStart in(Path folder) throws IOException {
        StringBuilder jars = new StringBuilder();
        for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path place = Path.of(each);
            Path jar = Files.isDirectory(place) ? packed(place, folder.resolve(place.getFileName() + ".jar")) : place;
            if (Files.exists(jar)) {
                jars.append(jar).append(File.pathSeparator);
            }
        }
        return new QuickStart(jars.toString(), folder.resolve("classes.jsa"));
    }

    private static Path packed(Path classes, Path jar) throws IOException {
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
        return jar;
    }

    /** The flags of a process that makes the archive. */
    String[] making() {
        return flags("-XX:ArchiveClassesAtExit=" + archive);
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
