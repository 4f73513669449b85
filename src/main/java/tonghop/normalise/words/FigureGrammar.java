package tonghop.normalise.words;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Vocabulary;
import tonghop.model.Bound;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.model.Role;
import tonghop.model.cell.RawCell;
import tonghop.normalise.text.Remembered;

/**
 * Reads the content of a figure cell as a whole string: bound words, a number or a range, scale words, a unit of measure, a
 * second number behind a stroke or in brackets. Text that is left over makes it no figure.
 */
public final class FigureGrammar {
    private static final String NUMBER = "[-+]?\\d++(?:[.,]\\d++)*+(?: \\d{3}(?!\\d))*+(?:[.,] ?\\d+)?";
    private static final Pattern LEADING_NUMBER = Pattern.compile("^(" + NUMBER + ")(.*)$", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile("^(" + NUMBER + ")\\s*(?:-|đến)\\s*(" + NUMBER + ")(.*)$");
    /** Stars and raised numbers refer to notes, but "10²" may be a power. */
    private static final Pattern UNIT =
            Pattern.compile("[\\p{L}\\p{M}%‰$€]+[²³]?(?:[ ./]{1,3}[\\p{L}\\p{M}]{2,}[²³]?){0,3}");

    private static final Pattern FOOTNOTE = Pattern.compile(
            "(?<=[\\d%‰])(?<!^10(?=[⁰¹²³⁴-⁹]{1,3}$))\\s*(?:[⁰¹²³⁴-⁹⁽⁾][⁰¹²³⁴-⁹⁽⁾,;*\\s]*|\\(?\\*+\\)?)$");

    private static final Pattern CHANGE =
            Pattern.compile("(tăng|giảm)(?: thêm)?:? +(\\d.*)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern REACHED = Pattern.compile(
            "(?:đạt|bằng|đạt bằng|đạt tỷ lệ):? +(\\d[\\d., ]*%.*)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What one clause of a cell ends with; a comma before a digit is a decimal mark. */
    private static final Pattern CLAUSE = Pattern.compile("[;()\\n]|,(?!\\d)");

    private static final Set<Role> CHANGES = Set.of(Role.GROWTH, Role.DIFFERENCE);

    /** Before a number that stands alone a sign may stand apart; before words it is a bullet. */
    private static final Pattern APART = Pattern.compile("^([-+])\\s+(?=[\\d.,]+\\s*%?$)");

    private static final Pattern BRACKETED = Pattern.compile("^([^()]+)\\(([^()]+)\\)$");
    private static final Map<String, Integer> SCALES = Map.of("nghìn", 3, "ngàn", 3, "triệu", 6, "tỷ", 9, "tỉ", 9);

    /** In characters; no figure with all its words is longer, and the patterns go deeper with each number of a text. */
    static final int LONGEST = 300;

    /** Labels and figures come again in file after file. */
    private static final int REMEMBERED = 10_000;

    private final Vocabulary vocabulary;
    private final Dictionary dictionary;
    private final ShownNumbers shown = new ShownNumbers(this);
    private final Set<String> qualitative;
    private final Remembered<CellValue> texts = new Remembered<>(REMEMBERED, this::interpreted);
    /** The codes of units of measure by their names. */
    private final Map<String, String> measures = new HashMap<>();

    public FigureGrammar(Vocabulary vocabulary, Dictionary dictionary) {
        this.vocabulary = vocabulary;
        this.dictionary = dictionary;
        this.qualitative = vocabulary.qualitative().stream()
                .map(word -> IntervalGrammar.joined(Token.of(word)))
                .collect(Collectors.toSet());
        vocabulary.unitsOfMeasure().forEach(unit -> Stream.concat(unit.aliases().stream(), Stream.of(unit.code()))
                .forEach(name -> measures.putIfAbsent(unitKey(name), unit.code())));
    }

    public CellValue read(RawCell cell) {
        BigDecimal number = cell.number();
        return number == null
                ? readText(cell.text())
                : shown.read(number, cell.style().format());
    }

    /** What a person reads in a cell: its text, or what its number format makes of its number. */
    public String printed(RawCell cell) {
        BigDecimal number = cell.number();
        return number == null
                ? cell.text()
                : shown.otherwise(number, cell.style().format()).orElse(cell.text());
    }

    /** How many decimals the format of a cell shows of its number. */
    public int decimals(RawCell cell, BigDecimal number) {
        return shown.decimals(number, cell.style().format());
    }

    public CellValue readText(String typed) {
        return texts.of(typed);
    }

    private CellValue interpreted(String typed) {
        if (typed.length() > LONGEST || Folding.isStruck(typed)) {
            return new CellValue.Words(typed);
        }
        String marked = FOOTNOTE.matcher(Folding.clean(typed).strip()).replaceFirst("");
        String text = APART.matcher(marked).replaceFirst("$1");
        if (isNone(text)) {
            return new CellValue.None(isWord(text) ? zero(typed) : null);
        }
        return pair(text)
                .or(() -> figure(text).map(CellValue.Single::new))
                .or(() -> change(text))
                .or(() -> cameTo(text))
                .or(() -> reached(text))
                .or(() -> qualitative(text))
                .or(() -> RankWords.read(text).map(CellValue.Place::new))
                .orElseGet(() -> new CellValue.Words(text));
    }

    private boolean isNone(String text) {
        return vocabulary.none().stream().anyMatch(none -> none.equalsIgnoreCase(text));
    }

    /** "Không có" is none and so zero; "-", "…" and "x" say nothing of a number. */
    private static boolean isWord(String text) {
        return text.codePoints().filter(Character::isLetter).count() > 1;
    }

    public static Figure zero(String typed) {
        return new Figure(new PrintedNumber(typed, Reading.exact(BigDecimal.ZERO), List.of()), "");
    }

    private Optional<CellValue> qualitative(String text) {
        return qualitative.contains(IntervalGrammar.joined(Token.of(text)))
                ? Optional.of(new CellValue.Qualitative(text))
                : Optional.empty();
    }

    private Optional<CellValue> change(String text) {
        Matcher change = CHANGE.matcher(text);
        return change.matches()
                ? changed(change.group(2))
                        .filter(figure -> figure.number().reading().bound() == Bound.EXACT)
                        .map(figure -> change.group(1).equalsIgnoreCase("giảm") ? figure.negated() : figure)
                        .map(CellValue.Change::new)
                : Optional.empty();
    }

    /** "7,1% so với cùng kỳ": by how much, and against when; what is set against a plan is no change. */
    private Optional<Figure> changed(String text) {
        return figure(text).or(() -> against(text));
    }

    private Optional<Figure> against(String text) {
        Optional<Figure> figure = Optional.empty();
        for (int space = text.lastIndexOf(' ');
                space > 0 && figure.isEmpty();
                space = text.lastIndexOf(' ', space - 1)) {
            if (comparesWithEarlier(dictionary.read(text.substring(space)))) {
                figure = figure(text.substring(0, space));
            }
        }
        return figure;
    }

    private static boolean comparesWithEarlier(Scan words) {
        return words.isCovered()
                && (words.has(Concept.ComparisonWord.class) || words.has(Concept.RoleWord.class))
                && words.all(Concept.RoleWord.class).map(Concept.RoleWord::role).allMatch(CHANGES::contains);
    }

    /**
     * What several clauses of one cell tell, "1.050 người, đạt 105% kế hoạch, tăng 7,1% so với cùng kỳ": a figure, and behind it percents
     * and changes of it; nothing where any of them is something else.
     */
    public List<CellValue> clauses(String text) {
        List<CellValue> values = CLAUSE.splitAsStream(Folding.clean(text).strip())
                .filter(clause -> !clause.isBlank())
                .map(clause -> readText(clause.strip()))
                .toList();
        boolean told = values.size() > 1
                && (values.get(0) instanceof CellValue.Single || values.get(0) instanceof CellValue.Pair)
                && values.stream().skip(1).allMatch(FigureGrammar::isAbout);
        return told ? values : List.of();
    }

    private static boolean isAbout(CellValue value) {
        return value.isToldInWords()
                || (value instanceof CellValue.Single single
                        && single.figure().unitOfMeasure().equals("%"));
    }

    private Optional<CellValue> reached(String text) {
        Matcher reached = REACHED.matcher(text);
        return reached.matches() ? figure(reached.group(1)).map(CellValue.Reached::new) : Optional.empty();
    }

    /** "Bằng 95% so với cùng kỳ": what it came to, against when. */
    private Optional<CellValue> cameTo(String text) {
        Matcher reached = REACHED.matcher(text);
        return reached.matches() ? against(reached.group(1)).map(CellValue.Change::new) : Optional.empty();
    }

    private Optional<CellValue> pair(String text) {
        Matcher bracketed = BRACKETED.matcher(text);
        if (bracketed.matches()) {
            return both(bracketed.group(1), bracketed.group(2), true);
        }
        for (int stroke = text.indexOf('/'); stroke > 0; stroke = text.indexOf('/', stroke + 1)) {
            Optional<CellValue> pair = both(text.substring(0, stroke), text.substring(stroke + 1), false);
            if (pair.isPresent()) {
                return pair;
            }
        }
        return Optional.empty();
    }

    private Optional<CellValue> both(String first, String second, boolean bracketed) {
        return figure(first.strip())
                .flatMap(one -> figure(second.strip()).map(two -> new CellValue.Pair(one, two, bracketed)));
    }

    /** The words behind the number of a text that is none, where they could be a unit of measure: "5 thùng". */
    public Optional<String> strangeUnit(String text) {
        Matcher number = LEADING_NUMBER.matcher(bound(text).text);
        return number.matches() && UNIT.matcher(number.group(2).strip()).matches()
                ? Optional.of(number.group(2).strip())
                : Optional.empty();
    }

    /** One number or range with what belongs to it, or nothing when anything is left over. */
    public Optional<Figure> figure(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        BoundedText bounded = bound(text);
        Matcher range = RANGE.matcher(bounded.text);
        if (range.matches()) {
            return range(text, range);
        }
        Matcher number = LEADING_NUMBER.matcher(bounded.text);
        if (!number.matches()) {
            return Optional.empty();
        }
        return tail(number.group(2))
                .flatMap(tail -> figure(text, number.group(1).strip(), bounded.bound, tail));
    }

    private Optional<Figure> figure(String printed, String digits, Bound bound, Tail tail) {
        List<Reading> readings = NumberGrammar.readings(digits).stream()
                .map(reading -> scaled(reading, tail.scale, bound))
                .toList();
        return readings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        new PrintedNumber(printed, readings.get(0), readings.subList(1, readings.size())),
                        tail.unitOfMeasure,
                        new Figure.Scaling(0, tail.scale)));
    }

    private Optional<Figure> range(String printed, Matcher range) {
        List<Reading> from = NumberGrammar.readings(range.group(1).strip());
        List<Reading> to = NumberGrammar.readings(range.group(2).strip());
        Optional<Tail> tail = tail(range.group(3));
        if (from.isEmpty() || to.isEmpty() || tail.isEmpty()) {
            return Optional.empty();
        }
        Reading lower = scaled(from.get(0), tail.get().scale, Bound.RANGE);
        Reading upper = scaled(to.get(0), tail.get().scale, Bound.RANGE);
        Reading reading = new Reading(
                lower.value(), upper.value(), Math.max(lower.decimals(), upper.decimals()), Bound.RANGE, lower.sign());
        return Optional.of(new Figure(
                new PrintedNumber(printed, reading, List.of()),
                tail.get().unitOfMeasure,
                new Figure.Scaling(0, tail.get().scale)));
    }

    private static Reading scaled(Reading reading, int scale, Bound bound) {
        BigDecimal value = reading.value().movePointRight(scale);
        return new Reading(value, value, reading.decimals() - scale, bound, reading.sign());
    }

    private record BoundedText(Bound bound, String text) {}

    /** A bound's word at the beginning or the end of a text. */
    private record BoundWord(Bound bound, String word) {
        private static final Comparator<BoundWord> LONGEST = Comparator.comparingInt(found -> found.word.length());
    }

    /** Takes the words of a bound from before and behind the number; the words behind decide: "từ 15 trở xuống". */
    private BoundedText bound(String text) {
        Optional<BoundWord> behind = boundWord(word -> endsWithWord(text, word));
        String head = behind.map(found ->
                        text.substring(0, text.length() - found.word.length()).strip())
                .orElse(text);
        Optional<BoundWord> before = boundWord(word -> startsWithWord(head, word));
        String number =
                before.map(found -> head.substring(found.word.length()).strip()).orElse(head);
        return new BoundedText(behind.or(() -> before).map(BoundWord::bound).orElse(Bound.EXACT), number);
    }

    private Optional<BoundWord> boundWord(Predicate<String> stands) {
        return vocabulary.bounds().entrySet().stream()
                .filter(words -> words.getKey() != Bound.RANGE)
                .flatMap(words -> words.getValue().stream().map(word -> new BoundWord(words.getKey(), word)))
                .filter(found -> stands.test(found.word))
                .max(BoundWord.LONGEST);
    }

    private static boolean startsWithWord(String text, String word) {
        return text.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT))
                && text.length() > word.length()
                && !(Character.isLetter(word.charAt(0)) && Character.isLetter(text.charAt(word.length())));
    }

    private static boolean endsWithWord(String text, String word) {
        int start = text.length() - word.length();
        return start > 0
                && Character.isLetter(word.charAt(0))
                && text.toLowerCase(Locale.ROOT).endsWith(word.toLowerCase(Locale.ROOT))
                && !Character.isLetter(text.charAt(start - 1));
    }

    /** What may follow a number: a scale word, a unit of measure, "KH" behind a percent. */
    private record Tail(int scale, String unitOfMeasure) {}

    private Optional<Tail> tail(String text) {
        String rest = text.strip();
        if (rest.isEmpty()) {
            return Optional.of(new Tail(0, ""));
        }
        Optional<String> whole = unitOfMeasure(rest);
        if (whole.isPresent()) {
            return Optional.of(new Tail(0, whole.get()));
        }
        String[] words = rest.split("\\s+", 2);
        Integer scale = SCALES.get(words[0].toLowerCase(Locale.ROOT));
        if (scale == null) {
            return percentOfPlan(rest).or(() -> compound(rest));
        }
        String unit = words.length > 1 ? words[1] : "";
        return unit.isEmpty()
                ? Optional.of(new Tail(scale, ""))
                : unitOfMeasure(unit).map(code -> new Tail(scale, code)).or(() -> compound(rest));
    }

    /** "68,6%KH", "105,4% KH": the words behind the percent sign tell its role, which the header tells as well. */
    private Optional<Tail> percentOfPlan(String rest) {
        if (!rest.startsWith("%")) {
            return Optional.empty();
        }
        Scan words = dictionary.read(rest.substring(1));
        boolean role = words.isCovered() && words.has(Concept.RoleWord.class);
        return role ? Optional.of(new Tail(0, "%")) : Optional.empty();
    }

    /** A unit of measure that is made of others and listed nowhere. */
    private Optional<Tail> compound(String rest) {
        Scan scan = dictionary.read(rest);
        return scan.hits().size() == 1 && scan.isCovered()
                ? scan.first(Concept.UnitOfMeasureWord.class).map(word -> new Tail(0, word.code()))
                : Optional.empty();
    }

    private Optional<String> unitOfMeasure(String text) {
        return Optional.ofNullable(measures.get(unitKey(text)));
    }

    private static String unitKey(String text) {
        return String.join(" ", Token.of(text).stream().map(Token::key).toList());
    }
}
