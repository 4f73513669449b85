package tonghop.reckon.series;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tonghop.reckon.Figure;

/**
 * What the units that a unit was made of told of an earlier time.
 *
 * @param parts what each of them told, by its code in the listed order; empty lists of those that told nothing
 * @param obstacle why it does not make a figure of the unit; empty when it does: their sum
 */
public record Inherited(Map<String, List<Figure>> parts, Optional<Obstacle> obstacle) {
    public Inherited {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
}
