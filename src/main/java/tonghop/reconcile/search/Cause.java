package tonghop.reconcile.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What lies behind some failed edits.
 *
 * @param edits numbers of the failed edits that a change would repair by itself, in rule order
 * @param consequences numbers of further failed edits that hold once this and other causes are mended
 * @param trials the changes that would repair them all, equally good; empty when none is known
 */
public record Cause(List<Integer> edits, List<Integer> consequences, List<Trial> trials) {
    public Cause(List<Integer> edits, List<Trial> trials) {
        this(edits, List.of(), trials);
    }

    /** Whether one change is less far-fetched than all others. */
    boolean hasOneExplanation() {
        boolean isCheaper = trials.size() == 1
                || (trials.size() > 1
                        && trials.get(0).slip().cost() < trials.get(1).slip().cost());
        return isCheaper && !trials.get(0).slip().isOpen();
    }

    Cause with(int consequence) {
        List<Integer> more = new ArrayList<>(consequences);
        more.add(consequence);
        return new Cause(edits, more, trials);
    }
}
