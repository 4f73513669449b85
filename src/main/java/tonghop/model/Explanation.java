package tonghop.model;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tonghop.model.cell.CellRef;

/**
 * The whole reasoning behind a finding.
 *
 * @param finding the finding
 * @param figures the figures in its cells, in the order of the cells
 * @param answers every edit that speaks of one of these figures, with its answer as the figures stand; failed ones first
 * @param effects what each of its candidates would do, in the finding's order
 * @param lost the changes that were tried and are not proposed, the least far-fetched first
 */
public record Explanation(
        Finding finding, List<Observation> figures, List<Answer> answers, List<Effect> effects, List<Lost> lost) {
    public Explanation {
        lost = List.copyOf(lost);
        figures = List.copyOf(figures);
        answers = List.copyOf(answers);
        effects = List.copyOf(effects);
    }

    /** What an edit says of the figures; in the order in which a person wants to hear it. */
    public enum Outcome {
        FAILED,
        UNDECIDED,
        PASSED
    }

    /**
     * An edit and its answer as the figures stand.
     *
     * @param rule code of the rule
     * @param declaration key of the declaration that it follows from; empty when it follows from the indicator itself
     * @param outcome whether it holds
     * @param why of a failed edit the key of its sentence under {@code finding.}, of an undecided one the reason in words of the
     *     rules, such as "missing"; empty for a passed one
     * @param arguments the sentence's named placeholders
     * @param cells the cells that it speaks of, the one that it is about first
     */
    public record Answer(
            String rule,
            String declaration,
            Outcome outcome,
            String why,
            SortedMap<String, String> arguments,
            List<CellRef> cells) {
        public Answer {
            arguments = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
            cells = List.copyOf(cells);
        }
    }

    /**
     * What a candidate would do to the edits on the figures that it changes.
     *
     * @param candidate the change
     * @param consequences the edits that would answer otherwise, or would still fail; null when the change is not one of a
     *     figure, so that no edit can be asked
     */
    public record Effect(Candidate candidate, @Nullable List<Consequence> consequences) {
        public Effect {
            consequences = consequences == null ? null : List.copyOf(consequences);
        }
    }

    /**
     * A change that would mend a failed edit and is not proposed.
     *
     * @param candidate the change
     * @param why why not
     * @param edit the edit that holds and would not any more; null where none is broken
     */
    public record Lost(
            Candidate candidate, Why why, @Nullable Answer edit) {}

    /** Why a change is not proposed. */
    public enum Why {
        /** It would break a check that holds. */
        BREAKS,
        /** Others mend more of what does not hold. */
        REPAIRS_LESS,
        /** It is the more far-fetched slip, or would leave a figure that is strange beside its sisters. */
        LESS_LIKELY
    }

    /** An edit, as it answers before the change, and what the change would make of it. */
    public record Consequence(Answer edit, Turn turn) {}

    /** What a change makes of an edit. */
    public enum Turn {
        /** It fails and would hold. */
        REPAIRED,
        /** It fails and would still fail. */
        STILL_FAILED,
        /** It would fail, or fail worse, and does not now. */
        BROKEN,
        /** It can be verified and could not any more. */
        LOST
    }
}
