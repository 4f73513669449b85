package tonghop.cli.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.model.Finding;
import tonghop.wording.Wording;

/**
 * A question in one line of the screen: its id, by which {@code explain} tells all of it, of whom it is and what it is about.
 *
 * @param wording the person's language
 * @param definition the names
 */
public record QuestionLine(Wording wording, JobDefinition definition) {
    /** With the bullet before it 90 letters. */
    private static final int WIDEST = 86;

    private static final int LONG_FIGURE = 24;

    public String of(Finding finding) {
        Finding.Subject subject = finding.subject();
        String whose = subject == null
                ? finding.cells().stream().findFirst().map(cell -> cell.file()).orElse("")
                : definition.unit(subject.unit()).map(ReportingUnit::fullName).orElse("");
        String stated = stated(finding);
        String told = Stream.of(whose, wording.topic(finding, definition))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": ", finding.id() + "  ", ""));
        return cut(told, WIDEST - stated.length()) + stated;
    }

    /** A figure is told whole or not at all. */
    private String stated(Finding finding) {
        String stated = wording.figure(finding.stated());
        return stated.isEmpty() || stated.length() > LONG_FIGURE ? "" : " – " + stated;
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
