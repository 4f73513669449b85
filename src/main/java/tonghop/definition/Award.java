package tonghop.definition;

import java.util.List;

/**
 * A title or form of commendation that the law of the job's time knows.
 *
 * @param code its key, a member of the dimension of kind award
 * @param name its official name
 * @param recipients codes of the kinds of recipient that it may be given to; empty when any
 * @param givers the levels of the offices that give it: tỉnh, huyện, xã …; empty when none of these
 * @param levels the levels of place that a collective must be of to receive it; empty when any
 * @param source the norm that says so
 */
public record Award(
        String code, String name, List<String> recipients, List<String> givers, List<String> levels, String source) {
    public Award {
        recipients = List.copyOf(recipients);
        givers = List.copyOf(givers);
        levels = List.copyOf(levels);
    }
}
