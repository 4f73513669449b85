package tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;
import tonghop.model.DecisionForm;
import tonghop.model.Finding;
import tonghop.model.Intake;
import tonghop.model.LedgerEntry;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.Refusal;

/**
 * What each submission means, under the fingerprint of the definition and the program that read it. A submission is known by
 * its job, its file and its SHA-256; reading it again replaces what it meant before.
 */
public final class SubmissionStore {
    private static final String OF_RUN = " from run_input i join run r on r.id = i.run"
            + " join submission s on s.job = r.job and s.file = i.file and s.sha256 = i.sha256";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;

    SubmissionStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.transaction = transaction;
    }

    /** Whether this very file has been read under this very fingerprint. */
    public boolean holds(String job, String fingerprint, RunInput input) {
        return client.sql(
                                "select count(*) from submission where job = ? and file = ? and sha256 = ? and fingerprint = ?")
                        .params(job, input.file(), input.sha256(), fingerprint)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many cells the files of a run hold that have been read under this very fingerprint. */
    public long cells(long run, String fingerprint) {
        return client.sql("select count(*)" + OF_RUN
                        + " join ledger_entry c on c.submission = s.id where i.run = ? and s.fingerprint = ?")
                .params(run, fingerprint)
                .query(Long.class)
                .single();
    }

    /** Replaces all that was known of the submission, in one transaction. */
    public void replace(String job, String fingerprint, Intake intake, Normalised meaning) {
        transaction.executeWithoutResult(status -> {
            idOf(job, intake).ifPresent(this::delete);
            long submission = insert(job, fingerprint, intake);
            insert(submission, meaning);
            if (intake instanceof DecisionForm form) {
                insert(submission, form);
            }
        });
    }

    /** What the submissions of a run mean together, in the order of its inputs. */
    public Normalised read(long run) {
        return new Normalised(
                children("observation", run, (row, at) -> ObservationTable.read(row)),
                children("ledger_entry", run, (row, at) -> LedgerTable.read(row)),
                children("finding", run, (row, at) -> FindingTable.read(row)));
    }

    /** The run's files that could not be taken as submissions, in the order of its inputs. */
    public List<Refusal> refusals(long run) {
        return client.sql(
                        "select s.*" + OF_RUN + " where i.run = ? and s.refusal_reason is not null order by i.ordinal")
                .param(run)
                .query((row, at) -> new Refusal(
                        row.getString("file"),
                        row.getString("sha256"),
                        row.getLong("size_bytes"),
                        row.getString("refusal_reason"),
                        row.getString("refusal_detail")))
                .list();
    }

    /** The run's files in which people answer findings, in the order of its inputs. */
    public List<DecisionForm> forms(long run) {
        return client.sql("select s.*, f.job as for_job" + OF_RUN
                        + " join decision_form f on f.submission = s.id where i.run = ? order by i.ordinal")
                .param(run)
                .query((row, at) -> form(row))
                .list();
    }

    private DecisionForm form(ResultSet row) throws SQLException {
        long submission = row.getLong("id");
        return new DecisionForm(
                row.getString("file"),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                row.getString("for_job"),
                lines("decision", submission, (line, at) -> DecisionTable.read(line)),
                lines("form_problem", submission, (line, at) -> DecisionTable.problem(line)));
    }

    private <T> List<T> lines(String table, long submission, RowMapper<T> mapper) {
        return client.sql("select * from " + table + " where submission = ? order by ordinal")
                .param(submission)
                .query(mapper)
                .list();
    }

    private <T> List<T> children(String table, long run, RowMapper<T> mapper) {
        return client.sql("select c.*, s.file" + OF_RUN + " join " + table
                        + " c on c.submission = s.id where i.run = ? order by i.ordinal, c.ordinal")
                .param(run)
                .query(mapper)
                .list();
    }

    private Optional<Long> idOf(String job, Intake intake) {
        return client.sql("select id from submission where job = ? and file = ? and sha256 = ?")
                .params(job, intake.file(), intake.sha256())
                .query(Long.class)
                .optional();
    }

    private void delete(long submission) {
        for (String table :
                List.of("observation", "ledger_entry", "finding", "decision", "form_problem", "decision_form")) {
            client.sql("delete from " + table + " where submission = ?")
                    .param(submission)
                    .update();
        }
        client.sql("delete from submission where id = ?").param(submission).update();
    }

    private long insert(String job, String fingerprint, Intake intake) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        Refusal refusal = intake instanceof Refusal refused ? refused : null;
        client.sql("insert into submission (job, file, sha256, size_bytes, fingerprint, refusal_reason, refusal_detail)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(job, intake.file(), intake.sha256(), intake.size(), fingerprint)
                .param(refusal == null ? null : refusal.reason())
                .param(refusal == null ? null : refusal.detail())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private void insert(long submission, DecisionForm form) {
        List<Object[]> decisions = new ArrayList<>();
        form.decisions().forEach(each -> decisions.add(DecisionTable.columns(submission, decisions.size(), each)));
        List<Object[]> problems = new ArrayList<>();
        form.problems().forEach(each -> problems.add(DecisionTable.columns(submission, problems.size(), each)));
        client.sql("insert into decision_form (submission, job) values (?, ?)")
                .params(submission, form.job())
                .update();
        jdbc.batchUpdate(DecisionTable.INSERT, decisions);
        jdbc.batchUpdate(DecisionTable.INSERT_PROBLEM, problems);
    }

    private void insert(long submission, Normalised meaning) {
        List<@Nullable Object[]> observations = new ArrayList<>();
        for (Observation each : meaning.observations()) {
            observations.add(ObservationTable.columns(submission, observations.size(), each));
        }
        List<@Nullable Object[]> ledger = new ArrayList<>();
        for (LedgerEntry each : meaning.ledger()) {
            ledger.add(LedgerTable.columns(submission, ledger.size(), each));
        }
        List<@Nullable Object[]> findings = new ArrayList<>();
        for (Finding each : meaning.findings()) {
            findings.add(FindingTable.columns(submission, null, findings.size(), each));
        }
        jdbc.batchUpdate(ObservationTable.INSERT, observations);
        jdbc.batchUpdate(LedgerTable.INSERT, ledger);
        jdbc.batchUpdate(FindingTable.INSERT, findings);
    }
}
