package tonghop.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
        List<CellRef> cells) {
    /**
     * What matters most first: by severity; then a figure that is told in two ways, because it cannot be published at all; then
     * by how far stated and expected lie apart in proportion to what is stated, a disagreement that is no number counting as a
     * whole figure. Equal ones keep the order of their ids.
     */
    public static final Comparator<Finding> BY_WEIGHT = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.expected.isEmpty() ? 0 : 1)
            .thenComparing(Comparator.comparing(Finding::proportion).reversed())
            .thenComparing(Finding::id);

    public Finding {
        candidates = List.copyOf(candidates);
        arguments = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
        cells = List.copyOf(cells);
    }

    /** The same finding under another id. */
    public Finding withId(String other) {
        return new Finding(
                other, rule, severity, subject, stated, expected, difference, candidates, message, arguments, cells);
    }

    /** The same finding, its sentence told with one more argument. */
    public Finding with(String placeholder, String text) {
        SortedMap<String, String> more = new TreeMap<>(arguments);
        more.put(placeholder, text);
        return new Finding(id, rule, severity, subject, stated, expected, difference, candidates, message, more, cells);
    }

    private BigDecimal proportion() {
        Optional<BigDecimal> whole = number(stated).filter(value -> value.signum() != 0);
        Optional<BigDecimal> apart = number(difference);
        return whole.isEmpty() || apart.isEmpty()
                ? BigDecimal.ONE
                : apart.get().abs().divide(whole.get().abs(), MathContext.DECIMAL32);
    }

    private static Optional<BigDecimal> number(String digits) {
        return digits.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    /** What a finding is about; fields that do not apply are empty, asOf and period null. */
    public record Subject(
            String unit,
            String indicator,
            Map<String, String> dimensions,
            @Nullable ReportingPeriod period,
            @Nullable LocalDate asOf) {
        public Subject {
            dimensions = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
        }

        public static Subject of(ObservationKey key) {
            return new Subject(key.unit(), key.indicator(), key.dimensions(), key.period(), key.asOf());
        }
    }
}
