package tonghop.normalise.list;

import java.util.List;
import tonghop.model.list.ListColumn;

/**
 * What stands over a column of a list.
 *
 * @param title its text
 * @param kinds what the column holds, what is said first first; empty when it is not understood
 * @param award the award that the header names: the column marks who got it; empty for other columns
 * @param recipient the kind of recipient that the header names: the column marks or names those; empty for other columns
 */
record Head(String title, List<ListColumn> kinds, String award, String recipient) {
    boolean is(ListColumn kind) {
        return !kinds.isEmpty() && kinds.get(0) == kind;
    }

    boolean isUnderstood() {
        return !kinds.isEmpty() || !award.isEmpty() || !recipient.isEmpty();
    }

    Head as(ListColumn kind) {
        return new Head(title, List.of(kind), award, recipient);
    }
}
