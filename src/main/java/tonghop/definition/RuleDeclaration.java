package tonghop.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tonghop.model.Role;
import tonghop.model.Severity;

/**
 * A rule that a job declares because it does not follow from the indicators themselves.
 *
 * @param rule code of the edit rule, such as "parts-total"
 * @param code the declaration's own key, unique in the job
 * @param total the whole, or the left side
 * @param parts the parts, or the right side
 * @param minimum lower limit of the ratio that the rule bounds, or null
 * @param maximum upper limit of the ratio that the rule bounds, or null
 * @param levels levels of unit that count, such as xã, phường, thị trấn; empty when the rule counts no units
 * @param severity the severity in place of the rule's own, or null
 * @param source the norm or agreement that the rule comes from; may be empty
 */
public record RuleDeclaration(
        String rule,
        String code,
        Term total,
        List<Term> parts,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        List<String> levels,
        @Nullable Severity severity,
        String source) {
    public RuleDeclaration {
        parts = List.copyOf(parts);
        levels = List.copyOf(levels);
    }

    /**
     * A figure that a rule speaks of, in each unit unless it names one.
     *
     * @param indicator code of the indicator
     * @param dimensions the members that the figure must have, no others
     * @param role the figure's role
     * @param unit code of the one unit that is meant, or null for each unit in turn
     * @param senses in what sense it is meant otherwise than as the figure itself
     */
    public record Term(
            String indicator,
            Map<String, String> dimensions,
            Role role,
            @Nullable String unit,
            Set<Sense> senses) {
        public Term {
            dimensions = Map.copyOf(dimensions);
            senses = Set.copyOf(senses);
        }

        /** The figure itself, of each unit in turn. */
        public Term(String indicator, Map<String, String> dimensions, Role role) {
            this(indicator, dimensions, role, null, Set.of());
        }

        public boolean is(Sense sense) {
            return senses.contains(sense);
        }

        /** Whether each unit states it as one figure of its own, in every reading. */
        public boolean isOfEachUnit() {
            return unit == null && senses.isEmpty();
        }
    }

    /** In what sense a term means a figure. */
    public enum Sense {
        /** The number of places that report the indicator, not its value. */
        COUNT,
        /** Counted only in an alternative reading, told beside the first. */
        OPTIONAL,
        /** Taken off the sum that the other parts make. */
        DEDUCTED,
        /** The figure of the year before the total's. */
        YEAR_BEFORE
    }
}
