package tonghop.model.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prints a number into the room that a section of a format leaves for its digits. */
final class Digits {
    private final List<Piece> pieces;
    private final Marks marks;
    private final StringBuilder text = new StringBuilder();

    Digits(List<Piece> pieces, Marks marks) {
        this.pieces = pieces;
        this.marks = marks;
    }

    /** A comma between digits becomes one of them, which groups; behind them it scales. Before them, as a stroke beside them, it is text. */
    static List<Piece> settled(List<Piece> pieces) {
        int first = Piece.first(pieces, Piece.Kind.DIGIT);
        int last = lastDigit(pieces, pieces.size());
        int lastWhole = lastDigit(pieces, point(pieces));
        List<Piece> settled = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            boolean among = first < at && at < last;
            if (piece.is(Piece.Kind.COMMA) && among && at < lastWhole) {
                settled.add(new Piece(Piece.Kind.DIGIT, ","));
            } else if ((piece.is(Piece.Kind.COMMA) && at < first) || (piece.is(Piece.Kind.STROKE) && !among)) {
                settled.add(new Piece(Piece.Kind.LITERAL, piece.text()));
            } else {
                settled.add(piece);
            }
        }
        return List.copyOf(settled);
    }

    private static int point(List<Piece> pieces) {
        return Piece.first(pieces, Piece.Kind.POINT);
    }

    private static int lastDigit(List<Piece> pieces, int before) {
        return IntStream.range(0, before)
                .filter(at -> pieces.get(at).is(Piece.Kind.DIGIT))
                .reduce((one, later) -> later)
                .orElse(-1);
    }

    static int decimals(List<Piece> pieces) {
        int end = Piece.first(pieces, Piece.Kind.EXPONENT);
        int point = point(pieces);
        return point < end ? (int) places(pieces.subList(point, end)).count() : 0;
    }

    private static Stream<Piece> places(List<Piece> pieces) {
        return pieces.stream().filter(Digits::isPlace);
    }

    private static boolean isPlace(Piece piece) {
        return piece.is(Piece.Kind.DIGIT) && !piece.text().equals(",");
    }

    /** Text among the digits makes another number of them, but a dot or a space before every three of the last digits. */
    static boolean areSplit(List<Piece> pieces) {
        int first = Piece.first(pieces, Piece.Kind.DIGIT);
        int last = lastDigit(pieces, pieces.size());
        return IntStream.range(first, last)
                .filter(at -> pieces.get(at).is(Piece.Kind.LITERAL)
                        && !pieces.get(at).text().isEmpty())
                .anyMatch(at -> !groups(pieces, at));
    }

    private static boolean groups(List<Piece> pieces, int at) {
        int point = point(pieces);
        long behind = at < point ? places(pieces.subList(at, point)).count() : 0;
        return behind > 0 && behind % 3 == 0 && pieces.get(at).text().matches("[.,\\s\u00A0]");
    }

    static String plain(BigDecimal amount, Marks marks) {
        return amount.stripTrailingZeros().toPlainString().replace('.', marks.decimal());
    }

    /** The number without its sign, as {@link Section#seen} makes it. */
    String shown(BigDecimal amount) {
        int stroke = Piece.first(pieces, Piece.Kind.STROKE);
        if (stroke < pieces.size()) {
            return plain(amount, marks);
        }
        int exponent = Piece.first(pieces, Piece.Kind.EXPONENT);
        return exponent < pieces.size() ? scientific(amount, exponent) : fixed(amount, pieces);
    }

    private String fixed(BigDecimal amount, List<Piece> room) {
        String[] digits = amount.setScale(decimals(room), RoundingMode.HALF_UP)
                .toPlainString()
                .split("\\.");
        whole(room.subList(0, point(room)), digits[0].equals("0") ? "" : digits[0]);
        fraction(room.subList(point(room), room.size()), digits.length > 1 ? digits[1] : "");
        return text.toString();
    }

    /** From the right: digits that find no room of their own stand before the first. */
    private void whole(List<Piece> room, String digits) {
        StringBuilder reversed = new StringBuilder();
        boolean grouped = room.stream()
                .anyMatch(piece -> piece.is(Piece.Kind.DIGIT) && piece.text().equals(","));
        int left = (int) places(room).count();
        int count = 0;
        int rest = digits.length();
        if (left == 0) {
            reversed.append(new StringBuilder(digits).reverse());
        }
        for (int at = room.size() - 1; at >= 0; at--) {
            if (!isPlace(room.get(at))) {
                reversed.append(new StringBuilder(beside(room.get(at))).reverse());
                continue;
            }
            left--;
            int until = left == 0 ? Math.max(0, rest) + (rest > 0 ? 0 : 1) : 1;
            for (int turn = 0; turn < until; turn++, rest--) {
                String digit = rest > 0 ? digits.substring(rest - 1, rest) : empty(room.subList(0, at + 1));
                if (grouped && count > 0 && count % 3 == 0 && !digit.isBlank()) {
                    reversed.append(marks.thousands());
                }
                reversed.append(digit);
                count++;
            }
        }
        text.append(reversed.reverse());
    }

    /** What a place shows without a digit; a 0 in it or further from the point asks for one. */
    private static String empty(List<Piece> fromHere) {
        boolean isAsked = places(fromHere).anyMatch(place -> place.text().equals("0"));
        boolean isRoom = fromHere.stream().anyMatch(place -> place.text().equals("?"));
        return isAsked ? "0" : isRoom ? " " : "";
    }

    private void fraction(List<Piece> room, String digits) {
        int next = 0;
        for (int at = 0; at < room.size(); at++) {
            Piece piece = room.get(at);
            if (piece.is(Piece.Kind.POINT)) {
                text.append(marks.decimal());
            } else if (isPlace(piece)) {
                boolean zeros = digits.substring(next).chars().allMatch(digit -> digit == '0');
                text.append(zeros ? empty(room.subList(at, room.size())) : digits.substring(next, next + 1));
                next++;
            } else {
                text.append(beside(piece));
            }
        }
    }

    private static String beside(Piece piece) {
        return switch (piece.kind()) {
            case LITERAL, PERCENT -> piece.text();
            case PADDING -> " ";
            default -> "";
        };
    }

    /** With several places before the point the exponent is a multiple of their number. */
    private String scientific(BigDecimal amount, int exponent) {
        List<Piece> mantissa = pieces.subList(0, exponent);
        int places =
                (int) Math.max(1, places(mantissa.subList(0, point(mantissa))).count());
        int power = Math.floorDiv(power(amount), places) * places;
        BigDecimal shown = amount.movePointLeft(power).setScale(decimals(mantissa), RoundingMode.HALF_UP);
        if (power(shown) >= places) {
            power += places;
        }
        fixed(amount.movePointLeft(power), mantissa);
        text.append('E').append(power < 0 ? "-" : pieces.get(exponent).text().endsWith("+") ? "+" : "");
        List<Piece> behind = pieces.subList(exponent + 1, pieces.size());
        whole(behind, power == 0 ? "" : String.valueOf(Math.abs(power)));
        return text.toString();
    }

    private static int power(BigDecimal amount) {
        return amount.signum() == 0 ? 0 : amount.precision() - amount.scale() - 1;
    }
}
