package tonghop.publish.template;

import tonghop.wording.Wording;

/**
 * What a line of the self-check answers, as formulas hold it.
 *
 * @param well what has to hold does
 * @param look it does not
 * @param missing nothing is typed yet
 * @param nothing there is nothing to compare with
 */
record Answers(String well, String look, String missing, String nothing) {

    static Answers of(Wording wording) {
        return new Answers(
                quoted(wording.text("template.answer.well")),
                quoted(wording.text("template.answer.look")),
                quoted(wording.text("template.answer.missing")),
                quoted(wording.text("template.answer.nothing")));
    }

    /** Judges as soon as there are figures to compare. */
    String unless(String absent, String wrong) {
        return "IF(" + absent + "," + nothing + "," + judged(wrong) + ")";
    }

    /** What is wrong is to be looked at; so is an error in the condition. */
    String judged(String wrong) {
        return "IF(ISERROR(" + wrong + ")," + look + ",IF(" + wrong + "," + look + "," + well + "))";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
