package tonghop.benchmark;

import java.util.Random;
import java.util.function.UnaryOperator;

/** What fingers do to the digits of a number; the result may be no number, or the same one. */
final class TypedDigits {
    private TypedDigits() {}

    static UnaryOperator<String> swapped(Random random) {
        return digits -> {
            int at = digitAt(digits, random);
            int next = at + 1 < digits.length() && digits.charAt(at + 1) == '.' ? at + 2 : at + 1;
            if (next >= digits.length()) {
                return digits;
            }
            StringBuilder swapped = new StringBuilder(digits);
            swapped.setCharAt(at, digits.charAt(next));
            swapped.setCharAt(next, digits.charAt(at));
            return swapped.toString();
        };
    }

    static UnaryOperator<String> wrong(Random random) {
        return digits -> {
            int at = digitAt(digits, random);
            return digits.substring(0, at) + random.nextInt(10) + digits.substring(at + 1);
        };
    }

    static UnaryOperator<String> missing(Random random) {
        return digits -> {
            int at = digitAt(digits, random);
            return digits.substring(0, at) + digits.substring(at + 1);
        };
    }

    static UnaryOperator<String> extra(Random random) {
        return digits -> {
            int at = digitAt(digits, random);
            return digits.substring(0, at) + random.nextInt(10) + digits.substring(at);
        };
    }

    private static int digitAt(String digits, Random random) {
        int at = random.nextInt(digits.length());
        return digits.charAt(at) == '.' ? at - 1 : at;
    }
}
