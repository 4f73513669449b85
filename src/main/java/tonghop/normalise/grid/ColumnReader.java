package tonghop.normalise.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Vocabulary;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.cell.RawCell;
import tonghop.normalise.words.CellValue;
import tonghop.normalise.words.Comparisons;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.DimensionNames;
import tonghop.normalise.words.FigureGrammar;
import tonghop.normalise.words.Hit;
import tonghop.normalise.words.RoleOrMember;
import tonghop.normalise.words.Scan;
import tonghop.normalise.words.Translation;

/** Tells what each column of a table holds: labels, ordinals, units of measure, notes, or figures under their headers. */
record ColumnReader(Dictionary dictionary, FigureGrammar figures, Comparisons comparisons, MeasureRow measures) {
    private static final int SAMPLE = 2_000;
    private static final Pattern CODE = pattern("(?:mã|code)(?!\\p{L}).*");
    private static final Pattern YEAR = pattern("(?:năm|năm báo cáo|năm số liệu|year)");

    private static Pattern pattern(String words) {
        return Pattern.compile("\\s*" + words + "\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A header that says in English what another one says. */
    private static List<RawCell> inOneLanguage(List<RawCell> headers) {
        List<RawCell> own = headers.stream()
                .filter(header -> !Translation.isEnglish(header.text()))
                .toList();
        return own.isEmpty() ? headers : own;
    }

    List<Column> columns(Grid grid, TableArea area, Optional<ReportingPeriod> above) {
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

    /** "Xếp thứ | Đơn vị", "Điểm tự chấm | Nội dung": figures that the header tells of, with the names of rows to their right. */
    private boolean standsBeforeNames(List<Scan> headers, List<RawCell> body, Collection<List<RawCell>> toTheRight) {
        return headers.stream().anyMatch(ColumnReader::tellsWhatIsMeasured)
                && mostly(body, cell -> isFigure(cell) || figures.read(cell) instanceof CellValue.Place)
                && toTheRight.stream().anyMatch(cells -> mostly(cells, this::namesRow));
    }

    private static boolean tellsWhatIsMeasured(Scan header) {
        return header.isCovered()
                && (header.has(Concept.AliasPhrase.class)
                        || header.has(Concept.RoleWord.class)
                        || header.has(Concept.MemberOf.class));
    }

    /** A table that is all figures, each under a header that tells what it is, has no labels. */
    private boolean standsAmongFigures(List<Scan> headers, List<RawCell> body, Collection<List<RawCell>> toTheRight) {
        return headers.stream().anyMatch(Scan::tellsFigures)
                && !body.isEmpty()
                && body.stream().allMatch(this::isFigure)
                && toTheRight.stream().flatMap(List::stream).allMatch(this::isFigure);
    }

    private boolean namesRow(RawCell cell) {
        Scan scan = dictionary.read(cell.text());
        return scan.isCovered() && (scan.has(Concept.UnitName.class) || scan.has(Concept.AliasPhrase.class));
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
        if (CODE.matcher(header.text()).matches() && body.stream().allMatch(ColumnReader::isCode)) {
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
        return !body.isEmpty() && body.stream().allMatch(ColumnReader::isOrdinal);
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
}
