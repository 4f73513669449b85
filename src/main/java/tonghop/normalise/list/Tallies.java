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

    /** "2. Cá nhân: 05" says a number too. */
    private static final Pattern OF_KIND = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:tập thể|cá nhân|hộ gia đình|hộ)\\s*[:(]\\s*(\\d{1,3})\\s*\\)?\\.?\\s*$");

    /** "8 tập thể, 25 cá nhân", "33 tập thể, cá nhân": a number and whom it counts. */
    static final Pattern PART =
            Pattern.compile("(?iu)(?<![\\d.,/])(\\d{1,4})\\s+((?:KIND)(?:\\s*(?:,|/|và)\\s*(?:KIND))*)(?!\\p{L})"
                    .replace("KIND", "tập thể|cá nhân|hộ gia đình|hộ|gia đình|người|đồng chí|đ/c"));

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,/])\\d{1,3}(?![\\d.,/])");

    private final SheetContext sheet;
    private final AwardReading awards;
    private final List<Open> open = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int begun;

    Tallies(SheetContext sheet, AwardReading awards) {
        this.sheet = sheet;
        this.awards = awards;
    }

    /**
     * A number of names that is stated.
     *
     * @param cell the cell that states it
     * @param stated the number
     * @param listed how many names there are
     * @param recipient code of the kind of recipient that it counts; empty when any
     * @param isOfAll whether it may be of all lists of its sheet
     */
    record Statement(CellRef cell, int stated, int listed, String recipient, boolean isOfAll) {
        static Statement of(CellRef cell, int stated, int listed) {
            return new Statement(cell, stated, listed, "", false);
        }
    }

    private record Open(int level, CellRef cell, Part part, int before, boolean isOfAll) {
        static Open of(int level, CellRef cell, int stated, int before) {
            return new Open(level, cell, new Part(stated, ""), before, false);
        }
    }

    /** A number of names of a kind; of any where that is empty. */
    private record Part(int stated, String recipient) {}

    /** "II. Giấy khen: 12 tập thể" right above the header is of all names below it. */
    void caption(RawCell caption) {
        String text = DecisionText.without(Folding.clean(caption.text()));
        Matcher given = GIVEN.matcher(text);
        Stream.of(CAPTIONED, OF_KIND)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .findFirst()
                .ifPresentOrElse(
                        said -> open.add(Open.of(0, ref(caption), Integer.parseInt(said.group(1)), names.size())),
                        () -> given.results()
                                .limit(1)
                                .flatMap(said -> parts(said.group(1)))
                                .forEach(part -> open.add(new Open(0, ref(caption), part, names.size(), true))));
    }

    void begin(int level, List<RawCell> heading) {
        end(level);
        begun = names.size();
        stated(heading).ifPresent(number -> open.add(Open.of(level, ref(heading.get(0)), number, names.size())));
    }

    /** @param recipient code of the kind of the name's recipient */
    void count(String recipient) {
        names.add(recipient);
    }

    /** "Tổng cộng: 20" is of all names, or of those since the last heading; "8 tập thể, 25 cá nhân" tells both kinds. */
    void total(List<RawCell> total) {
        if (total.stream().anyMatch(cell -> PART.matcher(cell.text()).find())) {
            total.forEach(this::parts);
            return;
        }
        List<Integer> numbers = total.stream()
                .flatMap(cell -> NUMBER.matcher(cell.text()).results().map(number -> Integer.valueOf(number.group())))
                .toList();
        if (numbers.size() == 1 && numbers.get(0) != names.size() - begun) {
            statements.add(Statement.of(ref(total.get(0)), numbers.get(0), names.size()));
        }
    }

    private void parts(RawCell cell) {
        parts(Folding.clean(cell.text()))
                .filter(part -> part.stated != count(part.recipient, names.subList(begun, names.size())))
                .map(part -> new Statement(ref(cell), part.stated, count(part.recipient, names), part.recipient, true))
                .forEach(statements::add);
    }

    private Stream<Part> parts(String text) {
        return PART.matcher(text)
                .results()
                .map(part -> new Part(Integer.parseInt(part.group(1)), awards.counted(part.group(2))));
    }

    private static int count(String kind, List<String> names) {
        return (int) names.stream()
                .filter(name -> kind.isEmpty() || name.equals(kind))
                .count();
    }

    /** "Cộng" below the marks of an award is of those that have it. */
    void marks(RawCell total, int marked) {
        if (total.text().strip().matches("\\d{1,3}")) {
            statements.add(
                    Statement.of(ref(total), Integer.parseInt(total.text().strip()), marked));
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
                List<String> own = names.subList(heading.before, names.size());
                int listed = count(heading.part.recipient, own);
                statements.add(new Statement(
                        heading.cell, heading.part.stated, listed, heading.part.recipient, heading.isOfAll));
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
