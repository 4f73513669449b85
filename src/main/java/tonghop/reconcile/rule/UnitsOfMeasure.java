package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Indicator;
import tonghop.definition.Names;
import tonghop.definition.UnitOfMeasure;
import tonghop.definition.Vocabulary;
import tonghop.model.Candidate;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/** All units state an indicator in units of measure that can be converted into the one that the appendix prints. */
public final class UnitsOfMeasure implements EditRule {
    @Override
    public String code() {
        return "unit-of-measure";
    }

    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.definition().indicators().stream().flatMap(indicator -> edit(indicator, facts).stream());
    }

    private Optional<Edit> edit(Indicator indicator, Facts facts) {
        List<Figure> stated = facts.of(indicator.code()).stream()
                .filter(figure -> !figure.isRatio()
                        && figure.role() != Role.DIFFERENCE
                        && figure.reading().isPresent())
                .filter(figure -> !figure.observation().unitOfMeasure().isEmpty())
                .toList();
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        Measures measures = new Measures(indicator, stated, facts);
        return Optional.of(Edit.question(
                code(), measures.figures(), measures.verdict(), values -> measures.explain(values, facts)));
    }

    private record Measures(Indicator indicator, List<Figure> figures, Facts facts) {
        private Vocabulary vocabulary() {
            return facts.definition().vocabulary();
        }

        /** Other nouns for what is counted are told; quantities that do not go together, or not into the tables, must be settled. */
        Verdict verdict() {
            boolean isStrange = figures.stream().anyMatch(this::isStrange);
            if (!isStrange && oddOnes().isEmpty()) {
                return Verdict.PASSED;
            }
            boolean isConsistent = figures.stream().allMatch(Figure::isComparable) && (isCount() || isOfOneName());
            Severity told = meant().isEmpty() ? Severity.INFO : Severity.WARNING;
            return Verdict.failed(isConsistent ? told : Severity.ERROR);
        }

        /** Where all name one unit of measure, what the odd ones would be in it, as far as other figures bear it out. */
        private List<Candidate> meant() {
            List<Figure> odd = isOfOneName() ? oddOnes() : List.of();
            SisterScale scale = new SisterScale(facts);
            return odd.stream()
                    .flatMap(figure -> scale.meant(figure, odd).stream())
                    .toList();
        }

        private boolean isCount() {
            return indicator.kind() == Indicator.Kind.COUNT;
        }

        private boolean isStrange(Figure figure) {
            return vocabulary()
                    .factor(figure.observation().unitOfMeasure(), indicator.unitOfMeasure())
                    .isEmpty();
        }

        private TreeSet<String> codes() {
            return figures.stream()
                    .map(figure -> figure.observation().unitOfMeasure())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /**
         * The figures of units whose magnitude is about a thousand times that of their sisters, or a thousandth of it; a total over
         * hundreds of members is as much larger than each by itself.
         */
        private List<Figure> oddOnes() {
            Map<Figure, BigDecimal> amounts = new LinkedHashMap<>();
            figures.stream()
                    .filter(figure -> figure.role() == Role.ACTUAL && !isCount())
                    .filter(figure -> facts.members(figure.key().unit()).isEmpty())
                    .forEach(figure -> amount(figure).ifPresent(amount -> amounts.put(figure, amount)));
            if (amounts.size() < 3) {
                return List.of();
            }
            List<BigDecimal> sorted = amounts.values().stream().sorted().toList();
            BigDecimal median = sorted.get(sorted.size() / 2);
            return amounts.keySet().stream()
                    .filter(figure -> isThousandfold(amounts.get(figure), median))
                    .toList();
        }

        /** In the base unit of whatever family the figure is stated in. */
        private Optional<BigDecimal> amount(Figure figure) {
            return vocabulary()
                    .unitOfMeasure(figure.observation().unitOfMeasure())
                    .map(UnitOfMeasure::factor)
                    .flatMap(factor ->
                            figure.reading().map(reading -> reading.value().multiply(factor)))
                    .filter(amount -> amount.signum() > 0);
        }

        private static boolean isThousandfold(@Nullable BigDecimal amount, BigDecimal median) {
            BigDecimal ratio = amount == null ? BigDecimal.ONE : amount.divide(median, MathContext.DECIMAL32);
            return isAboutThousand(ratio) || isAboutThousand(BigDecimal.ONE.divide(ratio, MathContext.DECIMAL32));
        }

        private static boolean isAboutThousand(BigDecimal ratio) {
            return ratio.compareTo(BigDecimal.valueOf(300)) > 0 && ratio.compareTo(BigDecimal.valueOf(3000)) < 0;
        }

        Evidence explain(Values values, Facts facts) {
            List<Figure> odd = oddOnes();
            Evidence evidence = Evidence.overall(indicator.code(), facts)
                    .message(message(odd))
                    .stated(statements(values, facts.names()))
                    .expected(indicator.unitOfMeasure())
                    .with("cell", Evidence.cells(told()))
                    .with(
                            "odd",
                            facts.names()
                                    .units(odd.stream()
                                            .map(figure -> figure.key().unit())
                                            .distinct()
                                            .toList()));
            for (Figure figure : misnamed(odd)) {
                evidence = evidence.candidate(new Candidate(
                        figure.cell(),
                        figure.observation().unitOfMeasure(),
                        indicator.unitOfMeasure(),
                        "unit-of-measure",
                        1));
            }
            for (Candidate candidate : meant()) {
                evidence = evidence.candidate(candidate);
            }
            return evidence;
        }

        private String message(List<Figure> odd) {
            if (!odd.isEmpty()) {
                return isOfOneName() ? "unit-of-measure-scale" : "unit-of-measure-odd";
            }
            return verdict().severity() == Severity.INFO ? "unit-of-measure-other" : "unit-of-measure";
        }

        /** Where all name one unit of measure, another name would not mend the odd ones: it is their digits that tell another. */
        private List<Figure> misnamed(List<Figure> odd) {
            return isOfOneName() ? List.of() : odd;
        }

        private boolean isOfOneName() {
            return codes().size() == 1;
        }

        /** One figure for each way in which a unit states the indicator, the odd one where there is one. */
        List<Figure> told() {
            List<Figure> odd = oddOnes();
            Map<String, Figure> told = new LinkedHashMap<>();
            figures.stream()
                    .filter(figure -> figure.role() == Role.ACTUAL)
                    .forEach(figure -> told.merge(
                            figure.key().unit() + " " + figure.observation().unitOfMeasure(),
                            figure,
                            (first, later) -> odd.contains(later) && !odd.contains(first) ? later : first));
            return List.copyOf(told.values());
        }

        /** "huyện A 62.63 tỷ đồng; huyện B 39 triệu đồng". */
        private String statements(Values values, Names names) {
            return Names.list(
                    "; ",
                    told().stream()
                            .map(figure -> names.unit(figure.key().unit()) + " " + values.digits(figure) + " "
                                    + figure.observation().unitOfMeasure()));
        }
    }
}
