package tonghop.normalise.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tonghop.model.Bound;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.model.format.Marks;
import tonghop.model.format.NumberFormat;
import tonghop.model.format.Section;
import tonghop.normalise.text.Remembered;

/** Reads stored numbers as their number formats show them: with what a format prints beside the digits, but with all of them. */
final class ShownNumbers {
    private static final int REMEMBERED = 1_000;
    private static final int SHOWN_DECIMALS = 6;
    /** Signs beside the digits that say nothing of what they count. */
    private static final Pattern DECORATION = Pattern.compile("[^\\p{L}\\p{N}%‰\\p{Sc}<>≤≥≈~/]*");

    /** Signs that may stand before a number and mean what they mean behind it. */
    private static final Pattern FOLLOWING = Pattern.compile("%|\\p{Sc}|VN[DĐ]");

    private static final Figure ONE = new Figure(new PrintedNumber("1", Reading.exact(BigDecimal.ONE), List.of()), "");
    private static final Pattern MINUS = Pattern.compile("[-−–(]");

    private final FigureGrammar grammar;
    private final Remembered<NumberFormat> formats = new Remembered<>(REMEMBERED, NumberFormat::of);

    ShownNumbers(FigureGrammar grammar) {
        this.grammar = grammar;
    }

    CellValue read(BigDecimal stored, String code) {
        NumberFormat format = formats.of(code);
        Section section = format.section(stored);
        if (section.kind() == Section.Kind.WORDS) {
            return words(stored, section, format);
        }
        boolean turned = stored.signum() > 0 && MINUS.matcher(section.before()).find();
        if (section.splitsDigits() || turned) {
            return new CellValue.OtherwiseShown(format.shown(stored, Marks.VIETNAMESE));
        }
        String before = word(section.before());
        String behind = word(section.behind());
        if (before.isEmpty() && behind.isEmpty()) {
            return new CellValue.Single(figure(stored, section, ONE));
        }
        boolean follows = FOLLOWING.matcher(before).matches();
        return beside(stored, section, follows ? "1" + before + behind : before + "1" + behind, format);
    }

    /** What is shown of a number where it is another one than is stored, or says more: "10,5%", "1.234,6", "1,23 tỷ". */
    Optional<String> otherwise(BigDecimal stored, String code) {
        NumberFormat format = formats.of(code);
        Section section = format.section(stored);
        boolean differs = section.seen(stored).compareTo(stored) != 0
                || !word(section.before()).isEmpty()
                || !word(section.behind()).isEmpty();
        return differs && section.kind() == Section.Kind.NUMBER
                ? Optional.of(format.shown(stored, Marks.VIETNAMESE).strip()).filter(shown -> !shown.isEmpty())
                : Optional.empty();
    }

    /** How many decimals a number is shown with. */
    int decimals(BigDecimal stored, String code) {
        return formats.of(code).section(stored).decimals();
    }

    private static String word(String beside) {
        return beside.isBlank() || DECORATION.matcher(beside).matches()
                ? ""
                : beside.strip().replace("(", "").replace(")", "");
    }

    /** What a format prints beside a 1 tells what it prints beside any number: its bound, its scale, its unit of measure. */
    private CellValue beside(BigDecimal stored, Section section, String pattern, NumberFormat format) {
        CellValue one = grammar.readText(pattern);
        if (one instanceof CellValue.Single single && isOfOne(single.figure())) {
            return new CellValue.Single(figure(stored, section, single.figure()));
        } else if (one instanceof CellValue.Pair pair && isOfOne(pair.first())) {
            return new CellValue.Pair(figure(stored, section, pair.first()), pair.second(), pair.bracketed());
        }
        return new CellValue.OtherwiseShown(format.shown(stored, Marks.VIETNAMESE));
    }

    /** Digits that the format prints itself would make another number of the 1. */
    private static boolean isOfOne(Figure figure) {
        Reading reading = figure.number().reading();
        return reading.bound() != Bound.RANGE
                && reading.value().compareTo(BigDecimal.ONE.movePointRight(-reading.decimals())) == 0;
    }

    private static Figure figure(BigDecimal stored, Section section, Figure one) {
        Reading told = one.number().reading();
        BigDecimal value = section.seen(stored).movePointRight(-told.decimals());
        int decimals =
                Math.min(SHOWN_DECIMALS, Math.max(0, value.stripTrailingZeros().scale()));
        Reading reading = new Reading(value, value, decimals, told.bound(), "stored");
        return new Figure(
                new PrintedNumber(stored.toPlainString(), reading, List.of()),
                one.unitOfMeasure(),
                stored.signum() == 0
                        ? Figure.Scaling.NONE
                        : new Figure.Scaling(section.thousands(), one.scaling().byWord()));
    }

    /** A word in place of the number is what the cell says; a dash in place of zero is that zero, in the unit of measure beside it. */
    private CellValue words(BigDecimal stored, Section section, NumberFormat format) {
        String shown = format.shown(stored, Marks.VIETNAMESE).strip();
        boolean zero = stored.signum() == 0;
        if (shown.isEmpty() || (zero && DECORATION.matcher(shown).matches())) {
            return new CellValue.Single(figure(stored, section, ONE));
        }
        CellValue said = grammar.readText(zero ? MINUS.matcher(shown).replaceFirst("0") : shown);
        boolean isZero = said.figures().stream()
                        .allMatch(figure -> figure.number().value().signum() == 0)
                && (said instanceof CellValue.Single || said instanceof CellValue.None);
        return said instanceof CellValue.Qualitative || (zero && isZero) ? said : new CellValue.OtherwiseShown(shown);
    }
}
