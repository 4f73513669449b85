package tonghop.publish.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.Verdict;
import tonghop.model.Verdict.Without;
import tonghop.publish.data.Publication;

/**
 * Whether it can be signed, as the page holds it.
 *
 * @param state "signable", "incomplete", "open" or "nothing-read"
 * @param headline the state in a few words
 * @param expected how many units are expected
 * @param sent how many of them have sent
 * @param missing numbers of those that have not
 * @param without those without whose figures a person signs
 */
record VerdictData(
        String state, Bilingual headline, int expected, int sent, List<Integer> missing, List<LeftOut> without) {

    /** A unit's number, who signs without its figures, and why. */
    record LeftOut(@Nullable Integer unit, String person, String reason) {
        static LeftOut of(Without without, SubjectNames names) {
            return new LeftOut(names.unit(without.unit()), without.person(), without.reason());
        }
    }

    static VerdictData of(Publication publication, SubjectNames names, Tongues tongues) {
        Verdict verdict = publication.verdict();
        return new VerdictData(
                verdict.state().toString(),
                tongues.say(wording -> wording.verdict(verdict)),
                verdict.expected(),
                verdict.sent(),
                verdict.missing().stream().map(names::unit).toList(),
                verdict.without().stream()
                        .map(without -> LeftOut.of(without, names))
                        .toList());
    }
}
