package tonghop.publish.appendix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure;
import tonghop.model.Reading;
import tonghop.model.Role;
import tonghop.wording.Wording;

/** What a table prints for a figure. */
public record FigureWording(Wording wording) {
    /** The figure as text; empty where nobody told it. */
    public String text(Figure figure, Row row, Role role) {
        return switch (figure.status()) {
            case NOT_REPORTED -> "";
            case NOT_ADDITIVE -> wording.text("figure.not-additive");
            case UNDECIDED -> wording.text("figure.undecided");
            default -> said(figure, row, role);
        };
    }

    /** What a cell of the table prints; a member that tells nothing in the row gets a sign for that. */
    public String text(Row row, ColumnPlan.Group group, Role role) {
        boolean silent =
                role == Role.ACTUAL && group.kind() == ColumnPlan.Kind.MEMBER && !row.isReportedBy(group.unit());
        return silent ? wording.text("figure.missing") : text(group.figure(row, role), row, role);
    }

    /** Where a figure comes from, a line a cell; empty when nobody told it. */
    public String source(Figure figure) {
        if (figure.cells().isEmpty()) {
            return "";
        }
        boolean stated = figure.basis().kind() == Figure.Basis.Kind.STATEMENT;
        List<String> lines = new ArrayList<>(List.of(wording.text(stated ? "source.stated" : "source.computed")));
        figure.cells().forEach(cell -> lines.add(cell.toString()));
        if (figure.status() == Figure.Status.UNCERTAIN) {
            lines.add(wording.text("source.uncertain"));
        }
        return String.join("\n", lines);
    }

    /**
     * The decimals that the row prints for a reading in a role: those of the indicator, and more where more were stated; a ratio
     * keeps those that it was stated with.
     */
    public static int decimals(Reading reading, Row row, Role role) {
        boolean ratio = role.isRatio();
        if (ratio) {
            return Math.max(0, reading.decimals());
        }
        int stated = Math.min(
                reading.decimals(), reading.value().stripTrailingZeros().scale());
        return Math.max(row.indicator().decimals(), stated);
    }

    private String said(Figure figure, Row row, Role role) {
        List<String> parts = figure.readings().stream()
                .map(reading -> wording.bounded(reading, decimals(reading, row, role)))
                .collect(Collectors.toList());
        if (!figure.text().isEmpty()) {
            parts.add(figure.text());
        }
        return String.join(" / ", parts);
    }
}
