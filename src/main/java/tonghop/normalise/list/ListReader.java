package tonghop.normalise.list;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tonghop.definition.Award;
import tonghop.definition.NameList;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.ReportingPeriod;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.RawCell;
import tonghop.model.list.ListColumn;
import tonghop.normalise.grid.Grid;
import tonghop.normalise.grid.SheetContext;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.Folding;

/** Makes a record of each row of a list that the definition asks for, and asks about what cannot stand so. */
public final class ListReader {
    private static final Pattern LISTS =
            Pattern.compile("(?iu)khen thưởng|thi đua|biểu dương|danh hiệu|tặng|giấy khen|bằng khen");
    /** What a paper is attached to stands between its title and its list. */
    private static final Pattern ATTACHED = Pattern.compile("(?iu)^\\s*\\(?\\s*(?:ban hành )?kèm theo");

    private static final Pattern PARTS = Pattern.compile("\\s*[,;\\n]\\s*|\\s+[-–]\\s+");
    private static final int ISO_DAY = 10;

    private final Dictionary dictionary;
    private final ListWords words;
    private final AwardReading awards;
    private final Meaning meaning;
    private final ListChecks checks;
    private final AwardLine lines;

    public ListReader(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.words = new ListWords(dictionary.definition().lists());
        this.awards = new AwardReading(dictionary);
        this.meaning = new Meaning(dictionary, words, awards);
        this.lines = new AwardLine(dictionary.definition(), meaning, awards);
        this.checks = new ListChecks(dictionary, words);
    }

    /** What a line tells of awards that were given; nothing where a word of it is not understood, or nothing says of whom it tells. */
    public List<Observation> counts(CellRef cell, String text, String unit) {
        return lines.read(cell, text, unit);
    }

    /** Whether a line counts awards. */
    public boolean isCount(String text) {
        return lines.isOne(text);
    }

    boolean isAsked() {
        return !dictionary.definition().lists().asked().isEmpty();
    }

    ListWords words() {
        return words;
    }

    AwardReading awards() {
        return awards;
    }

    /** The rows of a list; empty where the definition asks for no such list. */
    public Optional<ReadList> read(SheetContext sheet, Grid grid, ListArea area) {
        return asked(sheet, grid, area).map(list -> new Reading(sheet, grid, area, list).read());
    }

    /** The list whose captions are found above the table or in the tab; one without captions is any table that speaks of awards. */
    private Optional<NameList> asked(SheetContext sheet, Grid grid, ListArea area) {
        String above = Folding.unmarked(
                Stream.concat(area.captions().stream().map(RawCell::text), Stream.of(sheet.sheet(), sheet.file()))
                        .reduce("", (one, other) -> one + " " + other));
        RowReading rows = new RowReading(dictionary, awards, grid, area.header());
        boolean awarded = area.header().tellsAwards()
                || meaning.caption(area.captions()).containsKey(ListColumn.AWARD)
                || area.rows().stream().anyMatch(rows::isOfAward)
                || LISTS.matcher(Folding.clean(String.join(
                                        " ",
                                        area.captions().stream()
                                                .map(RawCell::text)
                                                .toList()) + " " + sheet.sheet()))
                        .find();
        return dictionary.definition().lists().asked().stream()
                .filter(list -> list.captions().stream().map(Folding::unmarked).anyMatch(above::contains))
                .findFirst()
                .or(() -> dictionary.definition().lists().asked().stream()
                        .filter(list -> list.captions().isEmpty()
                                && (awarded || list.counts().isEmpty()))
                        .findFirst());
    }

    /** One list being read: what stands above goes on from row to row. */
    private final class Reading {
        private final SheetContext sheet;
        private final ListArea area;
        private final NameList list;
        private final RowReading rows;
        private final Above above = new Above();
        private final Map<Integer, String> last = new TreeMap<>();
        private final List<NamedRow> named = new ArrayList<>();
        private final Map<Integer, Integer> marks = new TreeMap<>();
        private final Tallies tallies;

        Reading(SheetContext sheet, Grid grid, ListArea area, NameList list) {
            this.sheet = sheet;
            this.area = area;
            this.list = list;
            this.rows = new RowReading(dictionary, awards, grid, area.header());
            this.tallies = new Tallies(sheet, awards);
        }

        ReadList read() {
            Map<ListColumn, String> caption = meaning.caption(area.captions());
            if (area.header().tellsAwards()) {
                caption.remove(ListColumn.AWARD);
            }
            above.add(new Above.Heading(0, "", caption));
            area.own().stream()
                    .filter(title -> !ATTACHED.matcher(title.text()).find())
                    .reduce((upper, nearer) -> nearer)
                    .ifPresent(tallies::caption);
            for (int row : area.rows()) {
                switch (rows.kind(row)) {
                    case HEADING -> heading(row);
                    case NAME -> names(row);
                    case TOTAL -> total(row);
                    case EMPTY -> {}
                }
            }
            CellRef head = ref(new CellAddress(
                    area.header().rows().get(0),
                    area.header().names().findFirst().orElseThrow()));
            return new ReadList(list, head, named, tallies.statements(), otherYear(caption));
        }

        private Optional<Integer> otherYear(Map<ListColumn, String> caption) {
            ReportingPeriod reported = dictionary.definition().period();
            return Optional.ofNullable(caption.get(ListColumn.YEAR))
                    .map(Integer::valueOf)
                    .filter(year -> !area.header().has(ListColumn.YEAR))
                    .filter(year -> !reported.contains(ReportingPeriod.year(year))
                            && !ReportingPeriod.year(year).contains(reported));
        }

        private void heading(int row) {
            List<RawCell> cells = rows.cells(row);
            RawCell cell = cells.isEmpty() ? rows.grid().row(row).get(0) : cells.get(0);
            Map<ListColumn, String> says =
                    meaning.heading(cell.text(), !area.header().tellsAwards());
            above.add(new Above.Heading(Above.level(rows.ordinal(row), cell.text()), cell.text(), says));
            tallies.begin(
                    Above.level(rows.ordinal(row), cell.text()), rows.grid().row(row));
            last.clear();
        }

        private void total(int row) {
            tallies.total(rows.grid().row(row));
            area.header().heads().forEach((column, head) -> {
                if (!head.award().isEmpty()) {
                    int marked = marks.getOrDefault(column, 0);
                    rows.value(row, column).ifPresent(cell -> tallies.marks(cell, marked));
                }
            });
        }

        private void names(int row) {
            Map<Integer, String> values = values(row);
            List<Award> given = marked(values);
            values.keySet().forEach(column -> marks.merge(column, 1, Integer::sum));
            List<Integer> filled =
                    area.header().names().filter(values::containsKey).toList();
            List<Integer> columns =
                    filled.isEmpty() ? area.header().names().limit(1).toList() : filled;
            for (int column : columns) {
                NamedRow first = row(row, column, values);
                tallies.count(first.row().recipient());
                if (given.isEmpty()) {
                    named.add(first);
                }
                given.forEach(award -> named.add(first.withAward(award)));
            }
        }

        /** What stands in the row's columns, with what dittos repeat. */
        private Map<Integer, String> values(int row) {
            Map<Integer, String> values = new TreeMap<>();
            area.header().heads().keySet().forEach(column -> rows.value(row, column)
                    .map(this::text)
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> values.put(column, text)));
            values.replaceAll((column, text) -> words.isDitto(text) ? last.getOrDefault(column, "") : text);
            values.values().removeIf(String::isBlank);
            last.putAll(values);
            return values;
        }

        private String text(RawCell cell) {
            boolean isDay = cell.kind() == RawCell.Kind.DATE && cell.text().length() >= ISO_DAY;
            return isDay ? cell.text().substring(0, ISO_DAY) : cell.text().strip();
        }

        private List<Award> marked(Map<Integer, String> values) {
            return area.header().heads().entrySet().stream()
                    .filter(head -> !head.getValue().award().isEmpty() && values.containsKey(head.getKey()))
                    .flatMap(head -> dictionary
                            .definition()
                            .lists()
                            .award(head.getValue().award())
                            .stream())
                    .toList();
        }

        private NamedRow row(int row, int column, Map<Integer, String> values) {
            Map<ListColumn, String> told = new EnumMap<>(ListColumn.class);
            area.header().heads().forEach((at, head) -> {
                boolean isOtherName = head.is(ListColumn.NAME) && at != column;
                String text = values.get(at);
                if (text != null && !isOtherName && !head.kinds().isEmpty()) {
                    put(told, head.kinds(), text);
                } else if (text != null && !head.recipient().isEmpty() && !isOtherName) {
                    told.put(ListColumn.RECIPIENT, head.title());
                }
            });
            Head head = area.header().heads().get(column);
            Map<ListColumn, String> context = above.says();
            if (head != null && !head.recipient().isEmpty()) {
                context.put(ListColumn.RECIPIENT, head.recipient());
            }
            return meaning.row(
                    new Meaning.Told(list, told, context, sheet.sender().unit(), ref(new CellAddress(row, column))));
        }

        /** "Chức vụ, đơn vị công tác" holds both, parted by a comma. */
        private static void put(Map<ListColumn, String> told, List<ListColumn> kinds, String text) {
            String[] parts = PARTS.split(text, 2);
            boolean both = kinds.size() > 1
                    && parts.length > 1
                    && kinds.get(0) != ListColumn.NAME
                    && kinds.get(0) != ListColumn.DECISION;
            told.putIfAbsent(kinds.get(0), both ? parts[0].strip() : text);
            if (both) {
                told.putIfAbsent(kinds.get(1), parts[1].strip());
            }
        }

        private CellRef ref(CellAddress at) {
            return new CellRef(sheet.file(), sheet.sheet(), at);
        }
    }

    /** What the lists of a workbook mean together: their rows, the numbers of these, and what cannot stand so. */
    public Normalised meaning(List<ReadList> lists) {
        return new Normalised(
                        new ListCounts(dictionary.definition()).of(lists),
                        List.of(),
                        lists.stream()
                                .flatMap(list -> checks.findings(list, lists).stream())
                                .toList())
                .listing(lists.stream()
                        .flatMap(list -> list.rows().stream())
                        .map(NamedRow::row)
                        .toList());
    }
}
