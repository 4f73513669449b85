package tonghop.definition.yaml;

import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;
import tonghop.definition.DefinitionException;
import tonghop.definition.Place;

/** Composes YAML into nodes that know their lines; what is not YAML becomes an error with its line. */
final class YamlComposition {
    private YamlComposition() {}

    /** The root node, or nothing when the file holds none. */
    static Optional<Node> compose(SourceFile file) {
        String text = file.text();
        try {
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            return Optional.ofNullable(yaml.compose(new StringReader(text)));
        } catch (MarkedYAMLException broken) {
            throw located(file, text, broken);
        } catch (ReaderException odd) {
            throw located(file, text, odd);
        } catch (YAMLException broken) {
            Map<String, String> detail = Map.of("detail", firstLine(String.valueOf(broken.getMessage())));
            throw new DefinitionException(Place.whole(file.path()), "yaml", detail);
        }
    }

    private static DefinitionException located(SourceFile file, String text, MarkedYAMLException broken) {
        Mark mark = broken.getProblemMark() == null ? broken.getContextMark() : broken.getProblemMark();
        Place place = new Place(file.path(), mark.getLine() + 1);
        if (isIndentedByTab(text, mark.getLine())) {
            return new DefinitionException(place, "tab", Map.of());
        }
        return new DefinitionException(place, "yaml", Map.of("detail", firstLine(broken.getProblem())));
    }

    private static DefinitionException located(SourceFile file, String text, ReaderException odd) {
        String before = text.substring(0, text.offsetByCodePoints(0, odd.getPosition()));
        Place place = new Place(
                file.path(),
                1 + (int) before.chars().filter(each -> each == '\n').count());
        String character = String.format(Locale.ROOT, "U+%04X", odd.getCodePoint());
        return new DefinitionException(place, "character", Map.of("found", character));
    }

    private static boolean isIndentedByTab(String text, int line) {
        return text.lines().skip(line).findFirst().orElse("").matches(" *\\t.*");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
