package tonghop.normalise.grid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.Scale;
import tonghop.definition.Vocabulary;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.Remark;
import tonghop.normalise.words.CellValue;
import tonghop.normalise.words.Comparisons;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.DimensionNames;
import tonghop.normalise.words.FigureGrammar;
import tonghop.normalise.words.Folding;
import tonghop.normalise.words.Hit;
import tonghop.normalise.words.IntervalGrammar;
import tonghop.normalise.words.RoleOrMember;
import tonghop.normalise.words.Scan;
import tonghop.normalise.words.Translation;

/** Tells what each column of a table holds and under which row each row stands. */
public final class TableReader {
    private static final int SAMPLE = 2_000;

    /** "nt", "như trên" or a ditto mark: the same as above. */
    private static final Pattern DITTO =
            Pattern.compile("\\s*-*\\s*(?:nt|n/t|như trên|\"|”|“|'')\\s*-*\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern CODE = pattern("(?:mã|code)(?!\\p{L}).*");
    private static final Pattern YEAR = pattern("(?:năm|năm báo cáo|năm số liệu|year)");

    private final Dictionary dictionary;
    private final FigureGrammar figures;
    private final Comparisons comparisons;
    private final MeasureRow measures;
    /** The indicators that the appendices print; all where there is no appendix. */
    private final Set<String> printed;

    private final Set<String> criteria;
    /** What the row of the most that criteria give is called; empty where there are none. */
    private final List<Scan> limit;

    public TableReader(JobDefinition definition, Dictionary dictionary, FigureGrammar figures) {
        this.dictionary = dictionary;
        this.figures = figures;
        this.comparisons = new Comparisons(definition.period());
        this.measures = new MeasureRow(dictionary);
        this.printed = definition.printed();
        this.criteria = definition.indicators().stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.POINTS)
                .map(Indicator::code)
                .collect(Collectors.toSet());
        this.limit = definition.vocabulary().scores().maximum().stream()
                .limit(1)
                .map(dictionary::read)
                .toList();
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("\\s*" + words + "\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public Table read(Grid grid, TableArea area) {
        List<Scan> captions = new ArrayList<>();
        area.captions().stream()
                .flatMap(row -> captions(grid.row(row), area).stream())
                .filter(cell -> !isReference(cell.text()))
                .forEach(cell -> captions.add(0, dictionary.read(cell.text())));
        Optional<ReportingPeriod> above = comparisons.period(captions, Optional.empty());
        List<Column> columns = columns(grid, area, above);
        captions.addAll(measures(grid, area));
        List<TableRow> rows = rows(grid, area, columns, above);
        Set<String> brokenDownBy = texts(columns, broken(rows))
                .flatMap(scan -> scan.all(Concept.MemberOf.class))
                .map(Concept.MemberOf::dimension)
                .collect(Collectors.toSet());
        Set<String> units = texts(columns, rows)
                .flatMap(scan -> scan.all(Concept.UnitName.class))
                .map(Concept.UnitName::unit)
                .collect(Collectors.toSet());
        Stream<Scan> outside = Stream.concat(
                captions.stream(), Stream.of(dictionary.read(grid.sheet().name())));
        boolean printed = isPrinted(Stream.concat(texts(columns, rows), outside));
        return new Table(captions, columns, rows, brokenDownBy, units, roles(columns, rows), printed);
    }

    /** What remarks below the figures and on the printed page say of the unit of measure, and nothing else of them. */
    private List<Scan> measures(Grid grid, TableArea area) {
        Stream<String> below = Stream.concat(area.body().stream(), area.remarks().stream())
                .map(grid::row)
                .filter(row -> row.size() == 1)
                .map(row -> row.get(0).text());
        Stream<String> printed = grid.sheet().remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.PRINTED)
                .map(Remark::text);
        return Stream.concat(below, printed)
                .map(text -> dictionary.read(text).ofMeasureOnly())
                .filter(scan -> !scan.hits().isEmpty())
                .toList();
    }

    /** A remark below the last figures breaks nothing down, nor does what a total is called: "Tổng số điểm tự chấm". */
    private static List<TableRow> broken(List<TableRow> rows) {
        int last = rows.stream()
                .filter(row -> !row.figures().isEmpty())
                .mapToInt(TableRow::row)
                .max()
                .orElse(0);
        return rows.stream()
                .filter(row -> row.row() <= last && row.labels().stream().noneMatch(TableReader::isTotalOfAll))
                .toList();
    }

    private static boolean isTotalOfAll(Scan label) {
        return label.isTotal()
                || (label.has(Concept.TotalWord.class)
                        && label.all(Concept.MemberOf.class)
                                .allMatch(member -> member.dimension().equals(Scale.JUDGE)));
    }

    private static Stream<Scan> texts(List<Column> columns, List<TableRow> rows) {
        return Stream.concat(
                columns.stream().flatMap(column -> column.headers().stream()),
                rows.stream().flatMap(row -> row.labels().stream()));
    }

    private static Set<Role> roles(List<Column> columns, List<TableRow> rows) {
        return Stream.concat(
                        columns.stream().map(Column::headers),
                        rows.stream()
                                .flatMap(row -> row.labels().stream())
                                .filter(Scan::namesNothing)
                                .map(List::of))
                .map(texts -> texts.stream()
                        .flatMap(text -> text.all(Concept.RoleWord.class))
                        .map(Concept.RoleWord::role)
                        .collect(Collectors.toSet()))
                .filter(roles -> roles.size() == 1)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private boolean isPrinted(Stream<Scan> texts) {
        return texts.flatMap(scan -> scan.all(Concept.AliasPhrase.class))
                .anyMatch(phrase -> printed.contains(phrase.indicator()));
    }

    /** Of captions side by side each speaks for the table below it; one alone speaks for all. */
    private static List<RawCell> captions(List<RawCell> row, TableArea area) {
        List<RawCell> own =
                row.stream().filter(cell -> area.reaches(cell.at().column())).toList();
        return own.isEmpty() ? row : own;
    }

    /** "(Kèm theo Báo cáo số … ngày … tháng …)" dates a document, not the figures. */
    private static boolean isReference(String caption) {
        return Folding.bare(caption).startsWith("kemtheo");
    }

    /** A header that says in English what another one says. */
    private static List<RawCell> inOneLanguage(List<RawCell> headers) {
        List<RawCell> own = headers.stream()
                .filter(header -> !Translation.isEnglish(header.text()))
                .toList();
        return own.isEmpty() ? headers : own;
    }

    private List<Column> columns(Grid grid, TableArea area, Optional<ReportingPeriod> above) {
        Optional<ReportingPeriod> beside = above;
        TreeSet<Integer> indices = new TreeSet<>();
        area.headers().forEach(row -> indices.addAll(grid.reach(row)));
        area.body().forEach(row -> grid.row(row)
                .forEach(cell -> indices.add(cell.at().column())));
        NavigableMap<Integer, List<RawCell>> body = sample(grid, area);
        List<Integer> measured = area.headers().stream()
                .filter(row -> measures.is(grid.row(row)))
                .toList();
        List<Column> columns = new ArrayList<>();
        for (int index : indices.stream().filter(area::reaches).toList()) {
            List<RawCell> cells = inOneLanguage(measureLast(headers(grid, area.headers(), index), measured));
            List<Scan> texts = DimensionNames.settled(
                    cells.stream().map(cell -> header(grid, area, cell)).toList());
            List<Scan> headers = comparisons.settle(texts, beside);
            List<RawCell> values = body.getOrDefault(index, List.of());
            Column.Kind kind = kind(values, headers, columns);
            if (kind == Column.Kind.LABEL
                    && standsBeforeNames(
                            headers, values, body.tailMap(index, false).values())) {
                kind = Column.Kind.FIGURE;
            }
            if (kind == Column.Kind.LABEL && holdsFigures(values, headers) && findNames(columns, body)) {
                kind = beyondLabels(values, headers, columns);
            }
            if (kind == Column.Kind.LABEL
                    && standsAmongFigures(
                            headers, values, body.tailMap(index, false).values())) {
                kind = Column.Kind.FIGURE;
            }
            Column column = new Column(
                    index, kind, headers, cells.stream().map(RawCell::at).toList());
            columns.add(column);
            if (kind == Column.Kind.FIGURE && !Comparisons.tellEarlier(texts)) {
                Optional<ReportingPeriod> nearer = beside;
                boolean isOfTable = !column.tellsTime() && column.tells(role -> role == Role.ACTUAL);
                beside = isOfTable
                        ? above
                        : comparisons.period(column.times(), above).or(() -> nearer);
            }
        }
        return YearOnYear.settled(columns);
    }

    /** What a row "ĐVT | triệu đồng | %" says of a column stands further out than its name and its roles; "ĐVT" itself is no name. */
    private List<RawCell> measureLast(List<RawCell> headers, List<Integer> measured) {
        Map<Boolean, List<RawCell>> told = headers.stream()
                .collect(Collectors.partitioningBy(
                        cell -> measured.contains(cell.at().row())));
        Stream<RawCell> measure = told.getOrDefault(true, List.of()).stream().filter(cell -> !measures.announces(cell));
        return Stream.concat(told.getOrDefault(false, List.of()).stream(), measure)
                .toList();
    }

    private Scan header(Grid grid, TableArea area, RawCell cell) {
        return RoleOrMember.settled(
                dictionary.read(HeaderText.of(cell)),
                List.of(
                        () -> headerTexts(grid, area, List.of(cell.at().row())),
                        () -> headerTexts(grid, area, area.headers())));
    }

    private List<Scan> headerTexts(Grid grid, TableArea area, List<Integer> rows) {
        return rows.stream()
                .flatMap(row -> grid.row(row).stream())
                .filter(cell -> area.reaches(cell.at().column()))
                .map(cell -> dictionary.read(HeaderText.of(cell)))
                .toList();
    }

    /** "Xếp thứ | Đơn vị": figures of an indicator that the header names whole, with the names of units to their right. */
    private boolean standsBeforeNames(List<Scan> headers, List<RawCell> body, Collection<List<RawCell>> toTheRight) {
        return headers.stream().anyMatch(header -> header.isCovered() && header.has(Concept.AliasPhrase.class))
                && mostly(body, cell -> isFigure(cell) || figures.read(cell) instanceof CellValue.Place)
                && toTheRight.stream().anyMatch(cells -> mostly(cells, this::isUnit));
    }

    /** A table that is all figures, each under a header that tells what it is, has no labels. */
    private boolean standsAmongFigures(List<Scan> headers, List<RawCell> body, Collection<List<RawCell>> toTheRight) {
        return headers.stream().anyMatch(Scan::tellsFigures)
                && !body.isEmpty()
                && body.stream().allMatch(this::isFigure)
                && toTheRight.stream().flatMap(List::stream).allMatch(this::isFigure);
    }

    private boolean isUnit(RawCell cell) {
        Scan scan = dictionary.read(cell.text());
        return scan.isCovered() && scan.has(Concept.UnitName.class);
    }

    private boolean holdsFigures(List<RawCell> body, List<Scan> headers) {
        return mostly(body, this::isFigure) || headers.stream().anyMatch(header -> header.has(Concept.RoleWord.class));
    }

    /** Where figures would come to stand for names, the names are the words to their left, whatever these are headed: "Diễn giải". */
    private boolean findNames(List<Column> toTheLeft, Map<Integer, List<RawCell>> body) {
        Optional<Column> names = toTheLeft.stream()
                .filter(column -> column.is(Column.Kind.NOTE) || column.is(Column.Kind.UNIT_OF_MEASURE))
                .filter(column -> mostly(body.getOrDefault(column.index(), List.of()), this::isName))
                .findFirst();
        names.ifPresent(column -> toTheLeft.set(toTheLeft.indexOf(column), column.as(Column.Kind.LABEL)));
        return names.isPresent();
    }

    private boolean isName(RawCell cell) {
        Scan scan = dictionary.read(cell.text());
        boolean measure = scan.hits().size() == 1 && scan.isCovered() && scan.has(Concept.UnitOfMeasureWord.class);
        return !isFigure(cell) && !measure && cell.text().codePoints().anyMatch(Character::isLetter);
    }

    /** The cells above a column, innermost first; what hidden rows say is heard where no cell that is shown speaks for it alone. */
    private static List<RawCell> headers(Grid grid, List<Integer> rows, int column) {
        Map<Boolean, List<Integer>> hidden = rows.stream().collect(Collectors.partitioningBy(grid::isHidden));
        List<RawCell> shown = headersIn(grid, hidden.getOrDefault(false, List.of()), column);
        boolean silent = shown.stream().allMatch(grid::isWide);
        Stream<RawCell> helpers =
                silent ? headersIn(grid, hidden.getOrDefault(true, List.of()), column).stream() : Stream.of();
        return Stream.concat(helpers, shown.stream()).toList();
    }

    /** Each cell once. */
    private static List<RawCell> headersIn(Grid grid, List<Integer> rows, int column) {
        List<RawCell> headers = new ArrayList<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            headerCell(grid, rows, i, column)
                    .filter(cell ->
                            headers.stream().noneMatch(other -> other.at().equals(cell.at())))
                    .ifPresent(headers::add);
        }
        return headers;
    }

    /** An upper header that was not merged speaks for the blank columns to its right that have a header of their own below. */
    private static Optional<RawCell> headerCell(Grid grid, List<Integer> rows, int level, int column) {
        Optional<RawCell> own = grid.at(rows.get(level), column);
        boolean lowest = level == rows.size() - 1;
        if (own.isPresent() || lowest || grid.at(rows.get(level + 1), column).isEmpty()) {
            return own;
        }
        return grid.row(rows.get(level)).stream()
                .filter(cell ->
                        cell.at().column() < column && grid.mergeAt(cell.at()).isEmpty())
                .reduce((left, nearer) -> nearer)
                .filter(cell -> grid.at(rows.get(level + 1), cell.at().column()).isPresent());
    }

    /** The cells of each column in the first rows of the body: they tell what the column holds. */
    private static NavigableMap<Integer, List<RawCell>> sample(Grid grid, TableArea area) {
        return area.body().stream()
                .limit(SAMPLE)
                .flatMap(row -> grid.row(row).stream())
                .collect(Collectors.groupingBy(cell -> cell.at().column(), TreeMap::new, Collectors.toList()));
    }

    private Column.Kind kind(List<RawCell> body, List<Scan> headers, List<Column> toTheLeft) {
        Optional<Column.Kind> named = headers.stream().findFirst().flatMap(header -> coded(header, body)
                .or(() -> named(header, body)));
        if (named.isPresent()) {
            return named.get();
        }
        boolean labelled = toTheLeft.stream().anyMatch(column -> column.is(Column.Kind.LABEL));
        if (!labelled) {
            boolean isSilent = headers.stream()
                    .allMatch(header -> header.isCovered()
                            && !header.hits().isEmpty()
                            && !header.has(Concept.RoleWord.class)
                            && header.hits().stream().noneMatch(Hit::namesWhole));
            boolean ordinals = toTheLeft.isEmpty() && isSilent && (headers.isEmpty() ? areOrdinals(body) : count(body));
            return ordinals ? Column.Kind.ORDINAL : Column.Kind.LABEL;
        }
        return beyondLabels(body, headers, toTheLeft);
    }

    /** "Mã xã", "Mã số" over codes; "Năm" over years, which tell when the row's figures were. */
    private Optional<Column.Kind> coded(Scan header, List<RawCell> body) {
        if (CODE.matcher(header.text()).matches() && body.stream().allMatch(TableReader::isCode)) {
            return Optional.of(Column.Kind.CODE);
        }
        boolean years = YEAR.matcher(header.text()).matches()
                && !body.isEmpty()
                && body.stream().allMatch(this::isYear);
        return years ? Optional.of(Column.Kind.LABEL) : Optional.empty();
    }

    private static boolean isCode(RawCell cell) {
        return cell.text().strip().matches("[\\p{L}\\d.,/_-]{1,20}");
    }

    private boolean isYear(RawCell cell) {
        Scan scan = dictionary.read(cell.text());
        return scan.isCovered() && scan.has(Concept.Time.class);
    }

    private Column.Kind beyondLabels(List<RawCell> body, List<Scan> headers, List<Column> toTheLeft) {
        boolean translates = Stream.concat(
                        headers.stream().map(Scan::text), body.stream().map(RawCell::text))
                .allMatch(Translation::isEnglish);
        if (translates) {
            return Column.Kind.NOTE;
        }
        long figureCount = body.stream().filter(this::isFigureOrTold).count();
        boolean speaksOfFigures = headers.stream().anyMatch(Scan::tellsFigures);
        boolean figuresBefore = toTheLeft.stream().anyMatch(column -> column.is(Column.Kind.FIGURE));
        if (speaksOfFigures || (figureCount > 0 && 2 * figureCount >= body.size())) {
            return Column.Kind.FIGURE;
        }
        return figuresBefore || figureCount > 0 ? Column.Kind.NOTE : Column.Kind.LABEL;
    }

    private Optional<Column.Kind> named(Scan header, List<RawCell> body) {
        if (!header.isCovered() || header.has(Concept.RoleWord.class)) {
            return Optional.empty();
        }
        return header.first(Concept.HeaderWord.class).flatMap(word -> kind(word.header(), body));
    }

    /** "Đơn vị" heads units of measure or reporting units; the cells below decide. */
    private Optional<Column.Kind> kind(Vocabulary.Header header, List<RawCell> body) {
        return switch (header) {
            case ORDINAL -> Optional.of(Column.Kind.ORDINAL);
            case CODE -> Optional.of(Column.Kind.CODE);
            case NOTE -> Optional.of(Column.Kind.NOTE);
            case LABEL -> mostly(body, this::isFigure) ? Optional.empty() : Optional.of(Column.Kind.LABEL);
            case UNIT_OF_MEASURE ->
                mostly(body, this::namesUnit)
                        ? Optional.of(Column.Kind.LABEL)
                        : Optional.of(Column.Kind.UNIT_OF_MEASURE);
        };
    }

    private static boolean mostly(List<RawCell> cells, java.util.function.Predicate<RawCell> test) {
        return 2 * cells.stream().filter(test).count() > cells.size();
    }

    private boolean namesUnit(RawCell cell) {
        Scan scan = dictionary.read(cell.text());
        return scan.has(Concept.UnitName.class) || scan.has(Concept.PlaceName.class);
    }

    private boolean isFigure(RawCell cell) {
        return figures.read(cell).isFigure();
    }

    private boolean isFigureOrTold(RawCell cell) {
        return isFigure(cell) || figures.read(cell).isToldInWords();
    }

    private static boolean areOrdinals(List<RawCell> body) {
        return !body.isEmpty() && body.stream().allMatch(TableReader::isOrdinal);
    }

    /** Whether cells under a word that is no name count the rows: "Mục" over I, 1, 2, II, 1. */
    private static boolean count(List<RawCell> body) {
        boolean isCounting = areOrdinals(body);
        int before = 0;
        for (RawCell cell : body) {
            String ordinal = cell.text().strip().replaceAll("[.)]+$", "");
            int number = ordinal.matches("\\d{1,4}") ? Integer.parseInt(ordinal) : 0;
            isCounting &= number <= before + 1;
            before = number;
        }
        return isCounting;
    }

    private static boolean isOrdinal(RawCell cell) {
        boolean decimal =
                cell.number() != null && cell.number().stripTrailingZeros().scale() > 0;
        return !decimal && RowLevel.isOrdinal(cell.text());
    }

    private List<TableRow> rows(Grid grid, TableArea area, List<Column> columns, Optional<ReportingPeriod> above) {
        List<TableRow> rows = new ArrayList<>();
        Deque<Placed> path = new ArrayDeque<>();
        boolean numbered =
                columns.stream().anyMatch(column -> column.is(Column.Kind.ORDINAL) || column.is(Column.Kind.CODE));
        Scan measure = Scan.EMPTY;
        GroupMeasures measures = new GroupMeasures(new HashMap<>());
        List<Scan> names = area.body().stream()
                .limit(SAMPLE)
                .flatMap(row -> labelScans(columns, cells(grid, row, columns, Column.Kind.LABEL), above).stream())
                .toList();
        for (int row : area.body()) {
            List<RawCell> labels = labels(grid, row, columns, area);
            List<RawCell> values = own(grid, row, columns, Column.Kind.FIGURE);
            boolean limits = rows.isEmpty() && labels.isEmpty() && areBelowCriteria(values, columns);
            int level = labels.isEmpty()
                    ? Integer.MAX_VALUE
                    : RowLevel.of(ordinal(grid, row, columns, labels), labels.get(0), numbered, values.isEmpty());
            boolean total = !labels.isEmpty() && (isTotal(labels.get(0)) || sumsUp(labels.get(0), rows));
            while (!path.isEmpty() && path.peek().isClosedBy(level, total)) {
                path.pop();
            }
            Scan stated = joined(cells(grid, row, columns, Column.Kind.UNIT_OF_MEASURE));
            measure = DITTO.matcher(stated.text()).matches() ? measure : stated;
            TableRow read = new TableRow(
                    row,
                    limits ? limit : settled(labelScans(columns, labels, above), names),
                    path.isEmpty() ? null : path.peek().row,
                    measure,
                    measures.of(measure, path.isEmpty() ? null : path.peek().row),
                    joined(cells(grid, row, columns, Column.Kind.NOTE)),
                    values);
            path.push(new Placed(level, read));
            rows.add(read);
        }
        return rows;
    }

    /** A header that is merged down into the body is no row's name; "Tổng cộng" before a blank name is. */
    private List<RawCell> labels(Grid grid, int row, List<Column> columns, TableArea area) {
        List<RawCell> labels = cells(grid, row, columns, Column.Kind.LABEL).stream()
                .filter(cell -> !area.headers().contains(cell.at().row()))
                .toList();
        return labels.isEmpty()
                ? own(grid, row, columns, Column.Kind.ORDINAL).stream()
                        .filter(this::isTotal)
                        .toList()
                : labels;
    }

    private static List<Scan> settled(List<Scan> labels, List<Scan> names) {
        return labels.stream()
                .map(label -> RoleOrMember.settled(label, List.of(() -> names)))
                .toList();
    }

    /** Numbers without a name right below the names of criteria say what these give at most. */
    private boolean areBelowCriteria(List<RawCell> values, List<Column> columns) {
        Set<Integer> told = columns.stream()
                .filter(column -> column.headers().stream()
                        .flatMap(header -> header.all(Concept.AliasPhrase.class))
                        .anyMatch(phrase -> criteria.contains(phrase.indicator())))
                .map(Column::index)
                .collect(Collectors.toSet());
        return !values.isEmpty()
                && values.stream().allMatch(value -> told.contains(value.at().column()));
    }

    /** What the column of units says last for the rows under each row. */
    private record GroupMeasures(Map<Integer, Scan> told) {
        Scan of(Scan stated, @Nullable TableRow parent) {
            Scan above = parent == null ? Scan.EMPTY : parent.groupMeasure();
            int group = parent == null ? -1 : parent.row();
            Scan meant = stated.isBlank() ? told.getOrDefault(group, above) : stated;
            told.put(group, meant);
            return meant;
        }
    }

    /** A row on the way from the table's root to the row being read. */
    private record Placed(int level, TableRow row) {
        /** "Cộng" sums the rows above it up and stands under the heading that they stand under, not under the last of them. */
        boolean isClosedBy(int next, boolean total) {
            return level >= next || (total && !row.figures().isEmpty());
        }
    }

    private boolean isTotal(RawCell label) {
        return dictionary.read(label.text()).isTotal();
    }

    /** "Lúa cả năm" below "Lúa Hè thu" and "Lúa Mùa": a name with a word of totals in it, under members side by side. */
    private boolean sumsUp(RawCell label, List<TableRow> above) {
        int last = above.size() - 1;
        return last > 0
                && above.get(last)
                        .over()
                        .map(TableRow::row)
                        .equals(above.get(last - 1).over().map(TableRow::row))
                && isMember(above.get(last))
                && isMember(above.get(last - 1))
                && dictionary.mentionsTotal(label.text());
    }

    private static boolean isMember(TableRow row) {
        return !row.figures().isEmpty()
                && row.labels().stream().anyMatch(label -> label.has(Concept.MemberOf.class))
                && row.labels().stream().noneMatch(label -> label.has(Concept.AliasPhrase.class));
    }

    /** A label that is a bare number or range is read with the noun of its column's header: "15" under "Số tiêu chí đạt". */
    private List<Scan> labelScans(List<Column> columns, List<RawCell> labels, Optional<ReportingPeriod> above) {
        List<Scan> scans = new ArrayList<>();
        for (RawCell label : labels) {
            Scan own = comparisons.settle(
                    dictionary.read(HeaderText.date(label).orElseGet(() -> RowLevel.withoutOrdinal(label.text()))),
                    above);
            List<Scan> headers = columns.stream()
                    .filter(column -> column.index() == label.at().column())
                    .flatMap(column -> column.headers().stream())
                    .toList();
            scans.add(IntervalGrammar.whole(own.tokens())
                    .filter(member -> !own.has(Concept.Time.class))
                    .flatMap(member -> headers.stream()
                            .map(header -> dictionary.withNoun(label.text(), header))
                            .filter(Scan::isCovered)
                            .findFirst())
                    .orElse(own));
        }
        return scans;
    }

    /** What the row's number says; a heading that is merged over number and label is no number. */
    private static String ordinal(Grid grid, int row, List<Column> columns, List<RawCell> labels) {
        return Stream.of(Column.Kind.ORDINAL, Column.Kind.CODE)
                .flatMap(kind -> own(grid, row, columns, kind).stream())
                .filter(cell -> !labels.contains(cell))
                .map(RawCell::text)
                .findFirst()
                .orElse("");
    }

    private Scan joined(List<RawCell> cells) {
        return cells.isEmpty()
                ? Scan.EMPTY
                : dictionary.read(
                        String.join("; ", cells.stream().map(RawCell::text).toList()));
    }

    /** The cells that speak in a row for the columns of one kind, merged areas included, each once. */
    private static List<RawCell> cells(Grid grid, int row, List<Column> columns, Column.Kind kind) {
        return columns.stream()
                .filter(column -> column.is(kind))
                .flatMap(column -> grid.at(row, column.index()).stream())
                .distinct()
                .toList();
    }

    /** The cells that stand themselves in a row and in a column of one kind, not merged into it from elsewhere. */
    private static List<RawCell> own(Grid grid, int row, List<Column> columns, Column.Kind kind) {
        return cells(grid, row, columns, kind).stream()
                .filter(cell -> cell.at().row() == row)
                .filter(cell -> columns.stream()
                        .anyMatch(column ->
                                column.is(kind) && column.index() == cell.at().column()))
                .toList();
    }
}
