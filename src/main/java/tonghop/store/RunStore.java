package tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;
import tonghop.model.Finding;
import tonghop.model.LedgerEntry;
import tonghop.model.Ruling;
import tonghop.model.RunCounts;
import tonghop.model.RunRecord;
import tonghop.model.Severity;

/** The runs: what each took in, what it found, what people decided, how it ended and what it published. */
public final class RunStore {
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final WriteAlarm alarm;

    RunStore(JdbcTemplate jdbc, TransactionTemplate transaction, WriteAlarm alarm) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.transaction = transaction;
        this.alarm = alarm;
    }

    /** Registers a run that starts now and gives it its number, which is never given again. */
    public RunRecord start(String job, Instant started) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        client.sql("insert into run (job, fingerprint, started, outcome, submissions, refusals, cells, findings)"
                        + " values (?, '', ?, ?, 0, 0, '', '')")
                .params(job, started.toString(), RunRecord.Outcome.RUNNING.name())
                .update(key, "id");
        long number = Objects.requireNonNull(key.getKey()).longValue();
        return new RunRecord(
                number, job, "", started, null, RunRecord.Outcome.RUNNING, RunCounts.NONE, new TreeMap<>());
    }

    /** Registers what the run takes in. */
    public void inputs(long run, List<RunInput> inputs) {
        List<Object[]> rows = new ArrayList<>();
        for (RunInput each : inputs) {
            rows.add(new Object[] {run, rows.size(), each.file(), each.sha256(), each.size()});
        }
        transaction.executeWithoutResult(status -> {
            client.sql("delete from run_input where run = ?").param(run).update();
            jdbc.batchUpdate(
                    "insert into run_input (run, ordinal, file, sha256, size_bytes) values (?, ?, ?, ?, ?)", rows);
        });
    }

    public List<RunInput> inputs(long run) {
        return client.sql("select file, sha256, size_bytes from run_input where run = ? order by ordinal")
                .param(run)
                .query((row, at) -> new RunInput(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** Replaces what the run found and what became of the decisions on it. */
    public void review(long run, List<Finding> findings, List<Ruling> rulings) {
        List<Object[]> rows = new ArrayList<>();
        rulings.forEach(each -> rows.add(RulingTable.columns(run, rows.size(), each)));
        transaction.executeWithoutResult(status -> {
            replace(run, findings);
            client.sql("delete from ruling where run = ?").param(run).update();
            jdbc.batchUpdate(RulingTable.INSERT, rows);
        });
    }

    private void replace(long run, List<Finding> findings) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        findings.forEach(each -> rows.add(FindingTable.columns(null, run, rows.size(), each)));
        client.sql("delete from finding where run = ?").param(run).update();
        jdbc.batchUpdate(FindingTable.INSERT, rows);
    }

    /** What became of the decisions in a run, as {@link #review} was told it. */
    public List<Ruling> rulings(long run) {
        Map<String, Finding> findings = new HashMap<>();
        findings(run).forEach(finding -> findings.put(finding.id(), finding));
        return client.sql("select * from ruling where run = ? order by ordinal")
                .param(run)
                .query((row, at) -> RulingTable.read(row, findings))
                .list();
    }

    public List<Finding> findings(long run) {
        return client.sql("select * from finding where run = ? order by ordinal")
                .param(run)
                .query((row, at) -> FindingTable.read(row))
                .list();
    }

    /**
     * Makes sure that what was written is kept; to be asked before anything is done that relies on it.
     *
     * @throws org.springframework.dao.DataAccessException when the database acknowledged what it could not write
     */
    public void requireKept() {
        alarm.check();
    }

    /** Writes down how the run ended. */
    public void end(RunRecord run) {
        List<Object[]> files = new ArrayList<>();
        run.published().forEach((file, sha256) -> files.add(new Object[] {run.number(), file, sha256}));
        transaction.executeWithoutResult(status -> {
            client.sql(
                            "update run set fingerprint = ?, finished = ?, outcome = ?, submissions = ?, refusals = ?, cells = ?,"
                                    + " findings = ? where id = ?")
                    .param(run.fingerprint())
                    .param(run.finished() == null ? null : run.finished().toString())
                    .param(run.outcome().name())
                    .params(run.counts().submissions(), run.counts().refusals())
                    .params(amounts(run.counts().cells()), amounts(run.counts().findings()), run.number())
                    .update();
            jdbc.batchUpdate("insert into run_output (run, file, sha256) values (?, ?, ?)", files);
        });
        requireKept();
    }

    /** Marks the runs that a process left behind when it ended; to be called while no other process can run. */
    public int endKilled(Instant now) {
        return client.sql("update run set finished = ?, outcome = ? where outcome = ?")
                .params(now.toString(), RunRecord.Outcome.KILLED.name(), RunRecord.Outcome.RUNNING.name())
                .update();
    }

    /** All runs, the latest first. */
    public List<RunRecord> history() {
        return client.sql("select * from run order by id desc")
                .query((row, at) -> read(row))
                .list();
    }

    /** The number of the last run; 0 when there is none. */
    public long last() {
        return client.sql("select coalesce(max(id), 0) from run")
                .query(Long.class)
                .single();
    }

    /** The runs after this one that have ended, in their order. */
    List<RunRecord> endedAfter(long run) {
        return client.sql("select * from run where id > ? and outcome <> ? order by id")
                .params(run, RunRecord.Outcome.RUNNING.name())
                .query((row, at) -> read(row))
                .list();
    }

    /** Writes down runs that another database knew, under their own numbers; those that this one knows stay as they are. */
    public void restore(List<RunJournal.Entry> entries) {
        long last = last();
        for (RunJournal.Entry entry : entries) {
            if (entry.run().number() > last) {
                restore(entry);
                last = entry.run().number();
            }
        }
        // the number of a run is never given again
        client.sql("alter table run alter column id restart with " + (last + 1)).update();
    }

    private void restore(RunJournal.Entry entry) {
        RunRecord run = entry.run();
        client.sql("insert into run (id, job, fingerprint, started, outcome, submissions, refusals, cells, findings)"
                        + " values (?, ?, '', ?, ?, 0, 0, '', '')")
                .params(
                        run.number(),
                        run.job(),
                        run.started().toString(),
                        run.outcome().name())
                .update();
        inputs(run.number(), entry.inputs());
        end(run);
    }

    /** The first published run of the job that took in this very file; empty when none has. */
    public Optional<Long> firstPublishedWith(String job, RunInput input) {
        return client.sql("select min(r.id) from run r join run_input i on i.run = r.id"
                        + " where r.job = ? and i.file = ? and i.sha256 = ? and r.outcome in (?, ?)")
                .params(job, input.file(), input.sha256())
                .params(RunRecord.Outcome.SETTLED.name(), RunRecord.Outcome.UNDECIDED.name())
                .query(Long.class)
                .optional();
    }

    /** The latest run of the job that published. */
    public Optional<RunRecord> lastPublished(String job) {
        return client.sql("select * from run where job = ? and outcome in (?, ?) order by id desc limit 1")
                .params(job, RunRecord.Outcome.SETTLED.name(), RunRecord.Outcome.UNDECIDED.name())
                .query((row, at) -> read(row))
                .optional();
    }

    /** The latest run of the job before another that published and had other inputs, another definition or another program. */
    public Optional<RunRecord> lastOther(String job, long before, String fingerprint) {
        return client.sql("select * from run where job = ? and id < ? and fingerprint <> ? and outcome in (?, ?)"
                        + " order by id desc limit 1")
                .params(job, before, fingerprint)
                .params(RunRecord.Outcome.SETTLED.name(), RunRecord.Outcome.UNDECIDED.name())
                .query((row, at) -> read(row))
                .optional();
    }

    private RunRecord read(ResultSet row) throws SQLException {
        String finished = row.getString("finished");
        return new RunRecord(
                row.getLong("id"),
                row.getString("job"),
                row.getString("fingerprint"),
                Instant.parse(row.getString("started")),
                finished == null ? null : Instant.parse(finished),
                RunRecord.Outcome.valueOf(row.getString("outcome")),
                new RunCounts(
                        row.getInt("submissions"),
                        row.getInt("refusals"),
                        amounts(row.getString("cells"), LedgerEntry.Outcome::valueOf),
                        amounts(row.getString("findings"), Severity::valueOf)),
                published(row.getLong("id")));
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

    private static <E extends Enum<E>> String amounts(SortedMap<E, Integer> amounts) {
        SortedMap<String, String> text = new TreeMap<>();
        amounts.forEach((name, amount) -> text.put(name.name(), amount.toString()));
        return TextRows.ofMap(text);
    }

    private static <E extends Enum<E>> SortedMap<E, Integer> amounts(String text, Function<String, E> name) {
        SortedMap<E, Integer> amounts = new TreeMap<>();
        TextRows.map(text).forEach((key, amount) -> amounts.put(name.apply(key), Integer.valueOf(amount)));
        return amounts;
    }
}
