package tonghop.cli.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.cli.Session;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.job.state.Folders;

/**
 * What a job's folders look like from outside: each submission and each file of the definition with its size and time.
 *
 * @param submissions how many submissions there are
 * @param files path to size and time
 */
record FolderLook(int submissions, SortedMap<String, String> files) {
    static final FolderLook NOTHING = new FolderLook(0, Collections.emptySortedMap());

    static FolderLook at(String job, Session session) throws IOException {
        Folders folders = session.folders();
        Path input = folders.input().resolve(job);
        List<Path> submissions = Files.isDirectory(input) ? session.stages().files(input) : List.of();
        List<Path> all = new ArrayList<>(submissions);
        addAll(folders.jobs().resolve(job), all);
        addAll(folders.jobs().resolve(DefinitionReader.REGISTERS), all);
        SortedMap<String, String> files = new TreeMap<>();
        for (Path file : all) {
            files.put(file.toString(), stand(file));
        }
        return new FolderLook(submissions.size(), files);
    }

    private static void addAll(Path folder, List<Path> files) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                inside.filter(Files::isRegularFile).forEach(files::add);
            }
        }
    }

    private static String stand(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + " " + attributes.lastModifiedTime();
        } catch (NoSuchFileException gone) {
            return "gone";
        }
    }
}
