package tonghop.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What each submission means, under the fingerprint of the definition and the program that read it. A submission is known by
 * its job, its file and its SHA-256; reading it again replaces what it meant before.
 */
public final class SubmissionStore {
    private final JdbcClient client;
    private final TransactionTemplate transaction;

    SubmissionStore(JdbcClient client, TransactionTemplate transaction) {
        this.client = client;
        this.transaction = transaction;
    }

    /** Replaces all that was known of the submission, in one transaction. */
    public void replace(String job, String fingerprint, RunInput input, SubmissionDocument document) {
        byte[] bytes = Document.of(document);
        transaction.executeWithoutResult(status -> {
            client.sql("delete from consolidation_submission where job = ? and file = ? and sha256 = ?")
                    .params(job, input.file(), input.sha256())
                    .update();
            client.sql("insert into consolidation_submission (job, file, sha256, fingerprint, document)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(job, input.file(), input.sha256(), fingerprint, bytes)
                    .update();
        });
    }

    /** What is known of a run's inputs, in their order, whoever read them. */
    public Map<RunInput, SubmissionDocument> read(long run) {
        return read(run, Map.of());
    }

    /** The same, of which some is in the memory already. */
    public Map<RunInput, SubmissionDocument> read(long run, Map<RunInput, SubmissionDocument> here) {
        return read(run, fingerprint -> true, here);
    }

    /** What is known of those of a run's inputs that have been read under this very fingerprint, in their order. */
    public Map<RunInput, SubmissionDocument> read(long run, String fingerprint) {
        return read(run, fingerprint::equals, Map.of());
    }

    /** Those of a run's inputs whose bytes could be taken in and have not been read under this very fingerprint, in their order. */
    public List<RunInput> unread(long run, String fingerprint) {
        return client.sql("select i.file, i.sha256, i.size_bytes from consolidation_input i"
                        + " join consolidation_run r on r.id = i.run left join consolidation_submission s"
                        + " on s.job = r.job and s.file = i.file and s.sha256 = i.sha256 and s.fingerprint = ?"
                        + " where i.run = ? and i.sha256 <> '' and s.id is null order by i.ordinal")
                .params(fingerprint, run)
                .query((row, at) -> new RunInput(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    private Map<RunInput, SubmissionDocument> read(
            long run, Predicate<String> isWanted, Map<RunInput, SubmissionDocument> here) {
        Map<RunInput, SubmissionDocument> known = new LinkedHashMap<>();
        client.sql(
                        "select i.file, i.sha256, i.size_bytes, s.fingerprint, s.document from consolidation_input i"
                                + " join consolidation_run r on r.id = i.run join consolidation_submission s"
                                + " on s.job = r.job and s.file = i.file and s.sha256 = i.sha256 where i.run = ? order by i.ordinal")
                .param(run)
                .query(row -> {
                    if (isWanted.test(row.getString(4))) {
                        RunInput input = new RunInput(row.getString(1), row.getString(2), row.getLong(3));
                        SubmissionDocument same = here.get(input);
                        (same == null ? Document.read(row.getBytes(5), SubmissionDocument.class) : Optional.of(same))
                                .ifPresent(document -> known.put(input, document));
                    }
                });
        return known;
    }
}
