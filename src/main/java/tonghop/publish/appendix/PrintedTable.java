package tonghop.publish.appendix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.ConsolidatedTable.Section;
import tonghop.consolidate.Figure;
import tonghop.definition.Appendix;
import tonghop.definition.RomanNumeral;
import tonghop.model.Role;
import tonghop.publish.appendix.ColumnPlan.Group;
import tonghop.wording.Wording;

/**
 * A consolidated table as it is printed, line by line, whether the units stand beside or below each other.
 *
 * @param labels keys of the words above the ordinals, the labels and the units of measure
 * @param headings what stands above the columns of figures, from left to right
 * @param lines from top to bottom
 */
public record PrintedTable(List<String> labels, List<Heading> headings, List<Line> lines) {
    /** What a sheet has. */
    private static final int MOST_COLUMNS = 16_384;

    private static final List<String> LABELS = List.of("column.ordinal", "column.indicator", "column.unit");

    public PrintedTable {
        labels = List.copyOf(labels);
        headings = List.copyOf(headings);
        lines = List.copyOf(lines);
    }

    PrintedTable(List<Heading> headings, List<Line> lines) {
        this(LABELS, headings, lines);
    }

    /** The table in the form that its layout asks for, or with the units below each other where a sheet has not as many columns. */
    public static PrintedTable of(ConsolidatedTable table, Wording wording) {
        if (table.layout().form() == Appendix.Form.SCORES) {
            return new ScoreForm(table, wording).table();
        }
        WideForm wide = new WideForm(table, wording);
        boolean isTooWide = SheetPlan.LABELS + wide.plan().width() > MOST_COLUMNS;
        return isTooWide || table.layout().form() == Appendix.Form.LONG
                ? new LongForm(table, wording).table()
                : wide.table();
    }

    /** The lines of all sections, in which rows are numbered and children are not. */
    static List<Line> lines(ConsolidatedTable table, BiFunction<Row, String, Stream<Line>> ofRow) {
        List<Line> lines = new ArrayList<>();
        int number = 1;
        for (Section section : table.sections()) {
            lines.add(Line.section(number++, section.title()));
            int ordinal = 1;
            for (Row row : section.rows()) {
                ofRow.apply(row, row.child() ? "" : String.valueOf(ordinal++)).forEach(lines::add);
            }
        }
        return lines;
    }

    /** The same lines with the columns of a band alone. */
    PrintedTable part(Band band) {
        int end = band.first() + band.widths().size();
        return new PrintedTable(
                labels,
                band.headings(),
                lines.stream().map(line -> line.part(band.first(), end)).toList());
    }

    /** How many columns of figures it has. */
    public int width() {
        return headings.stream().mapToInt(Heading::width).sum();
    }

    /**
     * What stands above one or more columns.
     *
     * @param title above all of them
     * @param columns above each of them; empty for a single column under its title
     */
    public record Heading(String title, List<String> columns) {
        public Heading {
            columns = List.copyOf(columns);
        }

        public int width() {
            return Math.max(1, columns.size());
        }
    }

    /** SECTION: a heading. ROW: an indicator. CHILD: set under the row before it. UNIT: one unit's figures in the row above. */
    public enum Level {
        SECTION,
        ROW,
        CHILD,
        UNIT
    }

    /**
     * One line.
     *
     * @param level how far it is set in
     * @param ordinal its number; may be empty
     * @param label what it is called
     * @param measure its unit of measure; may be empty
     * @param slots its figures, one for each column; empty where nothing belongs, none at all for a section
     */
    public record Line(Level level, String ordinal, String label, String measure, List<Optional<Slot>> slots) {
        public Line {
            slots = List.copyOf(slots);
        }

        private Line part(int first, int end) {
            int last = Math.min(end, slots.size());
            return new Line(level, ordinal, label, measure, slots.subList(Math.min(first, last), last));
        }

        static Line section(int number, String title) {
            return new Line(Level.SECTION, RomanNumeral.of(number), title, "", List.of());
        }

        /** The line of a row; a child has a dash for a number. */
        static Line of(Row row, String ordinal, List<Optional<Slot>> slots) {
            String label = row.child() ? "- " + row.label() : row.label();
            String measure = row.indicator().unitOfMeasure();
            return new Line(row.child() ? Level.CHILD : Level.ROW, ordinal, label, measure, slots);
        }
    }

    /** Where a figure stands: its row, whose it is and its role. */
    public record Slot(Row row, Group group, Role role) {
        public Figure figure() {
            return group.figure(row, role);
        }
    }
}
