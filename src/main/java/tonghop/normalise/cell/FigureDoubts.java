package tonghop.normalise.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tonghop.definition.Indicator;
import tonghop.definition.Vocabulary;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.PrintedNumber;
import tonghop.model.Role;
import tonghop.model.cell.RawCell;
import tonghop.model.format.Marks;
import tonghop.model.format.NumberFormat;
import tonghop.normalise.words.Figure;
import tonghop.normalise.words.NumberGrammar;

/** Asks about figures that are understood but cannot be meant so, given what their unit of measure is. */
record FigureDoubts(Vocabulary vocabulary) {
    /** Units of measure whose name says that they are so many of another. */
    private static final Pattern MULTIPLE =
            Pattern.compile("^(?:nghìn|ngàn|triệu|tỷ|tỉ)\\b", Pattern.UNICODE_CHARACTER_CLASS);

    Meaning judged(CellReading reading, Meaning meaning) {
        if (!(meaning instanceof Meaning.Understood understood)) {
            return meaning;
        }
        List<Figure> figures = reading.value().figures();
        List<Finding> findings = new ArrayList<>(understood.findings());
        for (int i = 0; i < figures.size(); i++) {
            Observation told = understood.observations().get(i);
            Optional<Meaning.NotUnderstood> question = question(reading, figures.get(i), told);
            if (question.isPresent()) {
                return question.get().about(told);
            }
            if (isNegativeCount(reading, told)) {
                findings.add(Questions.negativeCount(reading.place(), told));
            }
        }
        return new Meaning.Understood(understood.observations(), findings);
    }

    private Optional<Meaning.NotUnderstood> question(CellReading reading, Figure figure, Observation told) {
        String unit = measure(told, reading);
        if (figure.number().reading().sign().equals(NumberGrammar.UNEVEN_DOTS)) {
            return Optional.of(Questions.unevenDots(reading.place()));
        }
        if (isForeign(unit, reading.indicator(), told)) {
            return Optional.of(Questions.foreignUnit(
                    reading.place(), unit, reading.indicator().unitOfMeasure()));
        }
        return fits(figure.scaling(), unit)
                ? Optional.empty()
                : Optional.of(
                        Questions.scaled(reading.place(), shown(reading.place().cell()), unit));
    }

    /** "1544đ" where households are counted: money is no other noun for them. */
    private boolean isForeign(String unit, Indicator indicator, Observation told) {
        return indicator.kind() == Indicator.Kind.COUNT
                && !told.key().role().isRatio()
                && vocabulary.measure(unit).isPresent()
                && !vocabulary.isNoun(unit)
                && vocabulary.factor(unit, indicator.unitOfMeasure()).isEmpty();
    }

    private static boolean isNegativeCount(CellReading reading, Observation told) {
        PrintedNumber number = told.number();
        return reading.indicator().kind() == Indicator.Kind.COUNT
                && reading.indicator().minimum() == null
                && !told.key().role().isRatio()
                && told.key().role() != Role.DIFFERENCE
                && number != null
                && number.value().signum() < 0;
    }

    private static String measure(Observation told, CellReading reading) {
        return told.unitOfMeasure().isEmpty() ? reading.indicator().unitOfMeasure() : told.unitOfMeasure();
    }

    /**
     * A word makes thousands of a unit of measure that is no multiple itself. What a format divides by a word tells, or else a unit of
     * measure of which so many are the stated one: triệu đồng of what is stored in đồng.
     */
    private boolean fits(Figure.Scaling scaling, String unit) {
        if (scaling.byWord() > 0) {
            return !MULTIPLE.matcher(unit).find()
                    && (scaling.byFormat() == 0 || 3 * scaling.byFormat() == scaling.byWord());
        }
        return scaling.byFormat() == 0 || isMade(unit, BigDecimal.ONE.movePointRight(3 * scaling.byFormat()));
    }

    private boolean isMade(String unit, BigDecimal times) {
        return vocabulary.unitsOfMeasure().stream()
                .flatMap(smaller -> vocabulary.factor(unit, smaller.code()).stream())
                .anyMatch(factor -> factor.compareTo(times) == 0);
    }

    private static String shown(RawCell cell) {
        BigDecimal number = cell.number();
        return number == null
                ? cell.text()
                : NumberFormat.of(cell.style().format())
                        .shown(number, Marks.VIETNAMESE)
                        .strip();
    }
}
