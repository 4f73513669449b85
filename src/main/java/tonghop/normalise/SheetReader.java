package tonghop.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.model.CellAddress;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.LedgerEntry;
import tonghop.model.LedgerEntry.Outcome;
import tonghop.model.Observation;
import tonghop.model.RawCell;

/** Reads the tables of one sheet and accounts for each of its cells. */
final class SheetReader {
    private final JobDefinition definition;
    private final CellReader cells;
    private final FigureGrammar figures;

    SheetReader(JobDefinition definition, CellReader cells, FigureGrammar figures) {
        this.definition = definition;
        this.cells = cells;
        this.figures = figures;
    }

    /** A sheet cut into its tables. */
    record Tables(Grid grid, List<TableArea> areas, List<Table> tables) {}

    /** What a sheet gives; the ledger names each of its cells once. */
    record Result(List<Observation> observations, List<LedgerEntry> ledger, List<Finding> findings) {
        private void add(RawCell cell, SheetContext sheet, Account account) {
            CellRef ref = new CellRef(sheet.file(), sheet.sheet(), cell.at());
            ledger.add(new LedgerEntry(ref, cell.text(), account.outcome, account.reason, account.detail));
        }
    }

    private record Account(Outcome outcome, String reason, String detail) {
        static Account ignored(String reason) {
            return new Account(Outcome.IGNORED, reason, "");
        }
    }

    /** Every cell of a sheet that is not read, for one reason. */
    Result ignore(SheetContext sheet, List<RawCell> all, String reason) {
        Result result = new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        all.forEach(cell -> result.add(cell, sheet, Account.ignored(reason)));
        return result;
    }

    Result read(SheetContext sheet, Tables tables) {
        Result result = new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<CellAddress, Account> accounts = new HashMap<>();
        for (int i = 0; i < tables.tables.size(); i++) {
            surroundings(tables.grid, tables.areas.get(i), accounts);
            body(sheet, tables.tables.get(i), tables.grid, result, accounts);
        }
        for (RawCell cell : tables.grid.sheet().cells()) {
            result.add(cell, sheet, accounts.getOrDefault(cell.at(), outside(cell)));
        }
        return result;
    }

    private Account outside(RawCell cell) {
        return figures.read(cell).isFigure()
                ? new Account(Outcome.UNRESOLVED, "outside-table", "")
                : Account.ignored("title");
    }

    private static void surroundings(Grid grid, TableArea area, Map<CellAddress, Account> accounts) {
        area.captions().forEach(row -> account(grid, row, "title", accounts));
        area.headers().forEach(row -> account(grid, row, "header", accounts));
        area.numbers().forEach(row -> account(grid, row, "column-number", accounts));
    }

    private static void account(Grid grid, int row, String reason, Map<CellAddress, Account> accounts) {
        grid.row(row).forEach(cell -> accounts.put(cell.at(), Account.ignored(reason)));
    }

    private void body(SheetContext sheet, Table table, Grid grid, Result result, Map<CellAddress, Account> accounts) {
        for (TableRow row : table.rows()) {
            for (RawCell cell : grid.row(row.row())) {
                Optional<Column> column = table.column(cell.at().column());
                Account account =
                        column.filter(found -> found.is(Column.Kind.FIGURE)).isPresent()
                                ? figure(new FigureCell(sheet, table, row, cell), grid, result)
                                : text(new FigureCell(sheet, table, row, cell), column.orElseThrow(), result);
                accounts.put(cell.at(), account);
            }
        }
    }

    private Account figure(FigureCell place, Grid grid, Result result) {
        if (isHidden(place.cell().at(), grid)) {
            return Account.ignored("hidden");
        }
        Meaning meaning = cells.read(place);
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

    private static boolean isHidden(CellAddress at, Grid grid) {
        return grid.sheet().hiddenRows().contains(at.row())
                || grid.sheet().hiddenColumns().contains(at.column());
    }

    private static String indicators(List<Observation> observations) {
        return String.join(
                ", ",
                observations.stream()
                        .map(observation -> observation.key().indicator() + " "
                                + observation.key().role())
                        .toList());
    }

    /** A note that is wholly the name of a qualitative indicator is a value: "về đích nông thôn mới". */
    private Account text(FigureCell place, Column column, Result result) {
        boolean note = column.is(Column.Kind.NOTE);
        Optional<Observation> told =
                note ? toldInWords(place).flatMap(indicator -> cells.inWords(place, indicator)) : Optional.empty();
        if (told.isPresent()) {
            result.observations.add(told.get());
            return new Account(Outcome.LOADED, "loaded", indicators(List.of(told.get())));
        }
        return Account.ignored(
                column.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    private Optional<Indicator> toldInWords(FigureCell place) {
        Scan note = cells.scan(place.cell().text());
        return definition.indicators().stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.TEXT)
                .filter(indicator -> note.hits().size() == 1
                        && note.isCovered()
                        && note.all(Concept.AliasPhrase.class)
                                .anyMatch(phrase -> phrase.indicator().equals(indicator.code())))
                .findFirst();
    }
}
