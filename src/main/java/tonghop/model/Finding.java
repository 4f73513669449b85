package tonghop.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tonghop.model.cell.CellRef;

/**
 * A disagreement, or something that a person should know, with its evidence.
 *
 * @param id stays the same over runs while the finding is the same, whatever row its cells moved to
 * @param rule code of the edit rule or of the reading check, such as "percent-of-target"
 * @param severity what it asks for
 * @param subject what it is about; null when it is about a file, a sheet or a label rather than a figure
 * @param stated the figure as stated, plain digits or text; empty when none
 * @param expected what would agree, plain digits, an interval or text; empty when not known
 * @param difference stated less expected in plain digits; empty when not a number
 * @param candidates single changes that would make everything fit, best first
 * @param message the key of the sentence under {@code finding.} in the message bundle
 * @param arguments the sentence's named placeholders; values are plain text or plain digits
 * @param cells the cells it rests on, the suspect first; never empty but for completeness findings
 * @param terms the figures that it speaks of by what they are in it, the one that it is about first; empty when it is about no figure
 */
public record Finding(
        String id,
        String rule,
        Severity severity,
        @Nullable Subject subject,
        String stated,
        String expected,
        String difference,
        List<Candidate> candidates,
        String message,
        SortedMap<String, String> arguments,
        List<CellRef> cells,
        List<Term> terms) {
    /** The argument that tells the effect, see {@link #effect()}. */
    public static final String EFFECT = "effect";

    /** The argument that counts the further failed edits that hold once this finding is mended. */
    public static final String CONSEQUENCES = "consequences";

    /**
     * The arguments that tell in which units of measure the figure, the other telling of it, and their difference stand; the last
     * only where these are not one.
     */
    public static final String MEASURE = "measure";

    public static final String OTHER_MEASURE = "otherMeasure";

    public static final String OWN_MEASURE = "ownMeasure";

    /** The argument that names the findings whose answers would settle this one too, see {@link #settledBy()}. */
    public static final String SETTLED_BY = "settledBy";

    /** What matters most first: by severity, then by the effect on what is published. Equal ones keep the order of their ids. */
    public static final Comparator<Finding> BY_WEIGHT = Comparator.comparing(Finding::severity)
            .thenComparing(Comparator.comparing(Finding::effect).reversed())
            .thenComparing(Finding::id);

    public Finding {
        candidates = List.copyOf(candidates);
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
        cells = List.copyOf(cells);
        terms = List.copyOf(terms);
    }

    /** A finding that is about no figure, and names its cells and the placeholders of its sentence by and by. */
    public static Finding of(String id, String rule, Severity severity, String message) {
        SortedMap<String, String> none = Collections.emptySortedMap();
        return new Finding(id, rule, severity, null, "", "", "", List.of(), message, none, List.of(), List.of());
    }

    /** The same finding under another id. */
    public Finding withId(String other) {
        return new Finding(
                other,
                rule,
                severity,
                subject,
                stated,
                expected,
                difference,
                candidates,
                message,
                arguments,
                cells,
                terms);
    }

    /** The same finding asking for something else. */
    public Finding withSeverity(Severity other) {
        return new Finding(
                id, rule, other, subject, stated, expected, difference, candidates, message, arguments, cells, terms);
    }

    /** The same finding, told to be about this figure. */
    public Finding about(Term term) {
        Subject about = Subject.of(term.key());
        List<Term> told = List.of(term);
        return new Finding(
                id, rule, severity, about, stated, expected, difference, candidates, message, arguments, cells, told);
    }

    /** The same finding, told of several figures and so about none of them. */
    public Finding aboutNone() {
        return new Finding(
                id,
                rule,
                severity,
                null,
                stated,
                expected,
                difference,
                List.of(),
                message,
                arguments,
                cells,
                List.of());
    }

    /** The same finding resting on these cells. */
    public Finding withCells(List<CellRef> all) {
        return new Finding(
                id, rule, severity, subject, stated, expected, difference, candidates, message, arguments, all, terms);
    }

    /**
     * How much of what is published could change: the part of the total over the members, or the part of all places in the order of
     * the members, whichever is more. 0.02 is two percent of the total; a figure a thousand times too large may change it by more
     * than 1. A finding about what could not be read has no figure to measure: it may be anything and counts as 1.
     */
    public BigDecimal effect() {
        String effect = arguments.getOrDefault(EFFECT, "");
        return effect.isEmpty() ? BigDecimal.ONE : new BigDecimal(effect);
    }

    /** The ids of the findings that would settle this one too once they are answered as their candidates say; mostly empty. */
    public List<String> settledBy() {
        String ids = arguments.getOrDefault(SETTLED_BY, "");
        return ids.isEmpty() ? List.of() : List.of(ids.split(" "));
    }

    /** The same finding with one more thing told of it. */
    public Finding with(String argument, String text) {
        SortedMap<String, String> more = new TreeMap<>(arguments);
        more.put(argument, text);
        return new Finding(
                id, rule, severity, subject, stated, expected, difference, candidates, message, more, cells, terms);
    }

    /** The same fact as it is told elsewhere, where that is no figure that the finding expects; empty when it is not. */
    public String other() {
        return expected.isEmpty() ? term(Term.Part.OTHER).map(Term::value).orElse("") : "";
    }

    /**
     * A figure of the finding with its unit of measure where its figures stand in several; else alone, as is understood.
     *
     * @param measure the argument that tells the unit of measure
     */
    public String measured(String figure, String measure) {
        return arguments.containsKey(OWN_MEASURE) && !figure.isEmpty()
                ? (figure + " " + arguments.getOrDefault(measure, "")).strip()
                : figure;
    }

    /** The first figure that plays a part; empty when none does. */
    public Optional<Term> term(Term.Part part) {
        return terms.stream().filter(term -> term.part() == part).findFirst();
    }

    /**
     * A figure as a finding speaks of it.
     *
     * @param part what it is in the finding
     * @param key what it is about
     * @param cell the cell that says it; null when no cell does
     * @param value the figure in plain digits, of a range both ends as "a..b"; empty when it was not told or could not be read
     */
    public record Term(
            Part part, ObservationKey key, @Nullable CellRef cell, String value) {

        /** What a figure is in a finding. */
        public enum Part {
            /** The figure that the finding is about. */
            ABOUT,
            /** Another telling of the same fact. */
            OTHER,
            /** What the figure follows from, or what follows from it: the actual and target of a percent, the parts of a total. */
            INPUT
        }
    }

    /** What a finding is about; fields that do not apply are empty, asOf and period null. */
    public record Subject(
            String unit,
            String indicator,
            Map<String, String> dimensions,
            @Nullable ReportingPeriod period,
            @Nullable LocalDate asOf) {
        public Subject {
            dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
        }

        public static Subject of(ObservationKey key) {
            return new Subject(key.unit(), key.indicator(), key.dimensions(), key.period(), key.asOf());
        }
    }
}
