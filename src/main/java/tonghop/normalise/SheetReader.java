package tonghop.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.LedgerEntry.Outcome;
import tonghop.model.cell.RawCell;
import tonghop.normalise.cell.CellReader;
import tonghop.normalise.cell.FigureCell;
import tonghop.normalise.cell.Meaning;
import tonghop.normalise.cell.Questions;
import tonghop.normalise.grid.Column;
import tonghop.normalise.grid.Grid;
import tonghop.normalise.grid.SheetContext;
import tonghop.normalise.grid.Table;
import tonghop.normalise.grid.TableArea;
import tonghop.normalise.grid.TableRow;
import tonghop.normalise.list.ListArea;
import tonghop.normalise.list.ListReader;
import tonghop.normalise.list.ReadList;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.FigureGrammar;
import tonghop.normalise.words.Scan;

/** Reads the tables of one sheet and accounts for each of its cells. */
record SheetReader(
        CellReader cells, NoteReader notes, SentenceReader sentences, FigureGrammar figures, ListReader lists) {

    /**
     * A sheet cut into its tables.
     *
     * @param whole all of it
     * @param lists its lists of names
     * @param grid what holds no list
     */
    record Tables(Grid whole, List<ListArea> lists, Grid grid, List<TableArea> areas, List<Table> tables) {
        /** The table whose caption a cell is, else the last one that begins above it; what a sheet of texts tells is all below its captions. */
        Optional<Table> near(RawCell cell) {
            int row = cell.at().row();
            Optional<Table> below = IntStream.range(0, tables.size())
                    .filter(i -> areas.get(i).captions().contains(row))
                    .mapToObj(tables::get)
                    .findFirst();
            return below.or(() -> tables.stream()
                    .filter(table ->
                            table.rows().isEmpty() || table.rows().stream().anyMatch(body -> body.row() < row))
                    .reduce((upper, lower) -> lower));
        }
    }

    /** What a sheet gives; the ledger names each of its cells once. */
    record Result(
            List<Observation> observations, List<LedgerEntry> ledger, List<Finding> findings, List<ReadList> lists) {
        Stream<ObservationKey> keys() {
            return observations.stream().map(Observation::key);
        }

        /** None of its cells is read, for one reason. */
        Result leftOut(String reason) {
            List<LedgerEntry> ignored = ledger.stream()
                    .map(entry -> new LedgerEntry(entry.cell(), entry.printed(), Outcome.IGNORED, reason, ""))
                    .toList();
            return new Result(List.of(), ignored, List.of(), List.of());
        }

        static Result empty() {
            return new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        /** Enters a cell with what became of it. */
        void enter(CellRef ref, RawCell cell, Meaning meaning) {
            add(ref, cell, account(meaning, this));
        }

        private void add(CellRef ref, RawCell cell, Account account) {
            ledger.add(new LedgerEntry(ref, cell.text(), account.outcome, account.reason, account.detail));
        }
    }

    private record Account(Outcome outcome, String reason, String detail) {
        static Account ignored(String reason) {
            return new Account(Outcome.IGNORED, reason, "");
        }
    }

    Result read(SheetContext sheet, Tables tables) {
        Result result = Result.empty();
        Map<CellAddress, Account> accounts = new HashMap<>();
        for (int i = 0; i < tables.tables.size(); i++) {
            surroundings(tables.grid, tables.areas.get(i), accounts);
            body(sheet, tables.tables.get(i), tables.grid, result, accounts);
        }
        for (RawCell cell : tables.grid.sheet().cells()) {
            Account account = accounts.get(cell.at());
            CellRef ref = new CellRef(sheet.file(), sheet.sheet(), cell.at());
            result.add(ref, cell, account == null ? outside(sheet, tables, cell, result) : account);
        }
        tables.lists.forEach(list -> names(sheet, tables.whole, list, result));
        return result;
    }

    /** What nobody asked for of people's names is not even copied into the ledger. */
    private void names(SheetContext sheet, Grid whole, ListArea area, Result result) {
        Optional<ReadList> read = lists.read(sheet, whole, area);
        read.ifPresent(result.lists::add);
        String list = read.map(told -> told.list().code()).orElse("");
        area.cells(whole).forEach(cell -> {
            CellRef ref = new CellRef(sheet.file(), sheet.sheet(), cell.at());
            result.ledger.add(
                    read.isPresent()
                            ? new LedgerEntry(ref, cell.text(), Outcome.LOADED, "list", list)
                            : new LedgerEntry(ref, "", Outcome.IGNORED, "list-of-names", ""));
        });
    }

    /** What stands above, below or beside the tables: titles and remarks, which may tell figures in words. */
    private Account outside(SheetContext sheet, Tables tables, RawCell cell, Result result) {
        if (figures.read(cell).isFigure()) {
            CellRef ref = new CellRef(sheet.file(), sheet.sheet(), cell.at());
            return account(Questions.outsideTable(ref, cell.text()), result);
        }
        if (lists.isCount(cell.text()) && tables.lists.stream().noneMatch(list -> list.isBelow(cell))) {
            return counted(new CellRef(sheet.file(), sheet.sheet(), cell.at()), sheet, cell, result);
        }
        return tables.near(cell)
                .map(table -> sentence(FigureCell.alone(sheet, table, cell), result))
                .orElse(Account.ignored("title"));
    }

    /** Awards of which nothing says who was given them are asked about. */
    private Account counted(CellRef place, SheetContext sheet, RawCell cell, Result result) {
        List<Observation> told = lists.counts(place, cell.text(), sheet.sender().unit());
        return told.isEmpty()
                ? account(Questions.outsideTable(place, cell.text()), result)
                : told(told, "title", result);
    }

    /** A sentence of which a part is left over is asked about, beside what it tells. */
    private Account sentence(FigureCell place, Result result) {
        SentenceReader.Told told = sentences.read(place);
        Meaning.NotUnderstood question =
                Questions.outsideTable(place.ref(), place.cell().text());
        if (told.isOpen() && told.observations().isEmpty()) {
            return account(question, result);
        }
        Stream.of(question)
                .filter(any -> told.isOpen())
                .map(Meaning.NotUnderstood::finding)
                .forEach(result.findings::add);
        return told(told.observations(), "title", result);
    }

    private static Account told(List<Observation> told, String otherwise, Result result) {
        result.observations.addAll(told);
        return told.isEmpty() ? Account.ignored(otherwise) : new Account(Outcome.LOADED, "loaded", indicators(told));
    }

    private static void surroundings(Grid grid, TableArea area, Map<CellAddress, Account> accounts) {
        area.headers().forEach(row -> account(grid, row, "header", accounts));
        area.numbers().forEach(row -> account(grid, row, "column-number", accounts));
    }

    private static void account(Grid grid, int row, String reason, Map<CellAddress, Account> accounts) {
        grid.row(row).forEach(cell -> accounts.put(cell.at(), Account.ignored(reason)));
    }

    private void body(SheetContext sheet, Table table, Grid grid, Result result, Map<CellAddress, Account> accounts) {
        for (TableRow row : table.rows()) {
            for (RawCell cell : grid.row(row.row())) {
                table.column(cell.at().column())
                        .ifPresent(column -> accounts.put(
                                cell.at(), account(new FigureCell(sheet, table, row, cell), grid, result)));
            }
        }
    }

    private Account account(FigureCell place, Grid grid, Result result) {
        if (!place.column().is(Column.Kind.FIGURE)) {
            return text(place, result);
        }
        return account(shared(place, grid).orElseGet(() -> figure(place)), result);
    }

    /** What no number can be read from may be a sentence about its row: "Ước thực hiện năm 2017 đạt 92,1 tỷ đồng, tăng 8,9 % …". */
    private Meaning figure(FigureCell place) {
        Meaning meaning = cells.read(place);
        if (!(meaning instanceof Meaning.NotUnderstood question
                && question.reason().equals("unreadable"))) {
            return meaning;
        }
        String label = place.row().labels().stream().map(Scan::text).collect(Collectors.joining(" "));
        SentenceReader.Told told = sentences.read(place, label);
        return told.isWhole() ? new Meaning.Understood(told.observations(), List.of()) : meaning;
    }

    private Optional<Meaning> shared(FigureCell place, Grid grid) {
        return grid.mergeAt(place.cell().at())
                .filter(merge -> figures.read(place.cell()).isFigure())
                .flatMap(merge -> Optional.of(place.sharedBy(merge))
                        .filter(names -> !names.isEmpty())
                        .map(names -> Questions.merged(place, merge, names)));
    }

    private static Account account(Meaning meaning, Result result) {
        if (meaning instanceof Meaning.Understood understood) {
            result.observations.addAll(understood.observations());
            result.findings.addAll(understood.findings());
            return new Account(Outcome.LOADED, "loaded", indicators(understood.observations()));
        } else if (meaning instanceof Meaning.NotUnderstood question) {
            result.findings.add(question.finding());
            return new Account(Outcome.UNRESOLVED, question.reason(), question.detail());
        }
        return Account.ignored(((Meaning.Nothing) meaning).reason());
    }

    private static String indicators(List<Observation> observations) {
        return String.join(
                ", ",
                observations.stream()
                        .map(observation -> observation.key().indicator() + " "
                                + observation.key().role())
                        .toList());
    }

    /** Words beside the figures, or alone in their row; figures may be told in a remark or in the brackets of a label. */
    private Account text(FigureCell place, Result result) {
        Column column = place.column();
        String kind = column.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<Observation> told = column.is(Column.Kind.NOTE) ? notes.note(place) : words(place);
        return told.isEmpty()
                        && (new FiguresAside(figures).isOpen(place)
                                || (column.is(Column.Kind.ORDINAL) && sentences.isOpen(place))
                                || isUnreadSentence(place))
                ? account(Questions.open(place, "unread-column", column.title()), result)
                : told(told, kind, result);
    }

    private boolean isUnreadSentence(FigureCell place) {
        return place.column().is(Column.Kind.LABEL)
                && place.row().figures().isEmpty()
                && sentences.isOpenBesideUnit(place);
    }

    private List<Observation> words(FigureCell place) {
        List<Observation> sentence =
                place.row().figures().isEmpty() ? sentences.read(place).observations() : List.of();
        List<Observation> counted = place.row().figures().isEmpty()
                ? lists.counts(place.ref(), place.cell().text(), unit(place))
                : List.of();
        if (!counted.isEmpty()) {
            return counted;
        }
        boolean bracketed = sentence.isEmpty() && place.column().is(Column.Kind.LABEL);
        return bracketed ? notes.brackets(place) : sentence;
    }

    /** The one unit that the labels of a row name, or the sender. */
    private static String unit(FigureCell place) {
        List<String> named = place.row().labels().stream()
                .flatMap(label -> label.all(Concept.UnitName.class))
                .map(Concept.UnitName::unit)
                .distinct()
                .toList();
        return named.size() == 1 ? named.get(0) : place.sheet().sender().unit();
    }
}
