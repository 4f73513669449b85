package tonghop.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.Bound;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.model.Ruling.Edit;
import tonghop.model.Ruling.Made;
import tonghop.model.cell.CellRef;

/** Figures as they are used: as stated, but for those that a decision changed. Nothing else changes a figure. */
public final class Edits {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:\\.\\.-?\\d+(?:\\.\\d+)?)?");

    private Edits() {}

    /** A figure of a cell, for a cell may state several. */
    public record Place(CellRef cell, ObservationKey key) {
        public static Place of(Observation observation) {
            return new Place(observation.cell(), observation.key());
        }

        static Place of(Edit edit) {
            return new Place(edit.cell(), edit.key());
        }
    }

    /**
     * The figures after some changes; of two on one figure the later holds. What a cell prints stays; a figure that is withdrawn is
     * none any more, and a cell that could not be read becomes one.
     */
    public static List<Observation> apply(List<Observation> figures, Collection<Edit> edits) {
        if (edits.isEmpty()) {
            return figures;
        }
        Map<Place, String> after = new HashMap<>();
        edits.forEach(edit -> after.put(Place.of(edit), edit.after()));
        Set<Place> told = figures.stream().map(Place::of).collect(Collectors.toSet());
        Stream<Observation> made = edits.stream()
                .filter(edit -> edit.made() != null && !told.contains(Place.of(edit)))
                .map(Edits::made);
        Stream<Observation> changed = figures.stream().flatMap(figure -> {
            String digits = after.get(Place.of(figure));
            return digits == null
                    ? Stream.of(figure)
                    : digits.isEmpty() ? Stream.<Observation>of() : Stream.of(used(figure, digits));
        });
        return Stream.concat(changed, made).toList();
    }

    private static Observation made(Edit edit) {
        Made made = Objects.requireNonNull(edit.made());
        return new Observation(
                edit.key(),
                new PrintedNumber(made.printed(), reading(edit.after()), List.of()),
                null,
                made.unitOfMeasure(),
                Observation.Status.FINAL,
                edit.cell(),
                made.printed());
    }

    private static Observation used(Observation figure, String after) {
        Optional<Reading> number = number(after);
        return new Observation(
                figure.key(),
                number.map(reading -> new PrintedNumber(figure.printed(), reading, List.of()))
                        .orElse(null),
                number.isPresent() ? null : after,
                figure.unitOfMeasure(),
                figure.status(),
                figure.cell(),
                figure.printed());
    }

    /** Plain digits with as many decimals as are known; a range as "a..b". {@link #reading} reads it back. */
    static String digits(Reading reading) {
        String lower = digits(reading.value(), reading.decimals());
        return reading.bound() == Bound.RANGE ? lower + ".." + digits(reading.upper(), reading.decimals()) : lower;
    }

    private static String digits(BigDecimal value, int decimals) {
        return value.setScale(Math.max(Math.max(0, value.scale()), decimals), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** The figure after a change; empty when it is told in words, or is none any more. */
    static Optional<Reading> number(String after) {
        return NUMBER.matcher(after).matches() ? Optional.of(reading(after)) : Optional.empty();
    }

    private static Reading reading(String digits) {
        String[] ends = digits.split("\\.\\.");
        Reading exact = Reading.exact(new BigDecimal(ends[0]));
        return ends.length == 1
                ? exact
                : new Reading(exact.value(), new BigDecimal(ends[1]), exact.decimals(), Bound.RANGE, exact.sign());
    }
}
