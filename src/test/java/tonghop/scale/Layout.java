package tonghop.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import tonghop.TongHop;

/** The product as its starters lay it out when they are called first: all classes in jars, those that a run loads kept in an archive. */
record Layout(String classPath, Path archive) {

    /**
     * Lays it out.
     *
     * @param options those of the starters
     * @param office a small one, over which the first run goes
     */
    static Layout in(Path folder, List<String> options, Path office) throws IOException, InterruptedException {
        Layout layout = new Layout(jars(folder), folder.resolve("classes.jsa"));
        List<String> first = new ArrayList<>(options);
        first.addAll(layout.options("-XX:ArchiveClassesAtExit="));
        Cost.of(first, TongHop.class, Country.run(office));
        assertThat(layout.archive).isNotEmptyFile();
        return layout;
    }

    /** The same options for what is laid out. */
    List<String> with(List<String> options) {
        return Stream.concat(options.stream(), options("-XX:SharedArchiveFile=").stream())
                .toList();
    }

    private List<String> options(String archiving) {
        return List.of("-Xlog:disable", archiving + archive, "-cp", classPath);
    }

    private static String jars(Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(part);
            jars.add(Files.isDirectory(path) ? jar(path, folder.resolve(jars.size() + ".jar")) : part);
        }
        return String.join(File.pathSeparator, jars);
    }

    private static String jar(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(each -> !each.equals(classes)).sorted().toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                boolean isFolder = Files.isDirectory(file);
                out.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
                if (!isFolder) {
                    Files.copy(file, out);
                }
            }
        }
        return jar.toString();
    }
}
