package tonghop.publish.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Changes;
import tonghop.model.Finding;
import tonghop.model.ObservationKey;

/**
 * What differs from the last run, as the page holds it.
 *
 * @param since number of the earlier run; 0 when there is none
 * @param appeared new findings
 * @param settled findings that are gone or decided
 * @param reopened findings that are open again
 * @param figures the figures that are told otherwise
 */
record ChangesData(
        long since,
        List<ChangedFinding> appeared,
        List<ChangedFinding> settled,
        List<ChangedFinding> reopened,
        List<ChangedFigure> figures) {

    /** A finding by its id and sentence. */
    record ChangedFinding(String id, Bilingual sentence) {}

    /** A figure with the number of its unit, its indicator, role and period, and what it was and is. */
    record ChangedFigure(
            @Nullable Integer unit, String indicator, Bilingual about, Bilingual before, Bilingual after) {}

    static ChangesData of(Changes changes, Tongues tongues, SubjectNames names) {
        return new ChangesData(
                changes.since(),
                findings(changes.appeared(), tongues),
                findings(changes.settled(), tongues),
                findings(changes.reopened(), tongues),
                changes.figures().stream()
                        .map(change -> of(change, tongues, names))
                        .toList());
    }

    private static List<ChangedFinding> findings(List<Finding> findings, Tongues tongues) {
        return findings.stream()
                .map(finding -> new ChangedFinding(finding.id(), tongues.say(wording -> wording.sentence(finding))))
                .toList();
    }

    private static ChangedFigure of(Changes.FigureChange change, Tongues tongues, SubjectNames names) {
        ObservationKey key = change.key();
        return new ChangedFigure(
                names.unit(key.unit()),
                names.indicator(key),
                tongues.say(wording -> String.join(
                        ", ",
                        Stream.of(wording.text("role." + key.role()), wording.period(key.period()))
                                .toList())),
                tongues.figure(change.before()),
                tongues.figure(change.after()));
    }
}
