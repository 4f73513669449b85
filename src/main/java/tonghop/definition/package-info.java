/**
 * A job's definition: the YAML of {@code jobs/<job>/} as immutable records, checked against a schema when it is read.
 * It is the only place that knows units, indicators, years and rules; an error in it names file, line, requirement and finding.
 */
@NullMarked
package tonghop.definition;

import org.jspecify.annotations.NullMarked;
