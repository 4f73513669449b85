package tonghop.consolidate;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.model.Bound;
import tonghop.model.Reading;
import tonghop.model.cell.CellRef;
import tonghop.reckon.Sum;

/**
 * What one cell of a table says, and why.
 *
 * @param status how far the figure can be used
 * @param readings the figure in the indicator's unit of measure; several when they disagree, none when there is no number
 * @param text the qualitative value; empty when the figure is a number
 * @param basis what the figure was computed from
 * @param remarks what a reader has to know of it
 * @param cells the cells that say it, in order of file, sheet and cell; for a computed figure the cells that it rests on
 * @param findings ids of the findings that rest on one of the cells
 */
public record Figure(
        Status status,
        List<Reading> readings,
        String text,
        Basis basis,
        List<Remark> remarks,
        List<CellRef> cells,
        List<String> findings) {
    public static final Figure NOT_REPORTED =
            new Figure(Status.NOT_REPORTED, List.of(), "", Basis.STATEMENT, List.of(), List.of(), List.of());

    public Figure {
        readings = List.copyOf(readings);
        remarks = List.copyOf(remarks);
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
    }

    /** How far a figure can be used. */
    public enum Status {
        /** As a unit states it. */
        STATED,
        /** As a unit states it, but its print allows more than one reading; the likeliest is shown. */
        UNCERTAIN,
        /** Follows from other figures. */
        COMPUTED,
        /** Stated twice, differently; nothing is chosen. */
        DISPUTED,
        /** Would follow from a figure that is disputed. */
        UNDECIDED,
        /** Stated in a unit of measure that does not convert into the indicator's. */
        NOT_COMPARABLE,
        /** Must not be put together over units. */
        NOT_ADDITIVE,
        /** Nobody told it. */
        NOT_REPORTED
    }

    /**
     * What a figure was computed from.
     *
     * @param kind how
     * @param units codes of the members whose figures went in
     */
    public record Basis(Kind kind, List<String> units) {
        static final Basis STATEMENT = new Basis(Kind.STATEMENT, List.of());

        public Basis {
            units = List.copyOf(units);
        }

        /**
         * STATEMENT: not computed. PARTS: sum of the members of a dimension. RATIO: actual over target of the same unit. SUM and
         * MEAN: over the units. RATIO_OF_SUMS: the units' actuals over their targets. POINTS: by a scale.
         */
        public enum Kind {
            STATEMENT,
            PARTS,
            RATIO,
            SUM,
            MEAN,
            RATIO_OF_SUMS,
            POINTS
        }
    }

    /**
     * A remark to be worded.
     *
     * @param key a key of the message bundle under {@code remark.}
     * @param arguments its placeholders, as plain text, plain digits or ISO dates
     */
    public record Remark(String key, SortedMap<String, String> arguments) {
        /** Of a total that the indicator does not allow. */
        public static final Remark NOT_ADDITIVE = of("not-additive");

        public Remark {
            arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
        }

        static Remark of(String key) {
            return new Remark(key, new TreeMap<>());
        }

        static Remark of(String key, String name, String value) {
            return of(key).with(name, value);
        }

        Remark with(String name, String value) {
            SortedMap<String, String> more = new TreeMap<>(arguments);
            more.put(name, value);
            return new Remark(key, more);
        }
    }

    /** Whether it is to be added to others: a number, or one that is not decided yet. */
    boolean isAddend() {
        return number().isPresent() || status == Status.DISPUTED || status == Status.UNDECIDED;
    }

    /** Whether some unit said something, usable or not, or something follows from what they said. */
    public boolean isReported() {
        return status != Status.NOT_REPORTED && status != Status.NOT_ADDITIVE;
    }

    /** The one number of the figure, if it has just one that can be calculated with. */
    public Optional<Reading> number() {
        boolean usable = status == Status.STATED || status == Status.UNCERTAIN || status == Status.COMPUTED;
        return usable && readings.size() == 1 ? Optional.of(readings.get(0)) : Optional.empty();
    }

    /** The sum of the figures' numbers; empty when one of them has no single number. */
    static Optional<Reading> sum(List<Figure> figures) {
        return readings(figures).map(Sum::of);
    }

    /** The numbers of all figures; empty when one of them has no single number. */
    static Optional<List<Reading>> readings(List<Figure> figures) {
        List<Reading> readings =
                figures.stream().flatMap(figure -> figure.number().stream()).toList();
        return readings.size() == figures.size() ? Optional.of(readings) : Optional.empty();
    }

    /** The number, unless it is a range. */
    public Optional<BigDecimal> summand() {
        return number().filter(reading -> reading.bound() != Bound.RANGE).map(Reading::value);
    }
}
