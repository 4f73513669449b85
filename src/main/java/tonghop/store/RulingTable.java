package tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tonghop.model.CellAddress;
import tonghop.model.CellRef;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.ObservationKey;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.Ruling;
import tonghop.model.Ruling.Consequences;
import tonghop.model.Ruling.Edit;

/** How a ruling is laid out in columns. */
final class RulingTable {
    static final String INSERT = "insert into ruling (" + DecisionTable.COLUMNS
            + ", run, ordinal, state, why, edits, raised, repaired) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private RulingTable() {}

    static Object[] columns(long run, int ordinal, Ruling ruling) {
        Decision decision = ruling.decision();
        return new Object[] {
            decision.finding(),
            decision.figures(),
            decision.choice().code(),
            decision.value(),
            decision.reason(),
            decision.person(),
            decision.origin(),
            run,
            ordinal,
            ruling.state().name(),
            ruling.why(),
            edits(ruling.edits()),
            ids(ruling.consequences().raised()),
            ids(ruling.consequences().repaired())
        };
    }

    /** @param findings the findings of the run by their ids */
    static Ruling read(ResultSet row, Map<String, Finding> findings) throws SQLException {
        Decision decision = DecisionTable.read(row);
        Finding finding = Optional.ofNullable(findings.get(decision.finding()))
                .orElseThrow(() -> new SQLException("a ruling on no finding of its run: " + decision.finding()));
        return new Ruling(
                decision,
                finding,
                Ruling.State.valueOf(row.getString("state")),
                row.getString("why"),
                TextRows.rows(row.getString("edits")).stream()
                        .map(RulingTable::edit)
                        .toList(),
                new Consequences(ids(row.getString("raised")), ids(row.getString("repaired"))));
    }

    private static String edits(List<Edit> edits) {
        TextRows rows = new TextRows();
        for (Edit each : edits) {
            ObservationKey key = each.key();
            rows.add(
                    each.cell().file(),
                    each.cell().sheet(),
                    each.cell().at().toString(),
                    key.unit(),
                    key.indicator(),
                    TextRows.ofMap(key.dimensions()),
                    key.role().toString(),
                    key.period().toString(),
                    key.asOf().toString(),
                    each.before(),
                    each.after());
        }
        return rows.toString();
    }

    private static Edit edit(TextRows.Row row) {
        ObservationKey key = new ObservationKey(
                row.get(3),
                row.get(4),
                TextRows.map(row.get(5)),
                Role.parse(row.get(6)),
                ReportingPeriod.parse(row.get(7)),
                LocalDate.parse(row.get(8)));
        CellRef cell = new CellRef(row.get(0), row.get(1), CellAddress.parse(row.get(2)));
        return new Edit(cell, key, row.get(9), row.get(10));
    }

    private static String ids(List<String> ids) {
        return String.join(" ", ids);
    }

    private static List<String> ids(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
