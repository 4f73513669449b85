package tonghop.publish.chart;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;

/** The colours of a heat table: the darker the further a percent stays below what was to be reached. */
public final class HeatScale {
    static final List<Step> STEPS = List.of(
            new Step(50, new Color(0xE0, 0x8A, 0x3C)),
            new Step(80, new Color(0xF2, 0xB2, 0x7A)),
            new Step(100, new Color(0xFB, 0xDD, 0xBF)),
            new Step(Integer.MAX_VALUE, new Color(0xEE, 0xF6, 0xFC)));

    private HeatScale() {}

    /** Up to so many percent, in that colour. */
    record Step(int below, Color colour) {}

    public static Color colour(BigDecimal percent) {
        return STEPS.stream()
                .filter(step -> percent.compareTo(BigDecimal.valueOf(step.below())) < 0)
                .findFirst()
                .map(Step::colour)
                .orElse(Color.WHITE);
    }
}
