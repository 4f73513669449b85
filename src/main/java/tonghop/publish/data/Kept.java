package tonghop.publish.data;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tonghop.disk.DiskName;
import tonghop.model.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the last run published, by what it was made of. Where the same is made of the very same again its files are copied; those that
 * are not there any more, or not as they were published, are made anew.
 */
public final class Kept {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(all -> all.withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
            .build();

    private final String maker;
    private final Path folder;
    private final Map<String, List<String>> earlier;
    private final Map<String, PublishedFile> published;
    private final Map<String, PublishedFile> copied = new LinkedHashMap<>();
    private final SortedMap<String, List<String>> made = new TreeMap<>();

    private Kept(String maker, Path folder, Map<String, List<String>> earlier, List<PublishedFile> published) {
        this.maker = maker;
        this.folder = folder;
        this.earlier = earlier;
        this.published = published.stream().collect(Collectors.toMap(PublishedFile::file, Function.identity()));
    }

    /**
     * Nothing is there of an earlier run.
     *
     * @param maker a fingerprint of all that bears on a file beside its material: program, definition, language
     */
    public static Kept nothing(String maker) {
        return new Kept(maker, Path.of(""), Map.of(), List.of());
    }

    /**
     * What the last run left.
     *
     * @param maker as in {@link #nothing}
     * @param folder where the last run published
     * @param last its record
     */
    public static Kept of(String maker, Path folder, RunDocument last) {
        return new Kept(maker, folder, last.made(), last.outputs());
    }

    /**
     * Files that are made of the material and of nothing else.
     *
     * @param material records, of whose fields nothing is left out
     * @param target the folder into which is published
     * @return the files, relative to the folder
     */
    public List<String> files(Object material, Path target, Making making) throws IOException {
        String of = digest(material);
        Optional<Map<PublishedFile, byte[]>> same = whole(earlier.getOrDefault(of, List.of()));
        Made result = same.isPresent() ? new Made(copied(same.get(), target), true) : making.make();
        if (result.isCertain()) {
            made.put(of, result.files());
        }
        return result.files();
    }

    private String digest(Object material) {
        MessageDigest digest = Sha256.begin();
        digest.update(maker.getBytes(StandardCharsets.UTF_8));
        digest.update(MAPPER.writeValueAsBytes(material));
        return Sha256.hex(digest);
    }

    /** The bytes of the files; empty when there are none, or one of them is not what it was. */
    private Optional<Map<PublishedFile, byte[]>> whole(List<String> files) throws IOException {
        Map<PublishedFile, byte[]> whole = new LinkedHashMap<>();
        for (String name : files) {
            PublishedFile file = published.get(name);
            Path there = DiskName.in(folder, name);
            byte[] bytes = file != null && Files.isRegularFile(there) ? Files.readAllBytes(there) : new byte[0];
            if (file == null || !file.isOf(bytes)) {
                return Optional.empty();
            }
            whole.put(file, bytes);
        }
        return Optional.of(whole).filter(some -> !some.isEmpty());
    }

    private List<String> copied(Map<PublishedFile, byte[]> files, Path target) throws IOException {
        for (Map.Entry<PublishedFile, byte[]> each : files.entrySet()) {
            Path copy = DiskName.in(target, each.getKey().file());
            Files.createDirectories(copy.resolveSibling(""));
            Files.write(copy, each.getValue());
            copied.put(each.getKey().file(), each.getKey());
        }
        return files.keySet().stream().map(PublishedFile::file).toList();
    }

    /** A file of this run; of one that was copied it is known what it holds. */
    public PublishedFile published(Path target, String file) throws IOException {
        PublishedFile known = copied.get(file);
        return known == null ? PublishedFile.of(target, file) : known;
    }

    /** Of each digest of a material the files that this run has made of it. */
    public SortedMap<String, List<String>> made() {
        return made;
    }

    /** Makes files. */
    @FunctionalInterface
    public interface Making {
        Made make() throws IOException;
    }

    /**
     * What was made.
     *
     * @param files relative to the folder into which is published
     * @param isCertain whether the same would come out on any machine and at any time
     */
    public record Made(List<String> files, boolean isCertain) {}
}
