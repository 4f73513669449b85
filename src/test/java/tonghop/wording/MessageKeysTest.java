package tonghop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A key is written out in the code, or put together there from what is: "outcome." and the constant PUBLISHED. */
class MessageKeysTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern WRITTEN = Pattern.compile("[\"'`]([A-Za-z0-9_.-]*)(?:[\"'`]|\\$\\{)");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record) (\\w+)");

    private final Set<String> written = new HashSet<>(Set.of("1", "2", "3", "4", "5", "6"));

    @Test
    void every_key_of_the_bundles_is_asked_for() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            files.filter(file -> file.toString().matches(".*\\.(java|js|html|json|yaml)"))
                    .forEach(this::gather);
        }
        assertThat(new Wording("en").keys())
                .as("delete what nobody asks for; picocli asks for its help pages by names of its own")
                .filteredOn(key -> !key.startsWith("help.") || !key.contains(".usage."))
                .allMatch(this::isJoined);
    }

    private boolean isJoined(String key) {
        return written.contains(key)
                || IntStream.range(1, key.length())
                        .filter(at -> ".-".indexOf(key.charAt(at)) >= 0)
                        .anyMatch(at -> written.contains(key.substring(0, at)) && isJoined(key.substring(at + 1)));
    }

    private void gather(Path file) {
        String source = COMMENT.matcher(read(file)).replaceAll("");
        found(WRITTEN, source, 1)
                .map(text -> text.replaceAll("^[.-]|[.-]$", ""))
                .forEach(written::add);
        if (file.toString().endsWith(".java")) {
            found(CONSTANT, source, 0)
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .forEach(name -> {
                        written.add(name);
                        written.add(name.replace('_', '-'));
                    });
            found(TYPE, source, 1)
                    .map(name -> name.replaceAll("(?<=.)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT))
                    .forEach(written::add);
        }
    }

    private static Stream<String> found(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(result -> result.group(group));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
