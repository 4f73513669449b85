package tonghop.publish.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consolidated table as the page holds it.
 *
 * @param code the appendix's Roman number
 * @param title its title
 * @param columns the groups of columns from left to right
 * @param sections the rows in groups
 * @param notes the numbered notes
 */
record TableData(
        String code, String title, List<ColumnData> columns, List<SectionData> sections, List<Bilingual> notes) {

    /** Columns of one unit or of the total: what they are, whose, their heading, their roles and what stands above each. */
    record ColumnData(
            String kind, @Nullable Integer unit, Bilingual title, List<String> roles, List<Bilingual> names) {}

    /** A heading and the rows under it. */
    record SectionData(String numeral, String title, List<RowData> rows) {}

    /** A row: for each group of columns the figure of each role. */
    record RowData(
            String ordinal, String label, boolean child, String measure, List<List<@Nullable FigureData>> figures) {}

    /**
     * A figure and how it came about.
     *
     * @param text what the table prints, with the marks of its notes
     * @param status how far it can be used
     * @param basis how it was computed; empty when it was stated
     * @param units numbers of the units whose figures went in
     * @param remarks what a reader has to know of it
     * @param cells numbers of the cells that it rests on
     * @param findings ids of the findings that rest on one of them
     */
    record FigureData(
            Bilingual text,
            String status,
            String basis,
            List<Integer> units,
            List<Bilingual> remarks,
            List<Integer> cells,
            List<String> findings) {}
}
