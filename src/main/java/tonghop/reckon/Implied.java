package tonghop.reckon;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tonghop.model.Reading;

/** The numbers, at the decimals of a stated one, that would give a stated percent of a base. */
public record Implied(BigDecimal low, BigDecimal high) {
    /** Farther away than this share of the stated number it is no explanation. */
    private static final BigDecimal NEAR = new BigDecimal("0.02");

    public static Implied of(Reading stated, BigDecimal base, Reading percent) {
        int decimals = Math.max(0, stated.decimals());
        BigDecimal low =
                share(base, percent.value().subtract(percent.halfUnit())).setScale(decimals, RoundingMode.CEILING);
        BigDecimal end = share(base, percent.value().add(percent.halfUnit()));
        BigDecimal high = end.setScale(decimals, RoundingMode.FLOOR);
        BigDecimal last = high.compareTo(end) == 0 ? high.subtract(high.ulp()) : high;
        return new Implied(low, last);
    }

    private static BigDecimal share(BigDecimal base, BigDecimal percent) {
        return base.multiply(percent).movePointLeft(2);
    }

    public boolean isNear(Reading stated) {
        BigDecimal reach = stated.value().abs().multiply(NEAR);
        return low.compareTo(high) <= 0
                && low.subtract(stated.value())
                                .abs()
                                .max(high.subtract(stated.value()).abs())
                                .compareTo(reach)
                        <= 0;
    }

    /** "602..604", or the one number there is. */
    @Override
    public String toString() {
        return low.compareTo(high) == 0 ? low.toPlainString() : low.toPlainString() + ".." + high.toPlainString();
    }
}
