package tonghop.benchmark.yearbook;

import java.util.Random;

/** What fingers make of the digits of a number. */
final class Fingers {
    private Fingers() {}

    static String wrong(String digits, Random random) {
        int at = digit(digits, random);
        char other = (char) ('0' + random.nextInt(10));
        return digits.substring(0, at) + other + digits.substring(at + 1);
    }

    static String swapped(String digits, Random random) {
        int at = digit(digits, random);
        boolean isPair = at + 1 < digits.length() && Character.isDigit(digits.charAt(at + 1));
        return isPair
                ? digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2)
                : digits;
    }

    static String missing(String digits, Random random) {
        int at = digit(digits, random);
        return digits.length() < 2 ? digits : digits.substring(0, at) + digits.substring(at + 1);
    }

    static String extra(String digits, Random random) {
        int at = digit(digits, random);
        // a key that is hit twice, or its neighbour beside it
        char key = random.nextBoolean() ? digits.charAt(at) : (char) ('0' + random.nextInt(10));
        return digits.substring(0, at) + key + digits.substring(at);
    }

    private static int digit(String digits, Random random) {
        int at = random.nextInt(digits.length());
        return Character.isDigit(digits.charAt(at)) ? at : 0;
    }
}
