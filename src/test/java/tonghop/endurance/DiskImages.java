package tonghop.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * How the disk looks at one instant after the other: what a process leaves that ends at that instant. Each content of a file is
 * kept once, and of instants that look the same the first.
 *
 * @param office the folder whose state and output are looked at
 * @param folder where the images are
 * @param seen what there is an image of
 */
record DiskImages(Path office, Path folder, Set<String> seen) {
    private static final String IMAGE = ".image";
    private static final String DIRECTORY = "-";

    DiskImages(Path office, Path folder) {
        this(office, folder, new HashSet<>());
    }

    void take(int instant) {
        try {
            List<String> image = new ArrayList<>();
            for (String root : List.of(".tonghop", "output")) {
                look(office.resolve(root), image);
            }
            if (seen.add(String.join("\n", image))) {
                Files.write(folder.resolve(instant + IMAGE), image, StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(Path root, List<String> image) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.sorted().toList()) {
                String name = office.relativize(each).toString();
                image.add((Files.isDirectory(each) ? DIRECTORY : kept(each)) + " " + name);
            }
        }
    }

    /** The sum is a cheap one: all files are looked at hundreds of times, and a few hundred contents are to be told apart. */
    private String kept(Path file) throws IOException {
        CRC32 sum = new CRC32();
        byte[] bytes = Files.readAllBytes(file);
        sum.update(bytes);
        String content = bytes.length + "-" + Long.toHexString(sum.getValue());
        Path copy = folder.resolve(content);
        if (!Files.exists(copy)) {
            Files.copy(file, copy);
        }
        return content;
    }

    /** The instants of which there are images. */
    List<Integer> instants() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(IMAGE))
                    .map(name -> Integer.valueOf(name.replace(IMAGE, "")))
                    .sorted()
                    .toList();
        }
    }

    /** Makes the office's disk look as it did at an instant. */
    void restore(int instant) throws IOException {
        Office.delete(office.resolve(".tonghop"));
        Office.delete(office.resolve("output"));
        for (String line : Files.readAllLines(folder.resolve(instant + IMAGE), StandardCharsets.UTF_8)) {
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
