package tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;
import tonghop.model.ReportingPeriod;
import tonghop.model.RunCounts;
import tonghop.model.RunRecord;

/** The runs: what each took in, what it found, what people decided, how it ended and what it published. */
public final class RunStore {
    private static final String INSERT = "insert into consolidation_run (job, fingerprint, outcome) values (?, '', ?)";
    private static final String SELECT = "select record from consolidation_run where ";
    private static final String IS_PUBLISHED =
            "outcome in ('" + RunRecord.Outcome.SETTLED + "', '" + RunRecord.Outcome.UNDECIDED + "')";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final WriteAlarm alarm;
    private final DatabaseLock lock;

    RunStore(JdbcTemplate jdbc, TransactionTemplate transaction, WriteAlarm alarm, DatabaseLock lock) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.transaction = transaction;
        this.alarm = alarm;
        this.lock = lock;
    }

    /**
     * Registers a run that starts now and gives it its number, which is never given again. One that goes on after a killed run takes
     * up its number: later runs, which tell since which one something has changed, publish the same bytes as if nobody had killed it.
     */
    public RunRecord start(String job, Instant started) {
        return Objects.requireNonNull(transaction.execute(status -> {
            RunRecord run = new RunRecord(
                    killed(job).orElseGet(() -> registered(job)),
                    job,
                    "",
                    started,
                    null,
                    RunRecord.Outcome.RUNNING,
                    RunCounts.NONE,
                    Collections.emptySortedMap(),
                    null);
            write(run);
            return run;
        }));
    }

    private long registered(String job) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        client.sql(INSERT).params(job, RunRecord.Outcome.RUNNING.name()).update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** The last run of all, if it is the job's and was killed. */
    private Optional<Long> killed(String job) {
        return ids(
                        "job = ? and outcome = '" + RunRecord.Outcome.KILLED
                                + "' and id = (select max(id) from consolidation_run)",
                        job)
                .stream()
                .findFirst();
    }

    /** Registers what the run takes in. */
    public void inputs(long run, List<RunInput> inputs) {
        List<Object[]> rows = new ArrayList<>();
        for (RunInput each : inputs) {
            rows.add(new Object[] {run, rows.size(), each.file(), each.sha256(), each.size()});
        }
        transaction.executeWithoutResult(status -> {
            client.sql("delete from consolidation_input where run = ?")
                    .param(run)
                    .update();
            jdbc.batchUpdate(
                    "insert into consolidation_input (run, ordinal, file, sha256, size_bytes) values (?, ?, ?, ?, ?)",
                    rows);
        });
    }

    public List<RunInput> inputs(long run) {
        return client.sql("select file, sha256, size_bytes from consolidation_input where run = ? order by ordinal")
                .param(run)
                .query((row, at) -> new RunInput(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** Replaces what the run found and what became of the decisions on it. */
    public void review(long run, RunReview review) {
        client.sql("update consolidation_run set review = ? where id = ?")
                .params(Document.of(review), run)
                .update();
    }

    /** What {@link #review(long, RunReview)} was told; empty when it was told nothing, or by another version of the program. */
    public Optional<RunReview> review(long run) {
        return client.sql("select review from consolidation_run where id = ? and review is not null")
                .param(run)
                .query((row, at) -> row.getBytes(1))
                .optional()
                .flatMap(document -> Document.read(document, RunReview.class));
    }

    /**
     * Makes sure that what was written is kept; to be asked before anything is done that relies on it.
     *
     * @throws org.springframework.dao.DataAccessException when the database acknowledged what it could not write
     * @throws DatabaseLockLostException when another process may write too
     */
    public void requireKept() {
        alarm.check();
        lock.requireHeld();
    }

    /** Writes down how the run ended. */
    public void end(RunRecord run) {
        write(run);
        alarm.check();
    }

    private void write(RunRecord run) {
        client.sql("update consolidation_run set fingerprint = ?, outcome = ?, record = ? where id = ?")
                .params(run.fingerprint(), run.outcome().name(), Document.of(run), run.number())
                .update();
    }

    /** Marks the runs that a process left behind when it ended; to be called while no other process can run. */
    public int endKilled(Instant now) {
        List<RunRecord> left = runs("outcome = '" + RunRecord.Outcome.RUNNING + "'");
        left.forEach(run -> write(run.killed(now)));
        return left.size();
    }

    /** All runs, the latest first. */
    public List<RunRecord> history() {
        return runs("record is not null order by id desc");
    }

    /** The number of the last run; 0 when there is none. */
    public long last() {
        return client.sql("select coalesce(max(id), 0) from consolidation_run")
                .query(Long.class)
                .single();
    }

    /** The runs after this one that have ended, in their order. */
    List<RunRecord> endedAfter(long run) {
        return runs("id > ? and outcome <> '" + RunRecord.Outcome.RUNNING + "' order by id", run);
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
        client.sql("alter table consolidation_run alter column id restart with " + (last + 1))
                .update();
    }

    private void restore(RunJournal.Entry entry) {
        RunRecord run = entry.run();
        client.sql("insert into consolidation_run (id, job, fingerprint, outcome) values (?, ?, '', ?)")
                .params(run.number(), run.job(), run.outcome().name())
                .update();
        inputs(run.number(), entry.inputs());
        end(run);
    }

    /** The first published run of the job that took in this very file; empty when none has. */
    public Optional<Long> firstPublishedWith(String job, RunInput input) {
        return client.sql("select min(r.id) from consolidation_run r join consolidation_input i on i.run = r.id"
                        + " where r.job = ? and i.file = ? and i.sha256 = ? and r." + IS_PUBLISHED)
                .params(job, input.file(), input.sha256())
                .query(Long.class)
                .optional();
    }

    /** The latest run of the job that published. */
    public Optional<RunRecord> lastPublished(String job) {
        return runs("job = ? and " + IS_PUBLISHED + " order by id desc limit 1", job).stream()
                .findFirst();
    }

    /** The latest run of the job before another that published and had other inputs, another definition or another program. */
    public Optional<RunRecord> lastOther(String job, long before, String fingerprint) {
        String condition = "job = ? and id < ? and fingerprint <> ? and " + IS_PUBLISHED + " order by id desc limit 1";
        return runs(condition, job, before, fingerprint).stream().findFirst();
    }

    /** Of each other period the latest run of the job that published: what later periods are compared with. */
    public List<Long> ofOtherPeriods(RunRecord run) {
        Map<ReportingPeriod, Long> latest = new HashMap<>();
        runs("job = ? and " + IS_PUBLISHED + " order by id", run.job()).stream()
                .filter(each -> each.period() != null && !each.period().equals(run.period()))
                .forEach(each -> latest.put(each.period(), each.number()));
        return List.copyOf(latest.values());
    }

    /** The runs of the job that ended before its latest so many that published, the latest first; nothing in all less than that. */
    public List<Long> before(String job, int published) {
        List<Long> latest = ids("job = ? and " + IS_PUBLISHED + " order by id desc limit " + published, job);
        return latest.size() < published
                ? List.of()
                : ids(
                        "job = ? and id < ? and outcome <> '" + RunRecord.Outcome.RUNNING + "' order by id desc",
                        job,
                        latest.get(published - 1));
    }

    private List<Long> ids(String condition, Object... parameters) {
        return client.sql("select id from consolidation_run where " + condition)
                .params(parameters)
                .query(Long.class)
                .list();
    }

    /** Lets runs of a job go, and what was read for them alone; all of it or nothing. */
    public void forget(String job, Collection<Long> runs) {
        List<Object[]> rows = runs.stream().map(run -> new Object[] {run}).toList();
        transaction.executeWithoutResult(status -> {
            jdbc.batchUpdate("delete from consolidation_input where run = ?", rows);
            jdbc.batchUpdate("delete from consolidation_run where id = ?", rows);
            jdbc.batchUpdate("delete from consolidation_submission where id = ?", unused(job));
        });
    }

    /** Gives the room of what was let go back to the disk once it is a third of the file; for the database in a file alone. */
    public void compact() {
        jdbc.execute("set files defrag 33");
        jdbc.execute("checkpoint");
    }

    /** Found here and not by the database: it would compare each submission with each input of each run. */
    private List<Object[]> unused(String job) {
        Set<String> used = new HashSet<>(client.sql("select i.sha256 || i.file from consolidation_input i"
                        + " join consolidation_run r on r.id = i.run where r.job = ?")
                .param(job)
                .query(String.class)
                .list());
        List<Object[]> unused = new ArrayList<>();
        client.sql("select id, sha256 || file from consolidation_submission where job = ?")
                .param(job)
                .query(row -> {
                    if (!used.contains(row.getString(2))) {
                        unused.add(new Object[] {row.getLong(1)});
                    }
                });
        return unused;
    }

    private List<RunRecord> runs(String condition, Object... parameters) {
        return client.sql(SELECT + condition)
                .params(parameters)
                .query(RunStore::record)
                .list();
    }

    private static RunRecord record(ResultSet row, int at) throws SQLException {
        return Document.read(row.getBytes(1), RunRecord.class)
                .orElseThrow(() -> new SQLException("the record of a run cannot be read"));
    }
}
