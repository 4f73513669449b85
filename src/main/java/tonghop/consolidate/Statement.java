package tonghop.consolidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.consolidate.Figure.Basis;
import tonghop.consolidate.Figure.Remark;
import tonghop.consolidate.Figure.Status;
import tonghop.definition.Indicator;
import tonghop.model.Observation;
import tonghop.model.Reading;
import tonghop.model.ReportingPeriod;
import tonghop.model.cell.CellRef;
import tonghop.reckon.Agreement;
import tonghop.reckon.Facts;
import tonghop.reckon.Values;
import tonghop.reckon.Vintage;

/**
 * What a unit states for one key: the figure that stands for all its statements, or a dispute when they contradict each other.
 *
 * @param facts what is known
 * @param findings what touches its cells
 * @param period the time that is asked for
 */
record Statement(Facts facts, FindingIndex findings, ReportingPeriod period) {
    /** What is stated of the job's period. */
    Statement(Facts facts, FindingIndex findings) {
        this(facts, findings, facts.definition().period());
    }

    /** The figure that observations of one series and one vintage state; there is at least one of them. */
    Figure figure(List<Observation> told, Indicator indicator) {
        Agreement agreement = agreement(told, indicator);
        Status status = status(agreement.counting());
        List<tonghop.reckon.Figure> shown =
                isOpen(status) ? agreement.counting().statements() : List.of(agreement.shown());
        List<CellRef> cells =
                told.stream().map(Observation::cell).distinct().sorted().toList();
        return new Figure(
                status,
                readings(shown),
                words(shown),
                Basis.STATEMENT,
                isOpen(status)
                        ? remarks(agreement)
                        : Stream.concat(remarks(agreement).stream(), choice(agreement))
                                .toList(),
                cells,
                findings.on(cells));
    }

    private Agreement agreement(List<Observation> told, Indicator indicator) {
        return facts.oneFact(IntStream.range(0, told.size())
                        .mapToObj(number -> new tonghop.reckon.Figure(
                                number,
                                told.get(number),
                                indicator,
                                facts.definition().vocabulary()))
                        .toList())
                .agreement(Values.STATED);
    }

    private static Status status(Agreement counting) {
        if (!counting.isComparable()) {
            return Status.NOT_COMPARABLE;
        }
        if (counting.isOpen()) {
            return Status.DISPUTED;
        }
        return counting.statements().stream().anyMatch(Statement::isUncertain) ? Status.UNCERTAIN : Status.STATED;
    }

    private static boolean isOpen(Status status) {
        return status == Status.NOT_COMPARABLE || status == Status.DISPUTED;
    }

    private static boolean isUncertain(tonghop.reckon.Figure figure) {
        return figure.observation().number() != null
                && figure.observation().number().isUncertain();
    }

    /** The different numbers, the least first. */
    private static List<Reading> readings(List<tonghop.reckon.Figure> statements) {
        List<Reading> readings = new ArrayList<>();
        statements.stream()
                .flatMap(figure -> figure.ownReading().stream())
                .sorted(Comparator.comparing(Reading::value)
                        .thenComparing(Reading::decimals, Comparator.reverseOrder()))
                .filter(reading -> readings.stream().noneMatch(other -> isSame(other, reading)))
                .forEach(readings::add);
        return readings;
    }

    private static boolean isSame(Reading one, Reading other) {
        return one.bound() == other.bound()
                && one.value().compareTo(other.value()) == 0
                && one.upper().compareTo(other.upper()) == 0;
    }

    private static String words(List<tonghop.reckon.Figure> statements) {
        return statements.stream()
                .flatMap(figure -> Stream.ofNullable(figure.observation().text()))
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    /** How the figure was chosen, where it is stated in other ways too. */
    private static Stream<Remark> choice(Agreement agreement) {
        Agreement counting = agreement.counting();
        tonghop.reckon.Figure shown = agreement.shown();
        return Stream.of(
                        choice(
                                "most-final",
                                shown,
                                agreement.statements().stream()
                                        .filter(figure -> !counting.statements().contains(figure))),
                        choice("most-precise", shown, counting.statements().stream()))
                .flatMap(Optional::stream);
    }

    private static Optional<Remark> choice(
            String key, tonghop.reckon.Figure shown, Stream<tonghop.reckon.Figure> told) {
        String others = told.filter(figure -> !isSame(figure, shown))
                .map(Statement::digits)
                .distinct()
                .collect(Collectors.joining("; "));
        return others.isEmpty() ? Optional.empty() : Optional.of(Remark.of(key, "others", others));
    }

    private static boolean isSame(tonghop.reckon.Figure one, tonghop.reckon.Figure other) {
        return one.ownReading()
                .flatMap(first -> other.ownReading().map(second -> isSame(first, second)))
                .orElseGet(() -> digits(one).equalsIgnoreCase(digits(other)));
    }

    private static String digits(tonghop.reckon.Figure figure) {
        return figure.ownReading().map(Values::digits).orElseGet(() -> Values.STATED.digits(figure));
    }

    private List<Remark> remarks(Agreement agreement) {
        return agreement.counting().statements().stream()
                .flatMap(figure -> Stream.concat(unitRemark(figure), timeRemark(figure.observation())))
                .distinct()
                .toList();
    }

    private Stream<Remark> unitRemark(tonghop.reckon.Figure figure) {
        String stated = figure.observation().unitOfMeasure();
        if (figure.isRatio() || figure.reading().isEmpty()) {
            return Stream.empty();
        }
        if (stated.isEmpty()) {
            return Stream.of(Remark.of("unit-not-stated"));
        }
        if (!figure.isComparable()) {
            return Stream.of(Remark.of("other-unit", "unit", stated));
        }
        return facts.definition()
                        .vocabulary()
                        .factor(stated, figure.indicator().unitOfMeasure())
                        .isPresent()
                ? Stream.empty()
                : Stream.of(Remark.of("other-noun", "unit", stated));
    }

    private Stream<Remark> timeRemark(Observation observation) {
        Vintage vintage = Vintage.of(observation);
        if (observation.status() != Observation.Status.FINAL) {
            return Stream.of(Remark.of(observation.status() + "", "day", vintage.asOf() + ""));
        }
        if (!period.contains(vintage.period())) {
            return Stream.of(Remark.of("longer-period", "period", vintage.period() + ""));
        }
        boolean isJobs = period.equals(facts.definition().period());
        return vintage.asOf().isBefore(isJobs ? facts.definition().asOf() : period.end())
                ? Stream.of(Remark.of("earlier", "day", vintage.asOf() + ""))
                : Stream.empty();
    }
}
