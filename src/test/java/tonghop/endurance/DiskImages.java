package tonghop.endurance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * How the disk looks at one instant after the other: what a process leaves that ends at that instant, and what may be left where
 * the power fails. Each content of a file is kept once, and of disks that look the same the first.
 *
 * @param office the folder whose state and output are looked at
 * @param folder where the images are
 * @param seen what there is an image of
 */
record DiskImages(Path office, Path folder, Set<String> seen) {
    /** How the names of images end: of the disk as it is at the instant, and as it is found when the power failed then. */
    static final String AS_IT_IS = ".as-it-is";

    static final String POWERLESS = ".powerless";
    static final String DIRECTORY = "-";

    DiskImages(Path office, Path folder) {
        this(office, folder, new HashSet<>());
    }

    List<Path> roots() {
        return List.of(office.resolve(".tonghop"), office.resolve("output"));
    }

    Path database() {
        return office.resolve(".tonghop").resolve("db");
    }

    /** The disk as it is. */
    List<String> image() throws IOException {
        List<String> image = new ArrayList<>();
        for (Path root : roots()) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path each : all.sorted().toList()) {
                    image.add(line(Files.isDirectory(each) ? DIRECTORY : kept(each), each));
                }
            }
        }
        return image;
    }

    String line(String content, Path name) {
        return content + " " + office.relativize(name);
    }

    void keep(int instant, String ending, List<String> image) throws IOException {
        if (seen.add(String.join("\n", image))) {
            Files.write(folder.resolve(instant + ending), image, StandardCharsets.UTF_8);
        }
    }

    String kept(Path file) throws IOException {
        return kept(Files.readAllBytes(file));
    }

    /** The sum is a cheap one: all files are looked at hundreds of times, and a few hundred contents are to be told apart. */
    String kept(byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        String content = bytes.length + "-" + Long.toHexString(sum.getValue());
        Path copy = folder.resolve(content);
        if (!Files.exists(copy)) {
            Files.write(copy, bytes);
        }
        return content;
    }

    /** The names of the images, each the number of its instant and its ending. */
    List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(AS_IT_IS) || name.endsWith(POWERLESS))
                    .sorted(Comparator.comparing(DiskImages::instant).thenComparing(name -> name))
                    .toList();
        }
    }

    static int instant(String name) {
        return Integer.parseInt(name.substring(0, name.indexOf('.')));
    }

    /** Makes the office's disk look as an image says. */
    void restore(String name) throws IOException {
        Office.delete(office.resolve(".tonghop"));
        Office.delete(office.resolve("output"));
        for (String line : Files.readAllLines(folder.resolve(name), StandardCharsets.UTF_8)) {
            int space = line.indexOf(' ');
            Path place = office.resolve(line.substring(space + 1));
            if (line.startsWith(DIRECTORY)) {
                Files.createDirectories(place);
            } else {
                Files.copy(folder.resolve(line.substring(0, space)), place);
            }
        }
    }
}
