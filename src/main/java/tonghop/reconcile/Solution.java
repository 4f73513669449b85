package tonghop.reconcile;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
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
    /** In a sum of more figures only what an own slip explains is worth trying. */
    private static final int MOST_FIGURES = 200;

    private static final int UNEXPLAINED = 8;

    /** A copied figure may stand in place of any: what solves the sum need not be right. */
    private static final int COPIED = 3;

    /** What gathers in a month. */
    private static final BigDecimal NEAR = new BigDecimal("0.3");

    /** @param tellings how many figures of the sum are the same number; empty where that says nothing */
    Optional<Slip> slip(Map<BigDecimal, Integer> tellings, Facts facts) {
        Optional<Slip> explained = tellings.isEmpty() ? Optional.empty() : explained(tellings, facts);
        boolean isLong = edit.figures().size() > MOST_FIGURES;
        return explained.isPresent() || isLong ? explained : Optional.of(slip(Slip.SOLVED, UNEXPLAINED));
    }

    private Optional<Slip> explained(Map<BigDecimal, Integer> tellings, Facts facts) {
        return figure.equals(edit.figures().get(0))
                ? ofTotal(tellings)
                : typed().or(() -> pasted(facts)).or(() -> copied(tellings));
    }

    /** The difference is a part, which was left out or counted twice. */
    private Optional<Slip> ofTotal(Map<BigDecimal, Integer> tellings) {
        BigDecimal part = difference.stripTrailingZeros();
        return tellings.containsKey(part.abs())
                ? Optional.of(slip(ofSum(part.signum() < 0 ? "omitted" : "doubled"), 1))
                : Optional.empty();
    }

    private Optional<Slip> typed() {
        return TypingSlip.from(value.stripTrailingZeros(), stated()).map(slip -> slip(slip.code(), slip.cost()));
    }

    private Optional<Slip> pasted(Facts facts) {
        boolean isNear = value.subtract(stated()).abs().compareTo(stated().abs().multiply(NEAR)) <= 0;
        return isNear && facts.series(figure.key()).stream().anyMatch(this::isPastedFrom)
                ? Optional.of(slip(Slip.LAST_PERIOD, COPIED))
                : Optional.empty();
    }

    private boolean isPastedFrom(Figure other) {
        return other.key().asOf().isBefore(figure.key().asOf())
                && other.reading()
                        .filter(reading -> reading.value().compareTo(stated()) == 0)
                        .isPresent();
    }

    private Optional<Slip> copied(Map<BigDecimal, Integer> tellings) {
        return tellings.getOrDefault(stated(), 0) > 1 ? Optional.of(slip(ofSum("other"), COPIED)) : Optional.empty();
    }

    /** The slip's key, which tells members from parts. */
    private String ofSum(String what) {
        return what + (edit.rule().equals(MemberSum.RULE) ? "-member" : "-part");
    }

    private BigDecimal stated() {
        return figure.reading().orElseThrow().value().stripTrailingZeros();
    }

    private Slip slip(String code, int cost) {
        Reading stated = figure.reading().orElseThrow();
        Reading reading = new Reading(value, value, Math.max(0, stated.decimals()), Bound.EXACT, stated.sign());
        return new Slip(figure, reading, code, cost);
    }
}
