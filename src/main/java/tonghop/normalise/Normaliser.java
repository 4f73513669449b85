package tonghop.normalise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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
import tonghop.normalise.formula.FormulaAudit;

/** Turns a submission into observations, a ledger of every cell, and the questions that are left. */
public final class Normaliser {
    private final Dictionary dictionary;
    private final TableFinder finder;
    private final TableReader reader;
    private final SheetReader sheets;
    private final UnitReading units;
    private final TemplateReading templates;
    private final FormulaAudit audit = new FormulaAudit(NumberGrammar::value);

    public Normaliser(JobDefinition definition) {
        dictionary = new Dictionary(definition);
        FigureGrammar figures = new FigureGrammar(definition.vocabulary(), dictionary);
        finder = new TableFinder(dictionary, figures);
        reader = new TableReader(dictionary, figures, new Comparisons(definition.period()));
        CellReader cells = new CellReader(definition, figures);
        sheets = new SheetReader(
                cells,
                new NoteReader(definition, dictionary, figures, cells),
                new SentenceReader(definition, dictionary, figures, cells),
                figures);
        units = new UnitReading(definition);
        templates = new TemplateReading(definition, figures);
    }

    /**
     * Whatever the submission holds, each of its non-blank cells is in the ledger exactly once.
     *
     * @param originals the workbook of a fingerprint and a name, as it was sent: what a marked copy that came back is compared with
     */
    public Normalised normalise(Submission submission, BiFunction<String, String, Optional<Submission>> originals) {
        Optional<ReturnedCopy.Settled> settled = ReturnedCopy.of(submission).map(copy -> copy.settle(originals));
        return settled.map(copy -> copy.account().and(read(copy.workbook()))).orElseGet(() -> read(submission));
    }

    public Normalised normalise(Submission submission) {
        return normalise(submission, (sha256, file) -> Optional.empty());
    }

    private Normalised read(Submission submission) {
        return templates
                .read(submission)
                .map(filled -> filled.meaning().and(understood(filled.rest())))
                .orElseGet(() -> understood(submission));
    }

    private Normalised understood(Submission submission) {
        Map<DecodedSheet, SheetReader.Tables> tables = new LinkedHashMap<>();
        for (RawSheet sheet : submission.sheets()) {
            DecodedSheet decoded = DecodedSheet.of(submission.file(), sheet);
            tables.put(decoded, tables(new Grid(decoded.sheet())));
        }
        List<Observation> observations = new ArrayList<>();
        List<LedgerEntry> ledger = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(audit.audit(submission));
        tables.forEach((decoded, cut) -> {
            SheetReader.Result result = read(context(submission, decoded.sheet(), tables), decoded.sheet(), cut);
            result.observations().stream().map(decoded::asSent).forEach(observations::add);
            result.ledger().stream().map(decoded::asSent).forEach(ledger::add);
            findings.addAll(decoded.findings());
            findings.addAll(result.findings());
        });
        return new Normalised(observations, ledger, Questionnaire.of(findings));
    }

    private SheetReader.Result read(SheetContext context, RawSheet sheet, SheetReader.Tables cut) {
        if (!sheet.hidden()) {
            return sheets.read(context, cut);
        }
        SheetReader.Result result = sheets.ignore(context, sheet.cells(), "hidden-sheet");
        if (!sheet.cells().isEmpty()) {
            result.findings().add(hiddenSheet(context, sheet));
        }
        return result;
    }

    private SheetReader.Tables tables(Grid grid) {
        List<TableArea> areas = finder.find(grid);
        return new SheetReader.Tables(
                grid, areas, areas.stream().map(area -> reader.read(grid, area)).toList());
    }

    private SheetContext context(Submission submission, RawSheet sheet, Map<DecodedSheet, SheetReader.Tables> tables) {
        Scan name = dictionary.read(sheet.name());
        List<Scan> own = new ArrayList<>();
        List<Scan> all = new ArrayList<>();
        tables.forEach((decoded, cut) -> {
            List<Scan> captions = decoded.sheet().hidden() ? List.of() : captions(cut);
            all.addAll(captions);
            if (decoded.sheet().equals(sheet)) {
                own.addAll(captions);
            }
        });
        String unit = units.only(own)
                .or(() -> units.only(List.of(name)))
                .or(() -> units.only(all))
                .or(() -> units.inFileName(submission.file()))
                .orElse("");
        return new SheetContext(submission.file(), sheet.name(), name, unit, fileTexts(submission, all));
    }

    private static List<Scan> captions(SheetReader.Tables cut) {
        return cut.tables().stream().flatMap(table -> table.captions().stream()).toList();
    }

    private List<Scan> fileTexts(Submission submission, List<Scan> captions) {
        String name = submission.file().replaceFirst("\\.[^.]*$", "").replace('_', ' ');
        return Stream.concat(captions.stream(), Stream.of(dictionary.read(name)))
                .toList();
    }

    private static Finding hiddenSheet(SheetContext context, RawSheet sheet) {
        CellAddress first = sheet.cells().get(0).at();
        CellRef cell = new CellRef(context.file(), sheet.name(), first);
        ReadingFindings.Subject about = new ReadingFindings.Subject("hidden-sheet", Severity.INFO, sheet.name(), cell);
        Map<String, String> arguments =
                Map.of("count", String.valueOf(sheet.cells().size()));
        return ReadingFindings.about(about, arguments, List.of());
    }
}
