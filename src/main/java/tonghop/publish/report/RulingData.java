package tonghop.publish.report;

import java.util.List;
import java.util.Locale;
import tonghop.model.Decision;
import tonghop.model.Ruling;

/**
 * What became of a decision, as the page holds it.
 *
 * @param finding id of the finding
 * @param figures fingerprint of the figures that were decided on
 * @param choice code of the choice
 * @param value the value given
 * @param reason why
 * @param person who decided
 * @param day when; may be empty
 * @param origin where the decision stands
 * @param state whether it holds
 * @param why why it does not hold, or what else it disturbs; may be empty
 * @param sentence what the finding said
 * @param edits the figures that it changed
 */
record RulingData(
        String finding,
        String figures,
        String choice,
        String value,
        String reason,
        String person,
        String day,
        String origin,
        String state,
        Bilingual why,
        Bilingual sentence,
        List<EditData> edits) {

    /** A figure that was changed: the number of its cell, the figure as stated and as used. */
    record EditData(int cell, Bilingual before, Bilingual after) {}

    static RulingData of(Ruling ruling, Tongues tongues, SourceCells cells) {
        Decision decision = ruling.decision();
        return new RulingData(
                decision.finding(),
                decision.figures(),
                decision.choice().code(),
                decision.value(),
                decision.reason(),
                decision.person(),
                decision.day(),
                decision.origin(),
                ruling.state().name().toLowerCase(Locale.ROOT),
                tongues.say(wording -> wording.why(ruling)),
                tongues.say(wording -> wording.sentence(ruling.finding())),
                ruling.edits().stream().map(edit -> of(edit, tongues, cells)).toList());
    }

    private static EditData of(Ruling.Edit edit, Tongues tongues, SourceCells cells) {
        return new EditData(cells.number(edit.cell()), tongues.figure(edit.before()), tongues.figure(edit.after()));
    }
}
