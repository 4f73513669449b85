package tonghop.normalise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.model.CellAddress;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.LedgerEntry;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.RawSheet;
import tonghop.model.Severity;
import tonghop.model.Submission;

/** Turns a submission into observations, a ledger of every cell, and the questions that are left. */
public final class Normaliser {
    private final Dictionary dictionary;
    private final TableFinder finder;
    private final TableReader reader;
    private final SheetReader sheets;
    private final UnitReading units;

    public Normaliser(JobDefinition definition) {
        dictionary = new Dictionary(definition);
        FigureGrammar figures = new FigureGrammar(definition.vocabulary(), dictionary);
        finder = new TableFinder(dictionary, figures);
        reader = new TableReader(dictionary, figures);
        CellReader cells = new CellReader(definition, figures);
        sheets = new SheetReader(cells, new NoteReader(definition, dictionary, figures, cells), figures);
        units = new UnitReading(definition);
    }

    /** Whatever the submission holds, each of its non-blank cells is in the ledger exactly once. */
    public Normalised normalise(Submission submission) {
        Map<RawSheet, SheetReader.Tables> tables = new LinkedHashMap<>();
        submission.sheets().stream()
                .filter(sheet -> !sheet.hidden())
                .forEach(sheet -> tables.put(sheet, tables(new Grid(sheet))));
        List<Observation> observations = new ArrayList<>();
        List<LedgerEntry> ledger = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (RawSheet sheet : submission.sheets()) {
            SheetContext context = context(submission, sheet, tables);
            SheetReader.Result result = sheet.hidden()
                    ? sheets.ignore(context, sheet.cells(), "hidden-sheet")
                    : sheets.read(context, java.util.Objects.requireNonNull(tables.get(sheet)));
            observations.addAll(result.observations());
            ledger.addAll(result.ledger());
            findings.addAll(result.findings());
            if (sheet.hidden() && !sheet.cells().isEmpty()) {
                findings.add(hiddenSheet(submission, sheet));
            }
        }
        return new Normalised(observations, ledger, merged(findings));
    }

    private SheetReader.Tables tables(Grid grid) {
        List<TableArea> areas = finder.find(grid);
        return new SheetReader.Tables(
                grid, areas, areas.stream().map(area -> reader.read(grid, area)).toList());
    }

    private SheetContext context(Submission submission, RawSheet sheet, Map<RawSheet, SheetReader.Tables> tables) {
        Scan name = dictionary.read(sheet.name());
        List<Scan> own = captions(tables.get(sheet));
        List<Scan> others = tables.values().stream()
                .flatMap(other -> captions(other).stream())
                .toList();
        String unit = units.only(own)
                .or(() -> units.only(List.of(name)))
                .or(() -> units.only(others))
                .or(() -> units.inFileName(submission.file()))
                .orElse("");
        return new SheetContext(submission.file(), sheet.name(), name, unit, fileTexts(submission, others));
    }

    private static List<Scan> captions(SheetReader.@org.jspecify.annotations.Nullable Tables tables) {
        return tables == null
                ? List.of()
                : tables.tables().stream()
                        .flatMap(table -> table.captions().stream())
                        .toList();
    }

    private List<Scan> fileTexts(Submission submission, List<Scan> captions) {
        String name = submission.file().replaceFirst("\\.[^.]*$", "").replace('_', ' ');
        return Stream.concat(captions.stream(), Stream.of(dictionary.read(name)))
                .toList();
    }

    private static Finding hiddenSheet(Submission submission, RawSheet sheet) {
        CellAddress first = sheet.cells().get(0).at();
        CellRef cell = new CellRef(submission.file(), sheet.name(), first);
        ReadingFindings.Subject about = new ReadingFindings.Subject("hidden-sheet", Severity.INFO, sheet.name(), cell);
        Map<String, String> arguments =
                Map.of("count", String.valueOf(sheet.cells().size()));
        return ReadingFindings.about(about, arguments, List.of());
    }

    /** One question for one text, however many cells it stands beside. */
    private static List<Finding> merged(List<Finding> findings) {
        Map<String, Finding> byId = new LinkedHashMap<>();
        findings.forEach(finding -> byId.merge(finding.id(), finding, Normaliser::joined));
        return List.copyOf(byId.values());
    }

    private static Finding joined(Finding one, Finding other) {
        Set<CellRef> cells = new LinkedHashSet<>(one.cells());
        cells.addAll(other.cells());
        return new Finding(
                one.id(),
                one.rule(),
                one.severity(),
                one.subject(),
                one.stated(),
                one.expected(),
                one.difference(),
                one.candidates(),
                one.message(),
                one.arguments(),
                List.copyOf(cells));
    }
}
