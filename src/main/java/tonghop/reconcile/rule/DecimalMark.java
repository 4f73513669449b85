package tonghop.reconcile.rule;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.Severity;

/** Within one file decimals are marked in one way: a decimal point among decimal commas is told. */
public final class DecimalMark implements EditRule {
    @Override
    public String code() {
        return "decimal-mark";
    }

    @Override
    public Stream<Edit> edits(Facts facts) {
        Set<String> withCommas = facts.figures().stream()
                .filter(figure -> isRead(figure, "decimal-comma"))
                .map(figure -> figure.cell().file())
                .collect(Collectors.toSet());
        return facts.figures().stream()
                .filter(figure -> isRead(figure, "decimal-point"))
                .filter(figure -> withCommas.contains(figure.cell().file()))
                .map(figure -> Edit.question(
                        code(), java.util.List.of(figure), Verdict.failed(Severity.INFO), values -> Evidence.about(
                                        figure, facts.names(), values)
                                .message(code())
                                .with("printed", figure.observation().printed())));
    }

    private static boolean isRead(Figure figure, String sign) {
        return figure.reading().filter(reading -> reading.sign().equals(sign)).isPresent();
    }
}
