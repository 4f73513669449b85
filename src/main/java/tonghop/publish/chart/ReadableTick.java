package tonghop.publish.chart;

import java.io.Serial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jfree.chart.axis.NumberTickUnit;
import tonghop.wording.NumberWording;

/** Grid lines at a round distance, their figures written as the language does. */
final class ReadableTick extends NumberTickUnit {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient NumberWording numbers;
    private final int decimals;

    ReadableTick(BigDecimal step, NumberWording numbers) {
        super(step.doubleValue());
        this.numbers = numbers;
        this.decimals = Math.max(0, step.stripTrailingZeros().scale());
    }

    @Override
    public String valueToString(double value) {
        return numbers.rounded(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP), decimals);
    }
}
