package tonghop.definition.yaml;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tonghop.definition.DefinitionError;

/** Checks a definition against the schema and tells what does not fit in an officer's words. */
final class SchemaCheck {
    private final Shape shape;
    private final Schema schema;

    SchemaCheck(Shape shape) {
        this.shape = shape;
        SchemaRegistryConfig pointers =
                SchemaRegistryConfig.builder().pathType(PathType.JSON_POINTER).build();
        schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(pointers))
                .getSchema(shape.root());
    }

    List<DefinitionError> errors(DefinitionTree tree) {
        List<SchemaViolation> violations = schema.validate(tree.root()).stream()
                .map(error -> SchemaViolation.of(error, shape.root()))
                .toList();
        // a key that is only misspelt is not told again as missing
        Set<String> meant =
                violations.stream().flatMap(each -> each.meant().stream()).collect(Collectors.toSet());
        return violations.stream()
                .filter(each -> !each.isMissing() || !meant.contains(each.place()))
                .map(each -> tree.error(each.place(), each.message(), each.arguments()))
                .toList();
    }
}
