package tonghop.reckon;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.definition.Indicator.TargetConvention;
import tonghop.model.Observation.Status;
import tonghop.model.Role;

/**
 * Whether the statements of one fact agree: whether one true value could stand behind all of them together. Statements are numbers or
 * words; a number and a word, or two words, never tell the same.
 *
 * @param statements figures of one key in their order, at least one
 * @param values what each is taken to be
 * @param years how many years a target per year is counted for
 * @param sources how those that are ratios may have been reckoned
 */
public record Agreement(List<Figure> statements, Assignment<Figure> values, int years, List<Percent<Figure>> sources) {
    private static final List<Status> BEST_FIRST = List.of(Status.FINAL, Status.PROVISIONAL, Status.ESTIMATE);

    private static final Comparator<Figure> MOST_FINAL_FIRST = Comparator.comparing(
            figure -> BEST_FIRST.indexOf(figure.observation().status()));

    public Agreement {
        statements = List.copyOf(statements);
    }

    /**
     * Two statements that contradict each other.
     *
     * @param first the one that was told first
     * @param second the other
     */
    public record Contradiction(Figure first, Figure second) {}

    private Agreement of(List<Figure> some) {
        return new Agreement(some, values, years, sources);
    }

    /** Whether all numbers can be put into the indicator's own unit of measure. */
    public boolean isComparable() {
        return statements.stream()
                .allMatch(figure -> figure.isComparable() || figure.reading().isEmpty());
    }

    /** The statements that count: a final one takes the place of a provisional one, and that of an estimate. */
    public Agreement counting() {
        if (statements.size() == 1) {
            return this;
        }
        Figure best = statements.stream().min(MOST_FINAL_FIRST).orElseThrow();
        return of(statements.stream()
                .filter(figure -> MOST_FINAL_FIRST.compare(figure, best) == 0)
                .toList());
    }

    /** Whether statements that count contradict each other, so that nobody can say which is the figure. */
    public boolean isOpen() {
        return counting().contradiction().isPresent();
    }

    /** The statement that stands for all: of those that count the most precise, and of equally precise ones the first. */
    public Figure shown() {
        return counting().statements().stream()
                .min(Comparator.comparing(this::quantity, Quantity.NARROWEST_FIRST))
                .orElseThrow();
    }

    /** The contradiction that is told: of statements that count, or else of any. */
    public Optional<Contradiction> told() {
        return counting().contradiction().or(this::contradiction);
    }

    /** Two that contradict each other, the first such pair in the order of the statements; empty when all agree. */
    public Optional<Contradiction> contradiction() {
        if (statements.size() == 1) {
            return Optional.empty();
        }
        int last = agreeing();
        return last == statements.size()
                ? Optional.empty()
                : pairs().filter(
                                pair -> of(List.of(pair.first(), pair.second())).agreeing() < 2)
                        .findFirst()
                        .or(() -> Optional.of(new Contradiction(statements.get(0), statements.get(last))));
    }

    private Stream<Contradiction> pairs() {
        return IntStream.range(0, statements.size()).boxed().flatMap(first -> IntStream.range(
                        first + 1, statements.size())
                .mapToObj(second -> new Contradiction(statements.get(first), statements.get(second))));
    }

    /** How many statements agree, counted from the first on. */
    private int agreeing() {
        List<Quantity> common = List.of(Quantity.ANY);
        for (int number = 0; number < statements.size(); number++) {
            Figure statement = statements.get(number);
            if (!word(statement).equals(word(statements.get(0)))) {
                return number;
            }
            List<Quantity> meanings = meanings(statement);
            common = common.stream()
                    .flatMap(truth -> meanings.stream().filter(truth::meets).map(truth::and))
                    .distinct()
                    .toList();
            if (common.isEmpty()) {
                return number;
            }
        }
        return statements.size();
    }

    /**
     * A target for one year and the same target for all years of the period tell one fact; so do a growth by so many percent and what
     * it came to. A ratio that follows from rounded figures
     * tells no more than they allow: others who knew more of their decimals come to another last digit.
     */
    private List<Quantity> meanings(Figure figure) {
        Quantity told = quantity(figure);
        boolean isPerYear = figure.role() == Role.TARGET && figure.indicator().target() == TargetConvention.PER_YEAR;
        if (isPerYear) {
            return List.of(told, told.times(BigDecimal.valueOf(years)));
        }
        Stream<Quantity> meant = Stream.concat(Stream.of(told), reaches(figure).filter(told::meets));
        return figure.role() == Role.GROWTH
                ? meant.flatMap(growth -> Stream.of(growth, growth.minus(PercentConvention.WHOLE)))
                        .toList()
                : meant.toList();
    }

    private Stream<Quantity> reaches(Figure ratio) {
        return sources.stream()
                .filter(source -> source.percent().equals(ratio))
                .flatMap(source -> source.ratio(values).stream())
                .map(Ratio::reach);
    }

    private Quantity quantity(Figure figure) {
        return values.quantity(figure).orElse(Quantity.ANY);
    }

    /** Empty for a number. */
    private String word(Figure figure) {
        return values.reading(figure).isPresent()
                ? ""
                : Values.STATED.digits(figure).strip().toLowerCase(Locale.ROOT);
    }
}
