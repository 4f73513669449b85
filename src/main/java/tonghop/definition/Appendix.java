package tonghop.definition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;

/**
 * A table to publish.
 *
 * @param code its Roman number: "I"
 * @param title its title
 * @param layout how it lies on paper
 * @param columns the columns under each member, in order
 * @param sections its rows in groups
 */
public record Appendix(String code, String title, Layout layout, List<Column> columns, List<Section> sections) {
    public Appendix {
        columns = List.copyOf(columns);
        sections = List.copyOf(sections);
    }

    /** The roles of its columns of the job's period, each once. */
    public List<Role> roles() {
        return columns.stream()
                .filter(column -> column.period() == null)
                .map(Column::role)
                .distinct()
                .toList();
    }

    /**
     * A column under each member.
     *
     * @param role the role of its figures
     * @param dimensions the members that its figures have beside those of the row
     * @param label what it is called beside its role, or in its place for what was reached; may be empty
     * @param period the time of its figures, or that with which those of the job's period are compared; null for that period
     */
    public record Column(
            Role role,
            Map<String, String> dimensions,
            String label,
            @Nullable ReportingPeriod period) {
        public Column {
            dimensions = Map.copyOf(dimensions);
        }

        /** A column of the job's period. */
        public Column(Role role, Map<String, String> dimensions, String label) {
            this(role, dimensions, label, null);
        }

        /** What it shows of a row. */
        public Cut cut() {
            return new Cut(dimensions, period);
        }

        /** The column of a role. */
        public static Column of(Role role) {
            return new Column(role, Map.of(), "");
        }
    }

    /**
     * What a column shows of a row.
     *
     * @param dimensions the members that it adds to those of the row
     * @param period the other time than the job's; null for that
     */
    public record Cut(
            Map<String, String> dimensions, @Nullable ReportingPeriod period) {
        /** Whether it shows the row as it is. */
        public boolean isWhole() {
            return dimensions.isEmpty() && period == null;
        }
    }

    /**
     * How an appendix lies on paper.
     *
     * @param form how the units stand in it
     * @param paper the size of its pages
     */
    public record Layout(Form form, Paper paper) {
        /** So many units still find room beside each other. */
        private static final int MOST_BESIDE = 12;

        /** The form that suits so many units, on the paper that the decree on documents asks for. */
        public static Layout of(int members) {
            return new Layout(members > MOST_BESIDE ? Form.LONG : Form.WIDE, Paper.A4);
        }
    }

    /**
     * WIDE: the units beside each other. LONG: the units below each other, under each row. SCORES: a line for each unit, the rows of the
     * table beside each other.
     */
    public enum Form {
        WIDE,
        LONG,
        SCORES
    }

    /** Sizes of paper. */
    public enum Paper {
        A4,
        A3
    }

    /** A heading and the rows under it. */
    public record Section(String title, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One indicator, or one member of it, as a row.
     *
     * @param indicator code of the indicator
     * @param dimensions the members that the row shows; empty for the total
     * @param label what the row is called in place of the indicator's name; may be empty
     * @param child whether the row is set under the one before it with a dash
     * @param required whether nothing can be signed while a unit that has sent does not report it
     * @param each code of the dimension of whose told members there is a row each; empty for one row
     */
    public record Row(
            String indicator,
            Map<String, String> dimensions,
            String label,
            boolean child,
            boolean required,
            String each) {
        public Row {
            dimensions = Map.copyOf(dimensions);
        }

        /** The same row of figures that have these members too. */
        public Row with(Map<String, String> members) {
            Map<String, String> all = new TreeMap<>(dimensions);
            all.putAll(members);
            return new Row(indicator, all, label, child, required, each);
        }

        /** The row of one member of a dimension, under its name. */
        public Row of(String dimension, Dimension.Member member) {
            Row row = with(Map.of(dimension, member.code()));
            return new Row(indicator, row.dimensions, member.name(), child, required, "");
        }

        /** The total of an indicator under its own name. */
        public static Row of(String indicator) {
            return new Row(indicator, Map.of(), "", false, false, "");
        }
    }
}
