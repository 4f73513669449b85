package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tonghop.model.Bound;
import tonghop.model.Reading;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reconcile.rule.Edit;

/**
 * A value that solves a sum for one of its figures.
 *
 * @param edit the sum
 * @param figure the total or a part
 * @param value what it would be
 * @param difference what the total states beyond its parts
 */
record Solution(Edit edit, Figure figure, BigDecimal value, BigDecimal difference) {

    /** What gathers in a month. */
    private static final BigDecimal NEAR = new BigDecimal("0.3");

    /** @param tellings how many figures of the sum are the same number; empty where that says nothing */
    Optional<Slip> slip(Map<BigDecimal, Integer> tellings, Facts facts) {
        Optional<Slip> explained = tellings.isEmpty() ? Optional.empty() : explained(tellings, facts);
        boolean isLong = edit.figures().size() > SearchBounds.MOST_FIGURES_TO_SOLVE;
        return explained.isPresent() || isLong ? explained : Optional.of(slip(SlipKind.OTHER_VALUE));
    }

    private Optional<Slip> explained(Map<BigDecimal, Integer> tellings, Facts facts) {
        return figure.equals(edit.figures().get(0))
                ? ofTotal(tellings).or(this::notEntered).or(this::rescaled)
                : typed().or(this::rescaled).or(() -> pasted(facts)).or(() -> copied(tellings));
    }

    /** The difference is a part, which was left out or counted twice. */
    private Optional<Slip> ofTotal(Map<BigDecimal, Integer> tellings) {
        BigDecimal part = difference.abs().stripTrailingZeros();
        return tellings.containsKey(part) && !isByChance(part, tellings.keySet())
                ? Optional.of(slip(difference.signum() < 0 ? omitted() : doubled()))
                : Optional.empty();
    }

    /** A total that says nothing of its parts was not reckoned. */
    private Optional<Slip> notEntered() {
        return stated().signum() == 0 ? Optional.of(slip(SlipKind.NOT_ENTERED)) : Optional.empty();
    }

    /** Of many parts one is by chance what a difference comes to: how many there are of the numbers from half of it to its double. */
    private static boolean isByChance(BigDecimal part, Set<BigDecimal> parts) {
        BigDecimal half = part.divide(BigDecimal.valueOf(2), MathContext.DECIMAL32);
        List<BigDecimal> near = parts.stream()
                .filter(other ->
                        other.compareTo(half) >= 0 && other.subtract(part).compareTo(part) <= 0)
                .toList();
        int decimals = near.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigDecimal numbers = part.add(half).movePointRight(Math.max(decimals, 0));
        return BigDecimal.valueOf((long) near.size() * SearchBounds.BY_CHANCE).compareTo(numbers) > 0;
    }

    /** Told in thousands, or in thousandths, and rounded there: the sum knows what was rounded away. */
    private Optional<Slip> rescaled() {
        int decimals = Math.max(0, stated().scale());
        if (stated().precision() < SearchBounds.FEWEST_DIGITS - 1) {
            return Optional.empty();
        }
        return isStatedAs(value.movePointLeft(3), decimals)
                ? Optional.of(slip(SlipKind.THOUSANDFOLD_TOO_SMALL))
                : isStatedAs(value.movePointRight(3), decimals)
                        ? Optional.of(slip(SlipKind.THOUSANDFOLD_TOO_LARGE))
                        : Optional.empty();
    }

    private boolean isStatedAs(BigDecimal scaled, int decimals) {
        return scaled.setScale(decimals, RoundingMode.HALF_UP).compareTo(stated()) == 0;
    }

    private Optional<Slip> typed() {
        return TypingSlip.from(value.stripTrailingZeros(), stated()).map(slip -> slip(slip.kind()));
    }

    private Optional<Slip> pasted(Facts facts) {
        boolean isNear = value.subtract(stated()).abs().compareTo(stated().abs().multiply(NEAR)) <= 0;
        return isNear && Copies.isOfEarlierDay(figure, facts)
                ? Optional.of(slip(SlipKind.LAST_PERIOD))
                : Optional.empty();
    }

    private Optional<Slip> copied(Map<BigDecimal, Integer> tellings) {
        return tellings.getOrDefault(stated(), 0) > 1
                ? Optional.of(slip(isOverMembers() ? SlipKind.OTHER_MEMBER : SlipKind.OTHER_PART))
                : Optional.empty();
    }

    private SlipKind omitted() {
        return isOverMembers() ? SlipKind.OMITTED_MEMBER : SlipKind.OMITTED_PART;
    }

    private SlipKind doubled() {
        return isOverMembers() ? SlipKind.DOUBLED_MEMBER : SlipKind.DOUBLED_PART;
    }

    private boolean isOverMembers() {
        return edit.rule().equals(MemberSum.RULE);
    }

    private BigDecimal stated() {
        return figure.reading().orElseThrow().value().stripTrailingZeros();
    }

    private Slip slip(SlipKind kind) {
        Reading stated = figure.reading().orElseThrow();
        Reading reading = new Reading(value, value, Math.max(0, stated.decimals()), Bound.EXACT, stated.sign());
        return new Slip(figure, reading, kind);
    }
}
