package tonghop.model.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One section of a number format, which holds for some numbers. */
public final class Section {
    private final Kind kind;
    private final @Nullable Condition condition;
    private final boolean signed;
    private final List<Piece> pieces;
    private final int percents;
    private final int thousands;
    private final String before;
    private final String behind;

    /** What a number is in this section. */
    public enum Kind {
        NUMBER,
        /** As many digits as there are. */
        GENERAL,
        /** A date or a time of day. */
        DATE,
        /** A span of time, which may be longer than a day. */
        ELAPSED,
        /** Words in place of the number, or nothing. */
        WORDS
    }

    private Section(Kind kind, @Nullable Condition condition, boolean signed, List<Piece> pieces) {
        this.kind = kind;
        this.condition = condition;
        this.signed = signed;
        this.pieces = pieces;
        this.percents = count(Piece.Kind.PERCENT);
        this.thousands = kind == Kind.NUMBER ? count(Piece.Kind.COMMA) : 0;
        int body = (int) pieces.stream().takeWhile(Section::isBeside).count();
        this.before = text(pieces.subList(0, body));
        this.behind = text(pieces.subList(end(pieces, body), pieces.size()));
    }

    static Section of(List<Piece> written, int place, List<List<Piece>> all) {
        Kind kind = kind(written);
        List<Piece> pieces = written.stream()
                .filter(piece -> !piece.is(Piece.Kind.CONDITION))
                .map(piece -> meant(piece, kind))
                .toList();
        return new Section(kind, condition(written, place, all), isSigned(place, all), Digits.settled(pieces));
    }

    /** A date begins with a letter of one, and digits stand in it behind its seconds only; behind digits such a letter is a literal. */
    private static Kind kind(List<Piece> pieces) {
        int digit = Piece.first(pieces, Piece.Kind.DIGIT);
        int general = Math.min(Piece.first(pieces, Piece.Kind.GENERAL), Piece.first(pieces, Piece.Kind.TEXT));
        if (Piece.first(pieces, Piece.Kind.ELAPSED) < digit) {
            return Kind.ELAPSED;
        }
        boolean date = Piece.first(pieces, Piece.Kind.DATE) < Math.min(digit, general)
                && pieces.stream().noneMatch(piece -> piece.text().matches("[#?]") && piece.is(Piece.Kind.DIGIT));
        if (date) {
            return Kind.DATE;
        }
        return digit < pieces.size() ? Kind.NUMBER : general < pieces.size() ? Kind.GENERAL : Kind.WORDS;
    }

    private static Piece meant(Piece piece, Kind kind) {
        boolean number = kind == Kind.NUMBER || kind == Kind.GENERAL || kind == Kind.WORDS;
        return number && (piece.is(Piece.Kind.DATE) || piece.is(Piece.Kind.ELAPSED))
                ? new Piece(Piece.Kind.LITERAL, piece.text())
                : piece;
    }

    private static @Nullable Condition condition(List<Piece> pieces, int place, List<List<Piece>> all) {
        Condition told = told(pieces);
        if (told != null || place == 2 || all.size() == 1) {
            return told;
        }
        if (all.size() == 2) {
            return place == 0 && told(all.get(1)) == null ? Condition.NOT_NEGATIVE : null;
        }
        return place == 0 ? Condition.POSITIVE : Condition.NEGATIVE;
    }

    private static @Nullable Condition told(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.is(Piece.Kind.CONDITION))
                .findFirst()
                .map(piece -> Condition.parse(piece.text()))
                .orElse(null);
    }

    /** The second section prints a sign of its own for negative numbers, unless the first one has taken others away. */
    private static boolean isSigned(int place, List<List<Piece>> all) {
        Condition first = told(all.get(0));
        return place != 1
                || !(first == null || first.equals(Condition.NOT_NEGATIVE) || first.equals(Condition.POSITIVE));
    }

    boolean holds(BigDecimal number) {
        return condition == null || condition.holds(number);
    }

    public Kind kind() {
        return kind;
    }

    /** How many signs of percent apply: each shows the number a hundredfold. */
    public int percents() {
        return percents;
    }

    /** By how many thousands the number is divided before it is shown. */
    public int thousands() {
        return thousands;
    }

    private int count(Piece.Kind counted) {
        return (int) pieces.stream().filter(piece -> piece.is(counted)).count();
    }

    /** The number as it is shown, with all its digits: a hundredfold behind a percent, divided where commas scale it. */
    public BigDecimal seen(BigDecimal number) {
        BigDecimal seen = number.movePointRight(2 * percents);
        if (thousands == 0) {
            return seen;
        }
        BigDecimal scaled = seen.movePointLeft(3 * thousands).stripTrailingZeros();
        return scaled.setScale(Math.max(0, scaled.scale()));
    }

    /** How many decimals a number is shown with; none where that follows from the number. */
    public int decimals() {
        return kind == Kind.NUMBER && count(Piece.Kind.STROKE) == 0 ? Digits.decimals(pieces) : 0;
    }

    /** How far a stored number may lie from one that looks the same: half a unit of the last shown digit, 0 where all are shown. */
    public BigDecimal tolerance() {
        boolean rounds = kind == Kind.NUMBER && count(Piece.Kind.EXPONENT) + count(Piece.Kind.STROKE) == 0;
        return rounds
                ? BigDecimal.valueOf(5)
                        .movePointLeft(Digits.decimals(pieces) + 1 + 2 * percents)
                        .movePointRight(3 * thousands)
                : BigDecimal.ZERO;
    }

    /** Whether something stands between the digits that makes another number of them: {@code 0\.0} shows 105 as 10.5. */
    public boolean splitsDigits() {
        return kind == Kind.NUMBER && count(Piece.Kind.STROKE) == 0 && Digits.areSplit(pieces);
    }

    /** What is printed before the number. */
    public String before() {
        return before;
    }

    /** What is printed behind the number, a sign of percent that applies among it. */
    public String behind() {
        return behind;
    }

    private static int end(List<Piece> pieces, int body) {
        int end = pieces.size();
        while (end > body && isBeside(pieces.get(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isBeside(Piece piece) {
        return piece.isText()
                || piece.is(Piece.Kind.FILL)
                || piece.is(Piece.Kind.PERCENT)
                || piece.is(Piece.Kind.COMMA);
    }

    private static String text(List<Piece> beside) {
        return beside.stream()
                .map(piece -> piece.is(Piece.Kind.LITERAL) || piece.is(Piece.Kind.PERCENT)
                        ? piece.text()
                        : piece.is(Piece.Kind.PADDING) ? " " : "")
                .collect(Collectors.joining());
    }

    /** What a person sees; a date, which is read as one and not shown anew, as the number that it is. */
    String shown(BigDecimal number, Marks marks) {
        BigDecimal amount = seen(number).abs();
        String sign = signed && number.signum() < 0 ? "-" : "";
        return switch (kind) {
            case WORDS -> sign + text(pieces);
            case NUMBER -> sign + new Digits(pieces, marks).shown(amount);
            case GENERAL -> sign + before + Digits.plain(amount, marks) + behind;
            case DATE, ELAPSED -> number.toPlainString();
        };
    }
}
