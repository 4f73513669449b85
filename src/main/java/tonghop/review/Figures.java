package tonghop.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.Bound;
import tonghop.model.Finding;
import tonghop.model.Finding.Term;
import tonghop.model.Finding.Term.Part;
import tonghop.model.Observation;
import tonghop.model.Reading;
import tonghop.reckon.Values;

/** The figures that a finding speaks of. */
record Figures(Finding finding, FigureIndex index) {
    /** The one figure that the finding is about; empty when it is about none, or it cannot be told about which. */
    Optional<Observation> stated() {
        List<Observation> told = finding.subject() == null
                ? inFirstCell()
                : finding.term(Part.ABOUT).map(this::told).orElse(List.of());
        return isOneFact(told) ? told.stream().findFirst() : Optional.empty();
    }

    /** A figure of the finding as it stands now; nothing when it does not stand as the finding tells it. */
    private List<Observation> told(Term term) {
        return index.at(term.key()).stream()
                .filter(figure ->
                        figure.cell().equals(term.cell()) && digits(figure).equals(term.value()))
                .toList();
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

    private static boolean isOneFact(List<Observation> told) {
        return told.stream().map(Observation::key).distinct().count() == 1;
    }

    /** Everything that tells the same fact as a figure, itself included. */
    List<Observation> tellings(Observation figure) {
        return index.at(figure.key());
    }

    /** Another cell of the finding that tells the same fact otherwise, where that is what the finding is about. */
    Optional<Observation> otherTelling(Observation figure) {
        return finding.term(Part.OTHER)
                .filter(other -> other.key().equals(figure.key()))
                .flatMap(other -> told(other).stream().findFirst());
    }

    /** A figure as findings state it: plain digits, of a range both ends, or its words. */
    static String digits(Observation figure) {
        return figure.number() == null
                ? Objects.requireNonNullElse(figure.text(), "")
                : Values.digits(figure.number().reading());
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
