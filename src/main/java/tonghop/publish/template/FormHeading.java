package tonghop.publish.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import tonghop.model.ReportingPeriod;
import tonghop.publish.sheet.Face;
import tonghop.publish.sheet.Look;
import tonghop.wording.Wording;

/** What stands above a table of the form: who reports what to whom, for which period, and how it is filled. */
record FormHeading(TemplateOrder order, Wording wording) {

    /** A line of text over all columns. */
    record Line(String text, Look look) {}

    List<Line> lines(FormTable table) {
        return List.of(
                left(Face.BOLD, "template.unit", "unit", order.unit().fullName()),
                centred(Face.TITLE, wording.text("template.name", Map.of("code", table.code()))),
                centred(Face.TITLE, title(table).toUpperCase(Locale.ROOT)),
                centred(
                        Face.ITALIC,
                        wording.text(
                                "template.period",
                                Map.of(
                                        "period", wording.period(order.period()),
                                        "day", order.period().end().toString()))),
                centred(Face.ITALIC, wording.text("template.hint", Map.of("check", wording.text("template.check")))));
    }

    /** To whom it goes; told at its foot, for above a table only those are named of whom it tells. */
    String receiver() {
        return wording.text(
                "template.authority", Map.of("authority", order.definition().authority()));
    }

    /** The head of the column of what was reported before. */
    String earlier() {
        return wording.text(
                "template.earlier",
                Map.of("period", wording.period(order.definition().period())));
    }

    /** The table's title for the period asked for; a title that names its period in another way cannot be carried over. */
    private String title(FormTable table) {
        ReportingPeriod own = order.definition().period();
        if (order.period().equals(own)) {
            return table.title();
        }
        boolean names = table.title().contains(own.toString());
        boolean isTimeless = table.title().chars().noneMatch(Character::isDigit);
        return names || isTimeless
                ? table.title().replace(own.toString(), order.period().toString())
                : wording.text("template.title");
    }

    private Line left(Face letters, String key, String placeholder, String value) {
        return new Line(wording.text(key, Map.of(placeholder, value)), Look.text(letters, HorizontalAlignment.LEFT));
    }

    private static Line centred(Face letters, String text) {
        return new Line(text, Look.text(letters, HorizontalAlignment.CENTER));
    }
}
