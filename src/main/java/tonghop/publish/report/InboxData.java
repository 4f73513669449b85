package tonghop.publish.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.ReportingUnit;
import tonghop.model.Finding;
import tonghop.model.Refusal;
import tonghop.model.Ruling;
import tonghop.model.Sha256;
import tonghop.publish.data.CellCounts;
import tonghop.publish.data.Publication;
import tonghop.publish.data.Publication.SubmittedFile;

/**
 * Who has sent what, as the page holds it.
 *
 * @param files the files that were read
 * @param refusals the files that were not
 * @param forms the files in which people answer findings
 * @param due by the numbers of those units that have a day, by when they are to send
 * @param digest the beginning of a digest over the definition and all files: two pages of one digest tell the same
 */
record InboxData(
        List<SentFile> files,
        List<RefusedFile> refusals,
        List<AnsweredFile> forms,
        Map<Integer, Bilingual> due,
        String digest) {

    private static final int DIGEST_BYTES = 8;

    /** A file with its sender's number and what became of its cells: loaded, ignored, unresolved. */
    record SentFile(@Nullable Integer unit, String file, String link, String sha256, List<Long> cells) {}

    /** A file and why it was refused. */
    record RefusedFile(String file, Bilingual reason) {}

    /** A file of answers: how many of them hold, how many do not, and what is wrong with it. */
    record AnsweredFile(String file, String link, String sha256, long holding, long others, List<Bilingual> problems) {}

    static InboxData of(Publication publication, SubjectNames names, Tongues tongues) {
        Map<String, CellCounts> counts = CellCounts.byFile(publication.ledger());
        return new InboxData(
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
                        .toList(),
                publication.inputs().forms().stream()
                        .map(form -> answered(form, publication, tongues))
                        .toList(),
                due(publication, names, tongues),
                digest(publication));
    }

    private static String digest(Publication publication) {
        Publication.Inputs inputs = publication.inputs();
        Stream<String> files = Stream.of(
                        inputs.submissions().stream().map(file -> file.file() + file.sha256()),
                        inputs.forms().stream().map(file -> file.file() + file.sha256()),
                        inputs.refusals().stream().map(file -> file.file() + file.sha256()))
                .flatMap(each -> each);
        return Sha256.beginning(
                DIGEST_BYTES,
                Stream.concat(Stream.of(publication.definition().fingerprint()), files)
                        .toList());
    }

    private static Map<Integer, Bilingual> due(Publication publication, SubjectNames names, Tongues tongues) {
        Map<Integer, Bilingual> due = new TreeMap<>();
        for (ReportingUnit unit : publication.definition().units()) {
            Integer number = names.unit(unit.code());
            Optional<LocalDate> day = publication.definition().deadlines().due(unit.code());
            if (number != null && day.isPresent() && !unit.head() && !unit.isFormer()) {
                due.put(number, tongues.say(wording -> wording.date(day.get())));
            }
        }
        return due;
    }

    private static AnsweredFile answered(SubmittedFile form, Publication publication, Tongues tongues) {
        List<Ruling> rulings = publication.followup().rulings().stream()
                .filter(ruling -> ruling.decision().file().equals(form.file()))
                .toList();
        long holding = rulings.stream().filter(InboxData::holds).count();
        return new AnsweredFile(
                form.file(),
                publication.submission(form.file()),
                form.sha256(),
                holding,
                rulings.size() - holding,
                publication.findings().stream()
                        .filter(finding -> isAbout(finding, form))
                        .map(finding -> tongues.say(wording -> wording.sentence(finding)))
                        .toList());
    }

    private static boolean holds(Ruling ruling) {
        return ruling.state() == Ruling.State.APPLIED || ruling.state() == Ruling.State.ASKED;
    }

    private static boolean isAbout(Finding finding, SubmittedFile form) {
        return finding.cells().stream().anyMatch(cell -> cell.file().equals(form.file()));
    }

    private static List<Long> cells(SubmittedFile file, Map<String, CellCounts> counts) {
        CellCounts cells = counts.getOrDefault(file.file(), new CellCounts(0, 0, 0));
        return List.of(cells.loaded(), cells.ignored(), cells.unresolved());
    }

    private static RefusedFile refused(Refusal refusal, Tongues tongues) {
        return new RefusedFile(refusal.file(), tongues.say(wording -> wording.reason(refusal)));
    }
}
