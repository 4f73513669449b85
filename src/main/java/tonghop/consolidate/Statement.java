package tonghop.consolidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.consolidate.Figure.Basis;
import tonghop.consolidate.Figure.Remark;
import tonghop.consolidate.Figure.Status;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.model.CellRef;
import tonghop.model.Observation;
import tonghop.model.Reading;

/** What a unit states for one key: one figure, or a dispute when it states different ones. */
final class Statement {
    private final JobDefinition definition;
    private final Conversion conversion;
    private final FindingIndex findings;

    Statement(JobDefinition definition, FindingIndex findings) {
        this.definition = definition;
        this.conversion = new Conversion(definition.vocabulary());
        this.findings = findings;
    }

    /** The figure that observations of one series and one vintage state; there is at least one of them. */
    Figure figure(List<Observation> told, Indicator indicator) {
        List<CellRef> cells =
                told.stream().map(Observation::cell).distinct().sorted().toList();
        List<Reading> readings = distinct(told, indicator);
        List<String> texts = told.stream()
                .map(Observation::text)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Figure(
                status(told, indicator, readings.size() + texts.size()),
                readings,
                String.join(" / ", texts),
                Basis.STATEMENT,
                remarks(told, indicator),
                cells,
                findings.on(cells));
    }

    private Status status(List<Observation> told, Indicator indicator, int values) {
        if (told.stream().anyMatch(observation -> !isComparable(observation, indicator))) {
            return Status.NOT_COMPARABLE;
        }
        if (values > 1) {
            return Status.DISPUTED;
        }
        return told.stream().anyMatch(Statement::isUncertain) ? Status.UNCERTAIN : Status.STATED;
    }

    private List<Reading> distinct(List<Observation> told, Indicator indicator) {
        List<Reading> distinct = new ArrayList<>();
        List<Reading> finestFirst = told.stream()
                .flatMap(observation -> reading(observation, indicator).stream())
                .sorted(Comparator.comparingInt(Reading::decimals).reversed())
                .toList();
        for (Reading reading : finestFirst) {
            if (distinct.stream().noneMatch(other -> agree(other, reading))) {
                distinct.add(reading);
            }
        }
        distinct.sort(Comparator.comparing(Reading::value));
        return distinct;
    }

    /** Two prints of one figure agree when the true value may be the same, as 18,27 and 18,268. */
    private static boolean agree(Reading one, Reading other) {
        return one.bound() == other.bound()
                && one.value()
                                .subtract(other.value())
                                .abs()
                                .compareTo(one.halfUnit().add(other.halfUnit()))
                        < 0
                && one.upper()
                                .subtract(other.upper())
                                .abs()
                                .compareTo(one.halfUnit().add(other.halfUnit()))
                        < 0;
    }

    private Optional<Reading> reading(Observation observation, Indicator indicator) {
        return Optional.ofNullable(observation.number()).map(number -> conversion
                .convert(number.reading(), statedUnit(observation), unitOfMeasure(observation, indicator))
                .orElse(number.reading()));
    }

    private boolean isComparable(Observation observation, Indicator indicator) {
        return observation.number() == null
                || conversion
                        .convert(
                                observation.number().reading(),
                                statedUnit(observation),
                                unitOfMeasure(observation, indicator))
                        .isPresent();
    }

    /** A percentage is a percentage whatever the indicator is measured in. */
    private static String statedUnit(Observation observation) {
        return observation.key().role().isRatio() ? "" : observation.unitOfMeasure();
    }

    private static String unitOfMeasure(Observation observation, Indicator indicator) {
        return observation.key().role().isRatio() ? "" : indicator.unitOfMeasure();
    }

    private static boolean isUncertain(Observation observation) {
        return observation.number() != null && observation.number().isUncertain();
    }

    private List<Remark> remarks(List<Observation> told, Indicator indicator) {
        return told.stream()
                .flatMap(observation -> remarks(observation, indicator))
                .distinct()
                .toList();
    }

    private Stream<Remark> remarks(Observation observation, Indicator indicator) {
        return Stream.of(unitRemark(observation, indicator), timeRemark(observation))
                .flatMap(Optional::stream);
    }

    private Optional<Remark> unitRemark(Observation observation, Indicator indicator) {
        if (observation.key().role().isRatio() || observation.number() == null) {
            return Optional.empty();
        }
        if (observation.unitOfMeasure().isEmpty()) {
            return Optional.of(Remark.of("unit-not-stated"));
        }
        return isComparable(observation, indicator)
                ? Optional.empty()
                : Optional.of(Remark.of("other-unit", "unit", observation.unitOfMeasure()));
    }

    private Optional<Remark> timeRemark(Observation observation) {
        Vintage vintage = Vintage.of(observation);
        if (observation.status() != Observation.Status.FINAL) {
            return Optional.of(Remark.of(observation.status() + "", "day", vintage.asOf() + ""));
        }
        if (!definition.period().contains(vintage.period())) {
            return Optional.of(Remark.of("longer-period", "period", vintage.period() + ""));
        }
        return vintage.asOf().isBefore(definition.asOf())
                ? Optional.of(Remark.of("earlier", "day", vintage.asOf() + ""))
                : Optional.empty();
    }
}
