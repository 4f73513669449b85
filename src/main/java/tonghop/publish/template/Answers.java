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

    /** Looks at a condition as soon as there are figures to compare; an error in it is a reason to look too. */
    String unless(String absent, String wrong) {
        return "IF(" + absent + "," + nothing + ",IF(ISERROR(" + wrong + ")," + look + ",IF(" + wrong + "," + look + ","
                + well + ")))";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
