package tonghop.reconcile.ratio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Names;
import tonghop.definition.RuleDeclaration;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.DeclaredRule;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.Evidence;

/** For each head or household, or whatever tells a unit's size, a figure comes to about as much as it does for its sisters. */
public final class PerSize implements DeclaredRule {
    /** Units differ more from one another than from themselves at another time. */
    private static final Spread.Limits LIMITS = Spread.Limits.of(5, 10);

    @Override
    public Stream<Edit> edits(RuleDeclaration declaration, Facts facts) {
        return declaration.parts().stream().flatMap(part -> edits(declaration, part, facts));
    }

    private static Stream<Edit> edits(RuleDeclaration declaration, Term part, Facts facts) {
        Map<Facts.Moment, List<Sized>> told = new LinkedHashMap<>();
        facts.figures(part)
                .filter(figure -> isMeasurable(figure) && isOfMember(figure, facts))
                .forEach(figure -> size(declaration.total(), figure, facts)
                        .ifPresent(size -> told.computeIfAbsent(Facts.Moment.of(figure), any -> new ArrayList<>())
                                .add(new Sized(figure, size))));
        return told.values().stream().flatMap(sisters -> edits(declaration, sisters, facts.names()));
    }

    private static boolean isMeasurable(Figure figure) {
        return figure.isComparable() && figure.reading().isPresent();
    }

    private static boolean isOfMember(Figure figure, Facts facts) {
        return facts.unit(figure.key().unit()).filter(unit -> !unit.head()).isPresent();
    }

    /** The size at the same time, or the last one that was told. */
    private static Optional<Figure> size(Term term, Figure figure, Facts facts) {
        return facts.figure(term, figure)
                .or(() -> facts.series(Facts.key(term, figure.key().unit(), figure)).stream()
                        .max(Comparator.comparing((Figure size) -> size.key().asOf())
                                .thenComparing(Comparator.reverseOrder())))
                .filter(PerSize::isMeasurable);
    }

    private static Stream<Edit> edits(RuleDeclaration declaration, List<Sized> sisters, Names names) {
        return Spread.of(
                        sisters.stream().map(sized -> sized.pair(Values.STATED)).toList())
                .stream()
                .flatMap(spread -> sisters.stream().map(sized -> sized.edit(declaration, spread, names)));
    }

    private record Sized(Figure figure, Figure size) {
        Spread.Pair pair(Values values) {
            return Spread.Pair.of(figure, size, values);
        }

        Edit edit(RuleDeclaration declaration, Spread spread, Names names) {
            return Edit.bound(
                    Edit.Origin.of(declaration),
                    List.of(figure, size),
                    values -> severe(spread.check(pair(values), LIMITS), declaration.severity()),
                    values -> explain(values, spread, names).source(declaration.source()));
        }

        private static Verdict severe(Verdict verdict, @Nullable Severity declared) {
            return verdict.isFailed() && declared != null ? Verdict.failed(declared) : verdict;
        }

        private Evidence explain(Values values, Spread spread, Names names) {
            return Evidence.about(figure, names, values)
                    .with("size", values.digits(size))
                    .with("sizeMeasure", size.measure())
                    .with("sizeIndicator", names.indicator(size.key()))
                    .with("sizeCell", size.cell().toString())
                    .with("each", eachHundred(pair(values).ratio()))
                    .with("usual", eachHundred(spread.median()))
                    .with("measure", figure.indicator().unitOfMeasure())
                    .with("units", String.valueOf(spread.units()))
                    .difference(
                            pair(values).figure().subtract(pair(values).base().multiply(spread.median())));
        }

        private static String eachHundred(BigDecimal ratio) {
            return Spread.shown(ratio.movePointRight(2));
        }
    }
}
