package tonghop.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A unit of measure that is made of others: so many of one, per another. Its code is "nghìn tấn", "10^5 con", "triệu đồng/người/năm".
 *
 * @param power the power of ten of the multiplier, 0 without one
 * @param unit code of the unit above the stroke
 * @param per codes of what stands below it: units of measure or spans of time
 */
public record CompoundUnit(int power, String unit, List<String> per) {
    /** Spans of time that something may be told for; as units of measure by themselves they are none. */
    public static final List<String> TIMES = List.of("năm", "quý", "tháng", "tuần", "ngày", "giờ");

    private static final Map<String, Integer> MULTIPLES =
            Map.of("chục", 1, "trăm", 2, "nghìn", 3, "ngàn", 3, "vạn", 4, "triệu", 6, "tỷ", 9, "tỉ", 9);

    public CompoundUnit {
        per = List.copyOf(per);
    }

    /** The power of ten that a word multiplies by; empty for any other word. */
    public static Optional<Integer> multiple(String word) {
        return Optional.ofNullable(MULTIPLES.get(word));
    }

    /** Its code, by which a unit is known that the vocabulary lists: "1000 đồng" are nghìn đồng. */
    public String code() {
        String times =
                switch (power) {
                    case 0 -> "";
                    case 2 -> "trăm ";
                    case 3 -> "nghìn ";
                    case 6 -> "triệu ";
                    case 9 -> "tỷ ";
                    default -> "10^" + power + " ";
                };
        String below = String.join("/", per);
        return times + unit + (below.isEmpty() ? "" : "/" + below);
    }

    /** Whether a code is that of units of measure that are known, per one another or per a span of time. */
    public static boolean isMadeOf(String code, Predicate<String> known) {
        List<String> pieces = List.of(code.split("/", -1));
        String[] words = pieces.get(0).split(" ", 2);
        boolean isMultiple = words.length > 1 && power(words[0]).isPresent() && known.test(words[1]);
        return (known.test(pieces.get(0)) || isMultiple)
                && pieces.stream().skip(1).allMatch(piece -> known.test(piece) || TIMES.contains(piece));
    }

    /** The unit of measure of a code, out of those that are known; empty where it is not made of them. */
    static Optional<UnitOfMeasure> parse(String code, Function<String, Optional<UnitOfMeasure>> known) {
        int stroke = code.indexOf('/');
        String below = stroke < 0 ? "" : code.substring(stroke);
        String above = stroke < 0 ? code : code.substring(0, stroke);
        Optional<UnitOfMeasure> whole = known.apply(above);
        String[] words = above.split(" ", 2);
        return whole.isPresent() || words.length < 2
                ? whole.map(unit -> made(code, unit, below, 0))
                : power(words[0]).flatMap(power -> known.apply(words[1]).map(unit -> made(code, unit, below, power)));
    }

    private static UnitOfMeasure made(String code, UnitOfMeasure unit, String below, int power) {
        return new UnitOfMeasure(code, unit.family() + below, unit.factor().movePointRight(power), List.of());
    }

    private static Optional<Integer> power(String times) {
        return times.matches("10\\^\\d{1,2}") ? Optional.of(Integer.parseInt(times.substring(3))) : multiple(times);
    }
}
