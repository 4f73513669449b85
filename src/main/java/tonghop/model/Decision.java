package tonghop.model;

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
 */
public record Decision(
        String finding, String figures, Choice choice, String value, String reason, String person, String origin) {
    private static final String PLACE = " › ";

    /** The file that says so. */
    public String file() {
        int place = origin.lastIndexOf(PLACE);
        return place < 0 ? origin : origin.substring(0, place);
    }
}
