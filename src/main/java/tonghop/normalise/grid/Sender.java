package tonghop.normalise.grid;

import java.util.Map;

/**
 * Whose figures a sheet tells where its rows and columns name nobody.
 *
 * @param unit code of the reporting unit; empty when nothing names one, or when it is disputed
 * @param disputed where the sender is told, with the name that is told there, when they disagree
 */
public record Sender(String unit, Map<String, String> disputed) {
    public Sender {
        disputed = Map.copyOf(disputed);
    }

    public static Sender of(String unit) {
        return new Sender(unit, Map.of());
    }

    public boolean isDisputed() {
        return !disputed.isEmpty();
    }
}
