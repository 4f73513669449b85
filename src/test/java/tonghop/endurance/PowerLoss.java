package tonghop.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a disk may hold when the power fails. Names are a folder's and bytes a file's; each is there as it was when it was last
 * forced, or as it is, each for itself, so that the tail of what was written is dropped and comes in any order; of a file that was
 * never forced there may be a part or nothing. The names of one folder change one with another, as a journal of the file system has it.
 */
final class PowerLoss {
    private final DiskImages images;
    private final Random random;
    private final Map<Object, String> bytes = new HashMap<>();
    private final Map<Object, SortedMap<String, Object>> names = new HashMap<>();

    private PowerLoss(DiskImages images, long seed) {
        this.images = images;
        random = new Random(seed);
    }

    /** All that is there at the beginning is on the disk. */
    static PowerLoss after(DiskImages images, long seed) throws IOException {
        PowerLoss loss = new PowerLoss(images, seed);
        for (Path root : images.roots()) {
            loss.forcedWith(root);
        }
        return loss;
    }

    /** A folder and all in it is on the disk. */
    void forcedWith(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.toList()) {
                forced(each);
            }
        }
    }

    /** The bytes of a file, or the names in a folder, are on the disk. */
    void forced(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            names.put(key(path), listed(path));
        } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            bytes.put(key(path), images.kept(path));
        }
    }

    /** A file or folder is to be deleted, or another put in its place: on the disk it may live on, and its number be given anew. */
    void ends(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Object key = key(path);
            Object gone = new Object();
            names.values().forEach(listing -> listing.replaceAll((name, each) -> each.equals(key) ? gone : each));
            move(bytes, key, gone);
            move(names, key, gone);
        }
    }

    /** One of the disks that may be found, as an image. */
    List<String> image() throws IOException {
        Map<Object, Path> present = new HashMap<>();
        for (Path root : images.roots()) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path each : all.toList()) {
                    present.put(key(each), each);
                }
            }
        }
        List<String> image = new ArrayList<>();
        for (Path root : images.roots()) {
            found(root, key(root), present, image);
        }
        return image;
    }

    private void found(Path name, Object key, Map<Object, Path> present, List<String> image) throws IOException {
        Path now = present.get(key);
        if (now == null ? names.containsKey(key) : Files.isDirectory(now, LinkOption.NOFOLLOW_LINKS)) {
            image.add(images.line(DiskImages.DIRECTORY, name));
            boolean isAsItIs = now != null && random.nextBoolean();
            for (Map.Entry<String, Object> each :
                    (isAsItIs ? listed(now) : names.getOrDefault(key, new TreeMap<>())).entrySet()) {
                found(name.resolve(each.getKey()), each.getValue(), present, image);
            }
        } else {
            image.add(images.line(content(bytes.get(key), now), name));
        }
    }

    private String content(@Nullable String forced, @Nullable Path now) throws IOException {
        if (now == null) {
            return forced == null ? images.kept(new byte[0]) : forced;
        }
        byte[] present = Files.readAllBytes(now);
        if (random.nextInt(3) == 0) {
            return images.kept(present);
        }
        return forced == null ? images.kept(Arrays.copyOf(present, random.nextInt(present.length + 1))) : forced;
    }

    private SortedMap<String, Object> listed(Path folder) throws IOException {
        SortedMap<String, Object> listing = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) {
                listing.put(each.getFileName().toString(), key(each));
            }
        }
        return listing;
    }

    private static <T> void move(Map<Object, T> map, Object from, Object to) {
        T value = map.remove(from);
        if (value != null) {
            map.put(to, value);
        }
    }

    private static Object key(Path path) throws IOException {
        return Objects.requireNonNull(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey());
    }
}
