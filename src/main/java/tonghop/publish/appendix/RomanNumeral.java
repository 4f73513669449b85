package tonghop.publish.appendix;

/** Roman numerals, as sections and appendices are counted. */
public final class RomanNumeral {
    private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private RomanNumeral() {}

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
