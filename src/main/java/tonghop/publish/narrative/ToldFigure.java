package tonghop.publish.narrative;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tonghop.consolidate.Figure;
import tonghop.consolidate.Figure.Status;
import tonghop.definition.Indicator;
import tonghop.model.Reading;
import tonghop.wording.Wording;

/**
 * A figure of a table as a sentence says it.
 *
 * @param figure the figure
 * @param indicator what it measures
 * @param marks the marks of its notes below the appendix; empty without notes
 */
record ToldFigure(Figure figure, Indicator indicator, String marks) {
    private static final Set<Status> SILENT = EnumSet.of(Status.NOT_REPORTED, Status.NOT_ADDITIVE, Status.UNDECIDED);
    private static final Set<String> OTHER_MEASURE = Set.of("other-unit", "other-noun");

    /** Whether there is something to say. */
    boolean isTold() {
        return !SILENT.contains(figure.status());
    }

    /** With the decimals that were printed, both figures where two were told, and the marks of its notes. */
    String text(Wording wording) {
        Stream<String> numbers = figure.readings().stream().map(reading -> wording.bounded(reading, decimals(reading)));
        Stream<String> words = Stream.of(figure.text()).filter(text -> !text.isEmpty());
        List<String> told = Stream.concat(numbers, words).toList();
        String all = String.join(wording.text("narrative.or"), told);
        return (told.size() > 1 ? "(" + all + ")" : all) + marks;
    }

    /** A figure that does not convert, or counts under another noun, is said in the unit of measure in which it was told. */
    String measure() {
        return figure.remarks().stream()
                .filter(remark -> OTHER_MEASURE.contains(remark.key()))
                .map(remark -> remark.arguments().getOrDefault("unit", ""))
                .findFirst()
                .orElse(indicator.unitOfMeasure());
    }

    /** As printed; zeros that a conversion added behind the indicator's decimals are not said. */
    private int decimals(Reading reading) {
        int significant = reading.value().stripTrailingZeros().scale();
        return Math.max(0, Math.min(reading.decimals(), Math.max(indicator.decimals(), significant)));
    }
}
