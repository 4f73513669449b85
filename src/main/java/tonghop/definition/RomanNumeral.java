package tonghop.definition;

/** Roman numerals, as sections and appendices are counted. */
public final class RomanNumeral {
    private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private RomanNumeral() {}

    /** The number of a numeral that {@link #of} writes. */
    public static int number(String numeral) {
        int number = 0;
        String rest = numeral;
        for (int sign = 0; sign < SIGNS.length; sign++) {
            while (rest.startsWith(SIGNS[sign])) {
                number += VALUES[sign];
                rest = rest.substring(SIGNS[sign].length());
            }
        }
        return number;
    }

    public static String of(int number) {
        StringBuilder numeral = new StringBuilder();
        int rest = number;
        for (int sign = 0; sign < SIGNS.length; sign++) {
            while (rest >= VALUES[sign]) {
                numeral.append(SIGNS[sign]);
                rest -= VALUES[sign];
            }
        }
        return numeral.toString();
    }
}
