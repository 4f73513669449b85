package tonghop.publish.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.definition.ReportingUnit;
import tonghop.model.Refusal;
import tonghop.publish.data.CellCounts;
import tonghop.publish.data.Publication;
import tonghop.publish.data.Publication.SubmittedFile;

/**
 * Who has sent what, as the page holds it.
 *
 * @param members numbers of the units that have to send
 * @param files the files that were read
 * @param refusals the files that were not
 */
record InboxData(List<Integer> members, List<SentFile> files, List<RefusedFile> refusals) {

    /** A file with its sender's number and what became of its cells: loaded, ignored, unresolved. */
    record SentFile(@Nullable Integer unit, String file, String link, String sha256, List<Long> cells) {}

    /** A file and why it was refused. */
    record RefusedFile(String file, Bilingual reason) {}

    static InboxData of(Publication publication, SubjectNames names, Tongues tongues) {
        Map<String, CellCounts> counts = CellCounts.byFile(publication.ledger());
        return new InboxData(
                publication.definition().members().stream()
                        .map(ReportingUnit::code)
                        .map(names::unit)
                        .toList(),
                publication.inputs().submissions().stream()
                        .map(file -> new SentFile(
                                names.unit(file.unit()),
                                file.file(),
                                publication.submission(file.file()),
                                file.sha256(),
                                cells(file, counts)))
                        .toList(),
                publication.inputs().refusals().stream()
                        .map(refusal -> refused(refusal, tongues))
                        .toList());
    }

    private static List<Long> cells(SubmittedFile file, Map<String, CellCounts> counts) {
        CellCounts cells = counts.getOrDefault(file.file(), new CellCounts(0, 0, 0));
        return List.of(cells.loaded(), cells.ignored(), cells.unresolved());
    }

    private static RefusedFile refused(Refusal refusal, Tongues tongues) {
        return new RefusedFile(refusal.file(), tongues.say(wording -> wording.reason(refusal)));
    }
}
