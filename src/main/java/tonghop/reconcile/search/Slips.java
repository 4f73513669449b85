package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.definition.Indicator;
import tonghop.model.Bound;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.model.Role;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reconcile.rule.Wholes;

/** The slips that happen when figures are typed and copied, applied to one figure. */
public final class Slips {
    private static final List<Integer> YEARS = List.of(2, 3, 4, 5, 6);

    private final Facts facts;
    private final Course course;
    private final TypingSlips typing;
    /** Whether any unit tells less than nothing of a thing; several threads ask. */
    private final Map<Thing, Boolean> negative = new ConcurrentHashMap<>();

    public Slips(Facts facts, UsualDecimals decimals) {
        this.facts = facts;
        this.typing = new TypingSlips(decimals);
        this.course = new Course(facts);
    }

    /** Every slip of a figure; of those that lead to the same value only the least far-fetched. */
    public Collection<Slip> of(Figure figure) {
        Optional<Reading> stated = figure.reading();
        if (stated.isEmpty()) {
            return List.of();
        }
        Map<Slip.Change, Slip> slips = new LinkedHashMap<>();
        kinds(figure, stated.get())
                .filter(Slip::isChange)
                .map(slip -> slip.with(twins(slip.figure())))
                .map(course::weighed)
                .sorted(Comparator.comparingInt(Slip::cost))
                .forEach(slip -> slips.putIfAbsent(slip.change(), slip));
        return slips.values();
    }

    /** Other cells that tell the same fact with the same value were copied from it, or it from them: they slipped together. */
    private List<Figure> twins(Figure figure) {
        BigDecimal stated = figure.reading().orElseThrow().value();
        return facts.at(figure.key()).stream()
                .filter(other -> !other.equals(figure) && other.isScaledAs(figure))
                .filter(other -> other.reading()
                        .filter(reading -> reading.value().compareTo(stated) == 0)
                        .isPresent())
                .toList();
    }

    private Stream<Slip> kinds(Figure figure, Reading stated) {
        return switch (stated.bound()) {
            case EXACT ->
                Stream.of(
                                retold(figure),
                                reread(figure),
                                together(figure),
                                exchanged(figure, stated),
                                scaled(figure),
                                lostThousands(figure, stated),
                                typing.of(figure, stated))
                        .flatMap(kind -> kind);
            case RANGE -> otherEnd(figure, stated);
            default -> Stream.empty();
        };
    }

    /** Another end of the range was meant, or its middle, for one year or for several. */
    private static Stream<Slip> otherEnd(Figure figure, Reading stated) {
        BigDecimal middle = stated.value().add(stated.upper()).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
        return Stream.of(stated.value(), middle, stated.upper())
                .flatMap(end -> Stream.concat(
                        Stream.of(new Slip(figure, plain(end), SlipKind.OTHER_BOUND)),
                        YEARS.stream()
                                .map(years -> new Slip(
                                        figure, plain(end.multiply(BigDecimal.valueOf(years))), SlipKind.PER_YEAR))));
    }

    /** Another cell tells the same fact with this value. */
    private Stream<Slip> retold(Figure figure) {
        return facts.at(figure.key()).stream()
                .filter(other -> !other.equals(figure))
                .filter(figure::isScaledAs)
                .flatMap(other -> other.reading().stream())
                .map(reading -> new Slip(figure, reading, SlipKind.OTHER_TELLING));
    }

    /** The print allows another reading. */
    private static Stream<Slip> reread(Figure figure) {
        return Optional.ofNullable(figure.observation().number())
                .map(PrintedNumber::alternatives)
                .orElse(List.of())
                .stream()
                .map(reading -> new Slip(figure, reading, SlipKind.OTHER_READING));
    }

    /** What befalls actual and target together: they were exchanged, or both were stated in another unit of measure. */
    private Stream<Slip> together(Figure figure) {
        return switch (figure.role()) {
            case ACTUAL -> counterpart(figure, Role.TARGET).flatMap(target -> together(figure, target));
            case TARGET -> counterpart(figure, Role.ACTUAL).flatMap(actual -> together(actual, figure));
            default -> Stream.empty();
        };
    }

    /** Part and whole were typed into each other's cells. */
    private Stream<Slip> exchanged(Figure part, Reading stated) {
        return Wholes.of(part, facts)
                .filter(part::isScaledAs)
                .flatMap(whole -> whole
                        .reading()
                        .filter(reading -> reading.bound() == Bound.EXACT)
                        .map(reading -> new Slip(part, reading, Map.of(whole, stated), SlipKind.SWAPPED_WITH_WHOLE))
                        .stream());
    }

    private Stream<Figure> counterpart(Figure figure, Role role) {
        return facts.nearest(figure.key().withRole(role), figure).stream()
                .filter(other -> other.reading().isPresent());
    }

    private static Stream<Slip> together(Figure actual, Figure target) {
        Reading reached = actual.reading().orElseThrow();
        Reading planned = target.reading().orElseThrow();
        Slip exchanged = new Slip(actual, planned, Map.of(target, reached), SlipKind.SWAPPED_WITH_TARGET);
        boolean isMeasured = actual.indicator().kind() != Indicator.Kind.COUNT && planned.bound() == Bound.EXACT;
        return isMeasured
                ? Stream.of(
                        exchanged,
                        new Slip(
                                actual,
                                shifted(reached, 3),
                                Map.of(target, shifted(planned, 3)),
                                SlipKind.THOUSANDFOLD_TOO_SMALL),
                        new Slip(
                                actual,
                                shifted(reached, -3),
                                Map.of(target, shifted(planned, -3)),
                                SlipKind.THOUSANDFOLD_TOO_LARGE))
                : Stream.of(exchanged);
    }

    private Stream<Slip> scaled(Figure figure) {
        Reading stated = figure.reading().orElseThrow();
        List<Slip> slips = new ArrayList<>();
        slips.add(shifted(figure, 3, SlipKind.THOUSANDFOLD_TOO_SMALL));
        slips.add(shifted(figure, -3, SlipKind.THOUSANDFOLD_TOO_LARGE));
        slips.add(shifted(figure, 1, SlipKind.ZERO_LOST));
        slips.add(shifted(figure, -1, isInPercent(figure) ? SlipKind.PER_MILLE : SlipKind.TENFOLD_TOO_LARGE));
        typing.decimals()
                .ofAlike(figure)
                .filter(places -> places > 1 && stated.decimals() == 0)
                .ifPresent(places -> slips.add(shifted(figure, -places, SlipKind.MARK_LOST)));
        if (stated.value().signum() < 0 || isSometimesNegative(figure)) {
            slips.add(new Slip(figure, times(stated, BigDecimal.ONE.negate()), SlipKind.SIGN));
        }
        if (figure.role() == Role.ACTUAL || figure.role() == Role.TARGET) {
            YEARS.forEach(years -> slips.addAll(perYear(figure, stated, BigDecimal.valueOf(years))));
        }
        return slips.stream();
    }

    private static boolean isInPercent(Figure figure) {
        return figure.isRatio()
                || (figure.indicator().kind() == Indicator.Kind.RATE
                        && figure.observation().unitOfMeasure().equals("%"));
    }

    /** What a unit tells in a role, whenever and in whatever class. */
    private record Thing(String indicator, Role role) {}

    /** Only what is below zero in some unit has a sign to lose. */
    private boolean isSometimesNegative(Figure figure) {
        Thing thing = new Thing(figure.key().indicator(), figure.role());
        return !isNeverNegative(figure) && negative.computeIfAbsent(thing, this::isNegative);
    }

    private boolean isNegative(Thing thing) {
        return facts.of(thing.indicator()).stream()
                .filter(figure -> figure.role() == thing.role())
                .flatMap(figure -> figure.reading().stream())
                .anyMatch(reading -> reading.value().signum() < 0);
    }

    /** What is counted, and what its definition bounds so, has no sign to lose. */
    private static boolean isNeverNegative(Figure figure) {
        Indicator indicator = figure.indicator();
        BigDecimal least = indicator.minimum();
        boolean bounded = least != null && least.signum() >= 0;
        boolean difference = figure.role() == Role.GROWTH;
        return !difference && (bounded || indicator.kind() == Indicator.Kind.COUNT);
    }

    /** A figure for one year stands where one for several years belongs, or the other way round. */
    private static List<Slip> perYear(Figure figure, Reading stated, BigDecimal years) {
        if (figure.key().period().isSingleYear()) {
            return List.of();
        }
        Slip all = new Slip(figure, times(stated, years), SlipKind.PER_YEAR);
        BigDecimal[] one = stated.value().divideAndRemainder(years);
        return one[1].signum() != 0
                ? List.of(all)
                : List.of(all, new Slip(figure, reading(stated, one[0]), SlipKind.CUMULATIVE));
    }

    private static Reading times(Reading stated, BigDecimal factor) {
        return reading(stated, stated.value().multiply(factor));
    }

    private static Reading reading(Reading stated, BigDecimal value) {
        return new Reading(value, value, Math.max(0, stated.decimals()), Bound.EXACT, stated.sign());
    }

    private static Reading plain(BigDecimal value) {
        return Reading.exact(new BigDecimal(Values.digits(value)));
    }

    /** The decimal mark stands elsewhere by so many places. */
    private Slip shifted(Figure figure, int places, SlipKind kind) {
        Reading shifted = shifted(figure.reading().orElseThrow(), places);
        return new Slip(figure, typing.decimals().printed(figure, shifted), kind);
    }

    private static Reading shifted(Reading stated, int places) {
        BigDecimal value = stated.value().movePointRight(places).stripTrailingZeros();
        return Reading.exact(value.scale() < 0 ? value.setScale(0) : value);
    }

    /** "17.68" where 17.608 was meant: the mark is one of thousands and zeros of the last group were lost. */
    private static Stream<Slip> lostThousands(Figure figure, Reading stated) {
        String digits = stated.value().toPlainString();
        int mark = digits.indexOf('.');
        int lost = mark < 0 ? 0 : 3 - (digits.length() - mark - 1);
        if (mark < 0 || mark > 3 || lost < 1 || lost > 2) {
            return Stream.empty();
        }
        String group = digits.substring(mark + 1);
        return IntStream.iterate(group.length(), at -> at >= 0, at -> at - 1)
                .mapToObj(at -> group.substring(0, at) + "0".repeat(lost) + group.substring(at))
                .map(whole -> digits.substring(0, mark) + whole)
                .flatMap(text -> Slip.typed(figure, text, SlipKind.LOST_ZEROS));
    }

    /** The final zeros lost, as spreadsheets lose them; shown beside other lost zeros though it may explain less. */
    static Optional<Slip> lostFinalZeros(Slip slip) {
        return slip.kind() == SlipKind.LOST_ZEROS
                ? slip.figure().reading().flatMap(stated -> lostThousands(slip.figure(), stated)
                        .findFirst())
                : Optional.empty();
    }
}
