package tonghop.ingest.form;

/**
 * One line of a form, as a person filled it in.
 *
 * @param row the row or entry that holds it, counted from 1
 * @param finding id of the finding
 * @param figures fingerprint of the figures that the person saw
 * @param choice code of the choice; empty when none was made
 * @param value the value given
 * @param reason why
 * @param person who decided
 */
record AnswerLine(int row, String finding, String figures, String choice, String value, String reason, String person) {

    boolean isBlank() {
        return choice.isEmpty() && value.isEmpty() && reason.isEmpty() && person.isEmpty();
    }
}
