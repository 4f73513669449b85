package tonghop.normalise.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.RawCell;
import tonghop.normalise.grid.SheetContext;
import tonghop.normalise.words.Folding;

/** Holds the numbers that headings and totals of a list state against the names that follow or stand before. */
final class Tallies {
    private static final Pattern STATED = Pattern.compile(
            "(?iu)[(:]\\s*(?:gồm|có)?\\s*(\\d{1,3})\\s*(?:tập thể|cá nhân|hộ|gia đình|người|đồng chí|đ/c|đơn vị|trường hợp)?\\s*(?:[).]|$)");
    /** The line above a list says a number of what is listed; numbers of documents and forms say nothing of it. */
    private static final Pattern CAPTIONED = Pattern.compile(
            "(?iu)[(:]\\s*(?:gồm|có)?\\s*(\\d{1,3})\\s*(?:tập thể|cá nhân|hộ|gia đình|người|đồng chí|đ/c|trường hợp)\\s*(?:[).;]|$)");

    /** "Tặng Giấy khen cho 02 tập thể và 03 cá nhân". */
    private static final Pattern GIVEN = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:cho|tặng)\\s+((?:(?:,|và|cùng)?\\s*\\d{1,3}\\s+(?:tập thể|cá nhân|hộ gia đình|hộ|gia đình|người|đồng chí|đ/c)\\s*)+)");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,/])\\d{1,3}(?![\\d.,/])");

    private final SheetContext sheet;
    private final List<Open> open = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private int names;
    private int sinceHeading;

    Tallies(SheetContext sheet) {
        this.sheet = sheet;
    }

    /**
     * A number of names that is stated.
     *
     * @param cell the cell that states it
     * @param stated the number
     * @param listed how many names there are
     */
    record Statement(CellRef cell, int stated, int listed) {}

    private record Open(int level, CellRef cell, int stated, int before) {}

    /** "II. Giấy khen: 12 tập thể" right above the header is of all names below it. */
    void caption(RawCell caption) {
        String text = Folding.clean(caption.text());
        Matcher said = CAPTIONED.matcher(text);
        Matcher given = GIVEN.matcher(text);
        if (said.find()) {
            open.add(new Open(0, ref(caption), Integer.parseInt(said.group(1)), names));
        } else if (given.find()) {
            int sum = NUMBER.matcher(given.group(1))
                    .results()
                    .mapToInt(number -> Integer.parseInt(number.group()))
                    .sum();
            open.add(new Open(0, ref(caption), sum, names));
        }
    }

    void begin(int level, List<RawCell> heading) {
        end(level);
        sinceHeading = 0;
        stated(heading).ifPresent(number -> open.add(new Open(level, ref(heading.get(0)), number, names)));
    }

    void count() {
        names++;
        sinceHeading++;
    }

    /** "Tổng cộng: 20" is of all names, or of those since the last heading. */
    void total(List<RawCell> total) {
        List<Integer> numbers = total.stream()
                .flatMap(cell -> NUMBER.matcher(cell.text()).results().map(number -> Integer.valueOf(number.group())))
                .toList();
        if (numbers.size() == 1 && numbers.get(0) != sinceHeading) {
            statements.add(new Statement(ref(total.get(0)), numbers.get(0), names));
        }
    }

    /** "Cộng" below the marks of an award is of those that have it. */
    void marks(RawCell total, int marked) {
        if (total.text().strip().matches("\\d{1,3}")) {
            statements.add(
                    new Statement(ref(total), Integer.parseInt(total.text().strip()), marked));
        }
    }

    List<Statement> statements() {
        end(0);
        return statements.stream().filter(each -> each.stated != each.listed).toList();
    }

    private void end(int level) {
        open.removeIf(heading -> {
            boolean ends = heading.level >= level;
            if (ends) {
                statements.add(new Statement(heading.cell, heading.stated, names - heading.before));
            }
            return ends;
        });
    }

    private static Optional<Integer> stated(List<RawCell> heading) {
        Stream<String> said = heading.stream()
                .map(cell -> STATED.matcher(Folding.clean(cell.text())))
                .filter(Matcher::find)
                .map(number -> number.group(1));
        Stream<String> beside =
                heading.stream().skip(1).map(cell -> cell.text().strip()).filter(text -> text.matches("\\d{1,3}"));
        return Stream.concat(said, beside).findFirst().map(Integer::valueOf);
    }

    private CellRef ref(RawCell cell) {
        return new CellRef(sheet.file(), sheet.sheet(), cell.at());
    }
}
