package tonghop.normalise.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.model.cell.CellAddress;

/** Reads the text of one formula by Excel's grammar; what is not plain arithmetic is not read at all. */
final class FormulaReader {
    /** Excel takes no longer formula and no deeper nesting. */
    private static final int LONGEST = 8192;

    private static final int DEEPEST = 64;
    private static final BigDecimal PERCENT = new BigDecimal("0.01");
    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\d+\\.?\\d*|\\.\\d+)(?:[Ee][+-]?\\d{1,3})?(?![:\\p{L}\\d.])");
    private static final Pattern FUNCTION =
            Pattern.compile("(SUM|AVERAGE|ROUND|MIN|MAX|COUNT)\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLUS_OR_MINUS = Pattern.compile("[+-]");
    private static final Pattern TIMES_OR_BY = Pattern.compile("[*/]");

    private final String text;
    private final CellAddress origin;
    private final Matcher matcher;
    private int place;
    private int depth;
    private boolean plain;

    private FormulaReader(String text, CellAddress origin) {
        this.text = text;
        this.origin = origin;
        this.matcher = SPACE.matcher(text);
        this.plain = text.length() <= LONGEST;
    }

    /** The formula of the cell at the origin, or nothing when it holds anything but plain arithmetic. */
    static Optional<Expression> read(String text, CellAddress origin) {
        FormulaReader reader = new FormulaReader(text, origin);
        Expression expression = reader.sum();
        return reader.plain && reader.isAtEnd() ? Optional.of(expression) : Optional.empty();
    }

    private Expression sum() {
        List<Expression.Term> terms = new ArrayList<>();
        boolean subtracted = false;
        Optional<String> sign;
        do {
            terms.add(new Expression.Term(product(), subtracted));
            sign = next(PLUS_OR_MINUS);
            subtracted = sign.filter("-"::equals).isPresent();
        } while (plain && sign.isPresent());
        return terms.size() == 1 ? terms.get(0).expression() : new Expression.Sum(List.copyOf(terms));
    }

    private Expression product() {
        List<Expression.Factor> factors = new ArrayList<>();
        boolean divides = false;
        Optional<String> sign;
        do {
            factors.add(new Expression.Factor(power(), divides));
            sign = next(TIMES_OR_BY);
            divides = sign.filter("/"::equals).isPresent();
        } while (plain && sign.isPresent());
        return factors.size() == 1 ? factors.get(0).expression() : new Expression.Product(List.copyOf(factors));
    }

    private Expression power() {
        Expression base = signed();
        for (int powers = 0; plain && skip('^'); powers++) {
            base = new Expression.Power(base, signed());
            plain &= powers < DEEPEST;
        }
        return base;
    }

    /** To Excel a leading minus binds closer than a power: -2^2 is 4. */
    private Expression signed() {
        boolean negative = false;
        for (Optional<String> sign = next(PLUS_OR_MINUS); sign.isPresent(); sign = next(PLUS_OR_MINUS)) {
            negative ^= sign.get().equals("-");
        }
        Expression expression = percent(operand());
        return negative ? new Expression.Sum(List.of(new Expression.Term(expression, true))) : expression;
    }

    private Expression percent(Expression operand) {
        List<Expression.Factor> factors = new ArrayList<>(List.of(new Expression.Factor(operand, false)));
        while (plain && skip('%')) {
            factors.add(new Expression.Factor(new Expression.Literal(PERCENT), false));
        }
        return factors.size() == 1 ? operand : new Expression.Product(List.copyOf(factors));
    }

    private Expression operand() {
        if (++depth > DEEPEST) {
            return unread();
        }
        Expression operand = skip('(') ? inBrackets() : call();
        depth--;
        return operand;
    }

    private Expression inBrackets() {
        Expression inner = sum();
        return skip(')') ? inner : unread();
    }

    private Expression call() {
        Optional<String> name = next(FUNCTION);
        if (name.isEmpty()) {
            return number();
        }
        String function = name.get().substring(0, name.get().length() - 1).toUpperCase(Locale.ROOT);
        List<Expression> arguments = new ArrayList<>();
        do {
            arguments.add(sum());
        } while (plain && skip(','));
        return skip(')')
                ? new Expression.Call(Expression.Function.valueOf(function), List.copyOf(arguments))
                : unread();
    }

    private Expression number() {
        Optional<String> number = next(NUMBER);
        return number.isPresent() ? new Expression.Literal(new BigDecimal(number.get())) : reference();
    }

    private Expression reference() {
        Optional<Expression.Reference> reference =
                next(ReferenceText.PATTERN).flatMap(written -> ReferenceText.read(written, origin));
        return reference.isPresent() ? reference.get() : unread();
    }

    private Expression unread() {
        plain = false;
        return new Expression.Literal(BigDecimal.ZERO);
    }

    private boolean skip(char sign) {
        skipSpace();
        boolean found = place < text.length() && text.charAt(place) == sign;
        place += found ? 1 : 0;
        return found;
    }

    private Optional<String> next(Pattern pattern) {
        skipSpace();
        matcher.usePattern(pattern).region(place, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        place = matcher.end();
        return Optional.of(matcher.group());
    }

    private void skipSpace() {
        matcher.usePattern(SPACE).region(place, text.length());
        place = matcher.lookingAt() ? matcher.end() : place;
    }

    private boolean isAtEnd() {
        skipSpace();
        return place == text.length();
    }
}
