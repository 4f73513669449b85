package tonghop.benchmark.yearbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.benchmark.yearbook.Item.Follows;

/** The rows of all forms: schools, crops, poverty, revenue, cattle and two rows of their own, as often as it takes. */
final class Forms {
    private static final List<Column> PLAIN = List.of(Column.LAST, Column.ACTUAL);
    private static final List<Column> COMPARED = List.of(Column.LAST, Column.ACTUAL, Column.GROWTH);
    private static final List<Column> PLANNED = List.of(Column.LAST, Column.TARGET, Column.ACTUAL, Column.PERCENT);
    private static final List<Column> FULL =
            List.of(Column.LAST, Column.TARGET, Column.ACTUAL, Column.PERCENT, Column.GROWTH);
    private static final int SUBJECTS = 6;

    private final List<Item> items = new ArrayList<>();
    private int subject;

    /** @param least how many rows there are at the least */
    static List<Item> of(int least) {
        Forms forms = new Forms();
        for (int turn = 0; forms.items.size() < least; turn++) {
            forms.subject = turn;
            forms.form(turn % SUBJECTS);
        }
        return List.copyOf(forms.items);
    }

    private void form(int kind) {
        switch (kind) {
            case 0 -> schools();
            case 1 -> crops();
            case 2 -> poverty();
            case 3 -> revenue();
            case 4 -> cattle();
            default -> others();
        }
    }

    private void schools() {
        leaf("primary", "học sinh", 0, 420, COMPARED);
        leaf("secondary", "học sinh", 0, 310, COMPARED);
        sum("pupils", "học sinh", 0, FULL, List.of("primary", "secondary"), List.of());
        leaf("classes", "lớp", 0, 24, PLAIN);
        rate("class-size", "học sinh/lớp", 1, "pupils", "classes", 1);
    }

    private void crops() {
        leaf("rice-area", "ha", 1, 340, PLANNED);
        leaf("rice-output", "tấn", 1, 1900, FULL);
        rate("rice-yield", "tạ/ha", 1, "rice-output", "rice-area", 10);
        leaf("maize-area", "ha", 1, 120, PLAIN);
        leaf("maize-output", "tấn", 1, 510, COMPARED);
        rate("maize-yield", "tạ/ha", 1, "maize-output", "maize-area", 10);
        sum("food", "tấn", 1, FULL, List.of("rice-output", "maize-output"), List.of());
    }

    private void poverty() {
        leaf("households", "hộ", 0, 1450, PLAIN);
        leaf("poor", "hộ", 0, 160, PLANNED);
        rate("poor-share", "%", 1, "poor", "households", 100);
        leaf("near-poor", "hộ", 0, 190, COMPARED);
        rate("near-share", "%", 1, "near-poor", "households", 100);
    }

    private void revenue() {
        leaf("taxes", "triệu đồng", 0, 5200, FULL);
        leaf("fees", "triệu đồng", 0, 740, FULL);
        leaf("land", "triệu đồng", 0, 3100, PLANNED);
        sum("revenue", "triệu đồng", 0, FULL, List.of("taxes", "fees", "land"), List.of());
    }

    private void cattle() {
        leaf("opening", "con", 0, 830, PLAIN);
        leaf("born", "con", 0, 260, PLAIN);
        leaf("sold", "con", 0, 210, PLAIN);
        sum("closing", "con", 0, COMPARED, List.of("opening", "born"), List.of("sold"));
    }

    private void others() {
        leaf("visits", "lượt", 0, 2300, PLANNED);
        leaf("roads", "km", 1, 46, PLANNED);
    }

    private void leaf(String name, String measure, int decimals, int level, List<Column> columns) {
        add(name, measure, decimals, level + 17 * subject, columns, Follows.NOTHING);
    }

    private void sum(
            String name, String measure, int decimals, List<Column> columns, List<String> plus, List<String> minus) {
        add(name, measure, decimals, null, columns, new Follows(plus, minus, 0));
    }

    private void rate(String name, String measure, int decimals, String part, String whole, int scale) {
        add(name, measure, decimals, null, PLAIN, new Follows(List.of(part), List.of(whole), scale));
    }

    private void add(
            String name, String measure, int decimals, @Nullable Integer level, List<Column> columns, Follows law) {
        String kind =
                law.isRate() ? "rate" : measure.equals("triệu đồng") ? "money" : decimals == 0 ? "count" : "level";
        items.add(new Item(items.size(), subject, name, measure, decimals, kind, level, columns, law));
    }
}
