package tonghop.publish.narrative;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure;
import tonghop.consolidate.Figure.Status;
import tonghop.model.Role;
import tonghop.publish.appendix.FigureWording;
import tonghop.wording.Wording;

/**
 * A figure of a table as a sentence says it.
 *
 * @param figure the figure
 * @param row where an appendix shows it
 * @param role what it is there
 * @param marks the marks of its notes below the appendix; empty without notes
 */
record ToldFigure(Figure figure, Row row, Role role, String marks) {
    private static final Set<Status> SILENT = EnumSet.of(Status.NOT_REPORTED, Status.NOT_ADDITIVE, Status.UNDECIDED);
    private static final Set<String> OTHER_MEASURE = Set.of("other-unit", "other-noun");

    /** Whether there is something to say. */
    boolean isTold() {
        return !SILENT.contains(figure.status());
    }

    /** With the decimals of the appendix, both figures where two were told; without the marks of its notes. */
    String text(Wording wording) {
        Stream<String> numbers = figure.readings().stream()
                .map(reading -> wording.bounded(reading, FigureWording.decimals(reading, row, role)));
        Stream<String> words = Stream.of(figure.text()).filter(text -> !text.isEmpty());
        List<String> told = Stream.concat(numbers, words).toList();
        String all = String.join(wording.text("narrative.or"), told);
        return told.size() > 1 ? "(" + all + ")" : all;
    }

    /** A figure that does not convert, or counts under another noun, is said in the unit of measure in which it was told. */
    String measure() {
        return figure.remarks().stream()
                .filter(remark -> OTHER_MEASURE.contains(remark.key()))
                .map(remark -> remark.arguments().getOrDefault("unit", ""))
                .findFirst()
                .orElse(row.indicator().unitOfMeasure());
    }
}
