package tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import tonghop.model.CellAddress;
import tonghop.model.CellRef;
import tonghop.model.LedgerEntry;

/** How a ledger entry is laid out in columns. */
final class LedgerTable {
    static final String INSERT =
            "insert into ledger_entry (submission, ordinal, sheet, cell, printed, outcome, reason, detail)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private LedgerTable() {}

    static Object[] columns(long submission, int ordinal, LedgerEntry entry) {
        return new Object[] {
            submission,
            ordinal,
            entry.cell().sheet(),
            entry.cell().at().toString(),
            entry.printed(),
            entry.outcome().name(),
            entry.reason(),
            entry.detail()
        };
    }

    static LedgerEntry read(ResultSet row) throws SQLException {
        return new LedgerEntry(
                new CellRef(shared(row, "file"), shared(row, "sheet"), CellAddress.parse(row.getString("cell"))),
                row.getString("printed"),
                LedgerEntry.Outcome.valueOf(row.getString("outcome")),
                shared(row, "reason"),
                shared(row, "detail"));
    }

    /** A few texts stand in every row: a million entries must not hold a million copies of a file's name. */
    private static String shared(ResultSet row, String column) throws SQLException {
        return row.getString(column).intern();
    }
}
