/**
 * What a run costs: generated data up to a country's, run as whole processes beside a bare POI pipeline. {@code mvn -B -ntp test
 * -Pscale} prints the ratios.
 */
@NullMarked
package tonghop.scale;

import org.jspecify.annotations.NullMarked;
