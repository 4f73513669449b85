package tonghop.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tonghop.model.Bound;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.Finding.Subject;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.Reading;

/** The figures that a finding speaks of. */
final class Figures {
    private final Finding finding;
    private final FigureIndex index;

    Figures(Finding finding, FigureIndex index) {
        this.finding = finding;
        this.index = index;
    }

    /** The one figure that the finding is about; empty when it is about none, or it cannot be told about which. */
    Optional<Observation> stated() {
        List<Observation> told = finding.subject() == null ? inFirstCell() : about(finding.subject());
        return isOneFact(told) ? told.stream().findFirst() : Optional.empty();
    }

    /** The one figure among some that stands in the finding's first cell as the finding states it; empty when there are more. */
    Optional<Observation> onlyOne(List<Observation> some) {
        List<Observation> told = some.stream()
                .filter(inFirstCell()::contains)
                .filter(figure -> digits(figure).equals(finding.stated()))
                .toList();
        return isOneFact(told) ? told.stream().findFirst() : Optional.empty();
    }

    private List<Observation> inFirstCell() {
        return finding.cells().stream()
                .limit(1)
                .flatMap(cell -> index.in(cell).stream())
                .toList();
    }

    /** A cell may tell actual and target alike, as 65/65; then time and the cell that the sentence names decide, if they do. */
    private List<Observation> about(Subject subject) {
        List<Observation> told = finding.cells().stream()
                .flatMap(cell -> index.in(cell).stream())
                .filter(figure ->
                        isAbout(subject, figure.key()) && digits(figure).equals(finding.stated()))
                .toList();
        String named = finding.arguments().getOrDefault("cell", "");
        return narrowed(
                narrowed(told, figure -> subject.equals(Subject.of(figure.key()))),
                figure -> figure.cell().toString().equals(named));
    }

    private static List<Observation> narrowed(List<Observation> told, Predicate<Observation> wanted) {
        return isOneFact(told) ? told : told.stream().filter(wanted).toList();
    }

    private static boolean isOneFact(List<Observation> told) {
        return told.stream().map(Observation::key).distinct().count() == 1;
    }

    private static boolean isAbout(Subject subject, ObservationKey key) {
        return subject.unit().equals(key.unit())
                && subject.indicator().equals(key.indicator())
                && subject.dimensions().equals(key.dimensions());
    }

    /** Everything that tells the same fact as a figure, itself included. */
    List<Observation> tellings(Observation figure) {
        return index.at(figure.key());
    }

    /** Another cell of the finding that tells the same fact otherwise, where that is what the finding is about. */
    Optional<Observation> otherTelling(Observation figure) {
        if (finding.subject() == null || !finding.expected().isEmpty()) {
            return Optional.empty();
        }
        Set<CellRef> cells = Set.copyOf(finding.cells());
        String other = finding.arguments().getOrDefault("other", "");
        return tellings(figure).stream()
                .filter(telling -> cells.contains(telling.cell()))
                .filter(telling -> !telling.cell().equals(figure.cell()))
                .filter(telling -> digits(telling).equals(other))
                .findFirst();
    }

    /** A figure as findings state it: plain digits, of a range both ends. */
    static String digits(Observation figure) {
        Reading reading = reading(figure);
        String lower = reading.value().toPlainString();
        return reading.value().compareTo(reading.upper()) == 0
                ? lower
                : lower + ".." + reading.upper().toPlainString();
    }

    static Reading reading(Observation figure) {
        return figure.number() == null
                ? new Reading(BigDecimal.ZERO, BigDecimal.ZERO, 0, Bound.EXACT, "")
                : figure.number().reading();
    }

    static boolean isSame(@Nullable Reading one, Reading other) {
        return one != null
                && one.value().compareTo(other.value()) == 0
                && one.upper().compareTo(other.upper()) == 0;
    }
}
