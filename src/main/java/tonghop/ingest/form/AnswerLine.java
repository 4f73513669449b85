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
 * @param day when; empty where the form does not say
 * @param stated what the finding tells as stated, where the form says so: of a question about a label the label
 */
record AnswerLine(
        int row,
        String finding,
        String figures,
        String choice,
        String value,
        String reason,
        String person,
        String day,
        String stated) {

    boolean isBlank() {
        return choice.isEmpty() && value.isEmpty() && reason.isEmpty() && person.isEmpty();
    }
}
