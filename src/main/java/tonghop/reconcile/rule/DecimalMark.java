package tonghop.reconcile.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Verdict;

/** Within one file numbers are marked in one way: a decimal point among commas, or a space between thousands, is told. */
public final class DecimalMark implements EditRule {
    @Override
    public Stream<Edit> edits(Facts facts) {
        Set<String> withCommas = facts.figures().stream()
                .filter(figure -> isRead(figure, "decimal-comma"))
                .map(figure -> figure.cell().file())
                .collect(Collectors.toSet());
        Stream<Edit> points = facts.figures().stream()
                .filter(figure -> isRead(figure, "decimal-point"))
                .filter(figure -> withCommas.contains(figure.cell().file()))
                .map(figure -> edit(figure, code(), facts.names()));
        Stream<Edit> spaces = facts.figures().stream()
                .filter(figure -> isRead(figure, "thousands-space"))
                .map(figure -> edit(figure, "number-style", facts.names()));
        return Stream.concat(points, spaces);
    }

    private Edit edit(Figure figure, String message, Names names) {
        return Edit.question(
                code(), List.of(figure), Verdict.failed(Severity.INFO), values -> Evidence.about(figure, names, values)
                        .message(message)
                        .with("printed", figure.observation().printed()));
    }

    private static boolean isRead(Figure figure, String sign) {
        return figure.reading().filter(reading -> reading.sign().equals(sign)).isPresent();
    }
}
