package tonghop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.definition.yaml.DefinitionReference;

/** What the documents say is true. */
class DocumentsTest {
    private static final Pattern YAML = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+)`");

    @TempDir
    Path folder;

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static List<String> all(Pattern pattern) throws IOException {
        return pattern.matcher(readme()).results().map(match -> match.group(1)).toList();
    }

    @Test
    void the_readme_names_two_commands_of_one_line_each_and_ci_calls_the_second() throws IOException {
        List<String> commands = all(SHELL);

        assertThat(commands).hasSize(2).noneMatch(command -> command.contains("\n"));
        assertThat(commands.get(0)).contains("package").endsWith("java -jar target/tonghop.jar");
        assertThat(Files.readString(Path.of(".ci/run"))).contains(commands.get(1));
    }

    @Test
    void the_yaml_of_the_readme_is_a_definition_that_is_accepted() throws IOException {
        List<String> blocks = YAML.matcher(readme())
                .results()
                .map((MatchResult match) -> match.group(1).stripIndent())
                .toList();
        Path job = Files.createDirectory(folder.resolve("my-cluster"));
        for (int i = 0; i < blocks.size(); i++) {
            Files.writeString(job.resolve(i + ".yaml"), unindented(blocks.get(i)));
        }

        JobDefinition definition = new DefinitionReader().read(job);

        assertThat(definition.members()).hasSize(2);
        assertThat(definition.indicators().stream().filter(each -> each.kind() != Indicator.Kind.POINTS))
                .as("beside those of points, rank and grade")
                .hasSize(5 + 2);
        assertThat(definition.scales()).hasSize(1);
        assertThat(definition.rules()).hasSize(2);
        assertThat(definition.appendices()).hasSize(2);
    }

    /** Blocks in a numbered list are set in by three spaces. */
    private static String unindented(String block) {
        return block.lines().allMatch(line -> line.isBlank() || line.startsWith("   "))
                ? block.replaceAll("(?m)^ {3}", "")
                : block;
    }

    @Test
    void every_file_that_the_readme_links_to_is_there() throws IOException {
        assertThat(all(LINK)).isNotEmpty().allSatisfy(link -> assertThat(Path.of(link))
                .exists());
    }

    @Test
    void every_room_stands_on_the_map() throws IOException {
        String readme = readme();
        try (var rooms = Files.list(Path.of("src/main/java/tonghop"))) {
            assertThat(rooms.filter(Files::isDirectory).map(room -> "| `" + room.getFileName() + "` |"))
                    .allSatisfy(row -> assertThat(readme).contains(row));
        }
    }

    @Test
    void every_class_that_the_way_of_a_figure_and_of_a_decision_names_is_there() throws IOException {
        String readme = readme();
        String way =
                readme.substring(readme.indexOf("One figure, followed"), readme.indexOf("How a cell is understood"));
        try (var sources = Files.walk(Path.of("src/main/java/tonghop"))) {
            Set<String> classes = sources.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".java"))
                    .map(file -> file.replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(CLASS.matcher(way).results().map(match -> match.group(1)))
                    .hasSizeGreaterThan(40)
                    .allSatisfy(name -> assertThat(classes).contains(name));
        }
    }

    @Test
    void the_reference_of_the_keys_is_what_the_schema_says() throws IOException {
        Path file = Path.of("src/docs/definition.md");
        String expected = "# The keys of a definition\n\n"
                + "Made from the schema by which definitions are checked (`src/main/resources/tonghop/definition/schema.json`).\n\n"
                + new DefinitionReference().markdown();
        if (Boolean.getBoolean("tonghop.write-docs")) {
            Files.writeString(file, expected);
        }
        assertThat(Files.readString(file))
                .as(
                        "src/docs/definition.md; write it anew with mvn test -Dtest=DocumentsTest -Dtonghop.write-docs=true")
                .isEqualTo(expected);
    }
}
