package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.model.Reading;
import tonghop.reckon.Figure;

/** What a figure may have been before a digit of it was swapped, mistyped, added or lost. */
record TypingSlips(UsualDecimals decimals) {
    Stream<Slip> of(Figure figure, Reading stated) {
        int digits = stated.value().signum() == 0 ? 0 : stated.value().precision();
        boolean isTelling = (UsualDecimals.isRate(figure) && digits > 0) || digits >= SearchBounds.FEWEST_DIGITS - 1;
        return isTelling
                ? new Digits(figure, text(figure, stated), decimals.beyond(figure), isRound(stated.value()) ? 2 : 0)
                        .slips()
                        // what was meant has digits enough, or what is stated
                        .filter(slip -> UsualDecimals.isRate(figure)
                                || Math.max(digits, slip.reading().value().precision()) >= SearchBounds.FEWEST_DIGITS)
                : Stream.empty();
    }

    /** A spreadsheet stores no zeros at the end, which a slip may have put there. */
    private String text(Figure figure, Reading stated) {
        BigDecimal value = stated.value();
        int usual = decimals.of(figure);
        return (value.scale() < usual ? value.setScale(usual) : value).toPlainString();
    }

    /** Round numbers are chosen rather than counted, and seldom mistyped. */
    private static boolean isRound(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= -2;
    }

    /**
     * The digits of a figure.
     *
     * @param text with the decimals that are usual for it
     * @param beyond how many decimals it shows beyond the usual ones; negative where it shows fewer
     * @param more how much less likely it is than others to have been mistyped
     */
    private record Digits(Figure figure, String text, int beyond, int more) {
        Stream<Slip> slips() {
            int keeping = more + (beyond > 0 ? 1 : 0);
            return Stream.of(
                            slips(text.length(), this::swapped, SlipKind.SWAPPED_DIGITS, at -> keeping),
                            slips(text.length(), this::wrong, SlipKind.WRONG_DIGIT, at -> keeping),
                            slips(text.length(), this::without, SlipKind.EXTRA_DIGIT, at -> more + length(at, 1)),
                            slips(
                                    stated().length() + 1,
                                    this::with,
                                    SlipKind.MISSING_DIGIT,
                                    at -> more + length(at, -1)))
                    .flatMap(kind -> kind);
        }

        private Stream<Slip> slips(
                int places, IntFunction<Stream<String>> meant, SlipKind kind, IntFunction<Integer> cost) {
            return IntStream.range(0, places).boxed().flatMap(at -> meant.apply(at)
                    .flatMap(digits ->
                            Slip.typed(figure, digits, kind).map(slip -> slip.withCost(kind.cost() + cost.apply(at)))));
        }

        /** The digits without the zeros that only are usual. */
        private String stated() {
            return figure.reading().orElseThrow().value().toPlainString();
        }

        /** Decimals are printed in a fixed number: one too many or too few is far-fetched, unless it leads back to that. */
        private int length(int at, int tooMany) {
            int mark = text.indexOf('.');
            boolean isDecimal = mark >= 0 && at > mark;
            if (!isDecimal) {
                return 0;
            }
            return Integer.signum(beyond) == tooMany ? -1 : SearchBounds.OTHER_DECIMALS - SlipKind.EXTRA_DIGIT.cost();
        }

        /** The digit at a place and the next digit, over a decimal mark too, change places. */
        private Stream<String> swapped(int at) {
            int next = at + 1 < text.length() && text.charAt(at + 1) == '.' ? at + 2 : at + 1;
            if (next >= text.length() || !Character.isDigit(text.charAt(at))) {
                return Stream.empty();
            }
            StringBuilder swapped = new StringBuilder(text);
            swapped.setCharAt(at, text.charAt(next));
            swapped.setCharAt(next, text.charAt(at));
            return Stream.of(swapped.toString());
        }

        private Stream<String> wrong(int at) {
            return Character.isDigit(text.charAt(at))
                    ? digits().map(digit -> text.substring(0, at) + digit + text.substring(at + 1))
                    : Stream.empty();
        }

        private Stream<String> without(int at) {
            return Character.isDigit(text.charAt(at))
                    ? Stream.of(text.substring(0, at) + text.substring(at + 1))
                    : Stream.empty();
        }

        private Stream<String> with(int at) {
            String digits = stated();
            return digits().map(digit -> digits.substring(0, at) + digit + digits.substring(at));
        }

        private static Stream<String> digits() {
            return IntStream.rangeClosed(0, 9).mapToObj(Integer::toString);
        }
    }
}
