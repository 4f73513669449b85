package tonghop.normalise.words;

import java.util.Optional;
import java.util.Set;
import tonghop.model.Bound;
import tonghop.model.Reading;

/** A number that a person types as an answer: by the grammar of the cells, but taken only where it can be meant in one way. */
public final class TypedNumber {
    /** Forms that the law gives one meaning, whatever else a workbook might mean by them. */
    private static final Set<String> LAWFUL = Set.of("thousands-dot", "decimal-comma");

    private TypedNumber() {}

    /** The number; empty when the text is none, or may be meant in several ways, as "17.68". */
    public static Optional<Reading> read(String text) {
        var readings = NumberGrammar.readings(Folding.clean(text).strip());
        return readings.stream()
                .findFirst()
                .filter(best -> readings.size() == 1 || LAWFUL.contains(best.sign()))
                .filter(best -> best.bound() == Bound.EXACT);
    }
}
