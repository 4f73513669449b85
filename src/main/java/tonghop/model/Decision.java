package tonghop.model;

import java.util.Objects;
import java.util.Set;

/**
 * A person's answer to a finding, as it was given.
 *
 * @param finding id of the finding
 * @param figures fingerprint of the figures that the person saw ({@link FigureFingerprint})
 * @param choice what was chosen
 * @param value the value given with {@link Choice.Kind#ENTER}, as typed; empty otherwise
 * @param reason why, in the person's words; may be empty
 * @param person who decided, in the person's words; may be empty
 * @param origin the file and place in it that say so, such as "canh-bao.xlsx › 14"
 * @param day when it was given, as the form says, such as "2026-01-12"; empty where the form does not say
 * @param label the text of the label or header that it is about, as the form says; empty where it is about something else
 */
public record Decision(
        String finding,
        String figures,
        Choice choice,
        String value,
        String reason,
        String person,
        String origin,
        String day,
        String label) {
    private static final String PLACE = " › ";

    public Decision {
        // what the versions before have kept does not tell them
        day = Objects.requireNonNullElse(day, "");
        label = Objects.requireNonNullElse(label, "");
    }

    /** One of which nobody says when it was given. */
    public Decision(
            String finding, String figures, Choice choice, String value, String reason, String person, String origin) {
        this(finding, figures, choice, value, reason, person, origin, "", "");
    }

    /** Whether it says what a label or header is: that holds for files to come too. */
    public boolean isOfLabel() {
        return figures.equals(FigureFingerprint.ofLabel(finding))
                && Set.of(Choice.Kind.ENTER, Choice.Kind.NOT_APPLICABLE).contains(choice.kind());
    }

    /** The file that says so. */
    public String file() {
        int place = origin.lastIndexOf(PLACE);
        return place < 0 ? origin : origin.substring(0, place);
    }
}
