package tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tonghop.model.RunCounts;
import tonghop.model.RunRecord;
import tonghop.model.Severity;
import tonghop.model.cell.LedgerEntry;

/**
 * The tables of version 0.1.0, which kept a row a figure. Its runs are taken over; what its submissions meant and what was found in
 * them is let go, since it is read anew from the staged originals. A kill in between is no loss: the table of runs goes last.
 */
record OldTables(JdbcClient client) {
    /** Those that refer to others first. */
    private static final List<String> NAMES = List.of(
            "ruling",
            "form_problem",
            "decision",
            "decision_form",
            "finding",
            "ledger_entry",
            "observation",
            "submission",
            "run_output",
            "run_input",
            "run");

    void moveTo(RunStore runs) {
        if (areThere()) {
            runs.restore(client.sql("select * from run order by id")
                    .query(this::entry)
                    .list());
            NAMES.forEach(name -> client.sql("drop table if exists " + name).update());
        }
    }

    private boolean areThere() {
        return client.sql("select count(*) from information_schema.tables"
                                + " where lower(table_name) = 'run' and table_schema = current_schema")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private RunJournal.Entry entry(ResultSet row, int at) throws SQLException {
        long number = row.getLong("id");
        RunCounts counts = new RunCounts(
                row.getInt("submissions"),
                row.getInt("refusals"),
                amounts(row.getString("cells"), LedgerEntry.Outcome::valueOf),
                amounts(row.getString("findings"), Severity::valueOf));
        RunRecord run = new RunRecord(
                number,
                row.getString("job"),
                row.getString("fingerprint"),
                Instant.parse(row.getString("started")),
                instant(row.getString("finished")),
                RunRecord.Outcome.valueOf(row.getString("outcome")),
                counts,
                published(number),
                null);
        return new RunJournal.Entry(run, inputs(number));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    /** A line for each name: the name, a tab, the amount. */
    private static <E extends Enum<E>> SortedMap<E, Integer> amounts(String text, Function<String, E> name) {
        SortedMap<E, Integer> amounts = new TreeMap<>();
        text.lines()
                .map(line -> line.split("\t", 2))
                .forEach(line -> amounts.put(name.apply(line[0]), Integer.valueOf(line[1])));
        return amounts;
    }

    private SortedMap<String, String> published(long run) {
        SortedMap<String, String> files = new TreeMap<>();
        client.sql("select file, sha256 from run_output where run = ?")
                .param(run)
                .query(row -> {
                    files.put(row.getString(1), row.getString(2));
                });
        return files;
    }

    private List<RunInput> inputs(long run) {
        return client.sql("select file, sha256, size_bytes from run_input where run = ? order by ordinal")
                .param(run)
                .query((row, at) -> new RunInput(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }
}
