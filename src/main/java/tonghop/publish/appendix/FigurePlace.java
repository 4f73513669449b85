package tonghop.publish.appendix;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure;
import tonghop.definition.ReportingUnit;
import tonghop.model.Role;
import tonghop.wording.Wording;

/**
 * A figure of a table and where it stands.
 *
 * @param row the row
 * @param whose whose figure it is, in words
 * @param role its role
 * @param figure the figure
 */
record FigurePlace(Row row, String whose, Role role, Figure figure) {
    /** So many are named where a note is on several. */
    private static final int MOST_NAMED = 5;

    /** All figures that can have notes, in the order in which a reader meets them. */
    static Stream<FigurePlace> all(ConsolidatedTable table, Wording wording) {
        return table.rows().flatMap(row -> table.columns().stream()
                .flatMap(column -> all(table, row.in(column), column.role(), wording)));
    }

    private static Stream<FigurePlace> all(ConsolidatedTable table, Row row, Role role, Wording wording) {
        Stream<ReportingUnit> units = Stream.concat(table.members().stream(), table.head().stream());
        return Stream.concat(
                units.map(unit -> new FigurePlace(row, unit.name(), role, row.figure(unit.code(), role))),
                Stream.of(new FigurePlace(row, wording.text("column.total"), role, row.total(role))));
    }

    /** The number format under which the figure shows these marks; empty where it is no single number. */
    Stream<String> format(String marks, Wording wording) {
        return FigureCell.number(figure).stream()
                .map(reading -> NumberFormat.code(reading, FigureWording.decimals(reading, row, role), marks, wording));
    }

    /** "Hòa Mỹ – Số học sinh (Thực hiện); …". */
    static String words(List<FigurePlace> places, Wording wording) {
        String named = places.stream()
                .limit(MOST_NAMED)
                .map(place ->
                        place.whose() + " – " + place.row().label() + " (" + wording.text("role." + place.role()) + ")")
                .collect(Collectors.joining("; "));
        int more = places.size() - MOST_NAMED;
        return more > 0 ? named + "; … (+" + more + ")" : named;
    }
}
