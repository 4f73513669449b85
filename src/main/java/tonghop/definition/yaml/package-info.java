/**
 * From the YAML files of a job to its definition: composed, checked against the schema, assembled.
 * Every error names its file and line; whoever uses a definition never meets this room.
 */
@NullMarked
package tonghop.definition.yaml;

import org.jspecify.annotations.NullMarked;
