package tonghop.reckon;

import java.util.List;
import java.util.Optional;

/** Figures that are added up, each in its indicator's own unit of measure. */
public final class Balance {
    private Balance() {}

    /** The sum in the indicator's own unit of measure; empty when one of them cannot be put into it. */
    public static Optional<Quantity> sum(Values values, List<Figure> parts) {
        return new Addends<>(parts).sum(values);
    }

    /** "305 + 181", in the indicator's own unit of measure. */
    public static String terms(Values values, List<Figure> parts) {
        return new Addends<>(parts).told(values);
    }
}
