package tonghop.normalise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.definition.Names;
import tonghop.model.Finding;
import tonghop.model.Matter;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.Submission;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.RawSheet;
import tonghop.normalise.cell.CellReader;
import tonghop.normalise.cell.FormReader;
import tonghop.normalise.cell.SenderReading;
import tonghop.normalise.formula.FormulaAudit;
import tonghop.normalise.grid.Grid;
import tonghop.normalise.grid.SheetContext;
import tonghop.normalise.grid.TableArea;
import tonghop.normalise.grid.TableFinder;
import tonghop.normalise.grid.TableReader;
import tonghop.normalise.list.ListArea;
import tonghop.normalise.list.ListFinder;
import tonghop.normalise.list.ListReader;
import tonghop.normalise.list.ReadList;
import tonghop.normalise.text.LegacyText;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.FigureGrammar;
import tonghop.normalise.words.NumberGrammar;
import tonghop.normalise.words.RoleOrMember;
import tonghop.normalise.words.Scan;
import tonghop.normalise.words.ToldFigures;

/** Turns a submission into observations, a ledger of every cell, and the questions that are left. */
public final class Normaliser {
    private final Dictionary dictionary;
    private final TableFinder finder;
    private final TableReader reader;
    private final SheetReader sheets;
    private final SenderReading senders;
    private final TemplateReading templates;
    private final Names names;
    private final ListReader listReader;
    private final ListFinder lists;
    private final LegacyText legacy = new LegacyText();
    private final FormulaAudit audit = new FormulaAudit(NumberGrammar::value);

    public Normaliser(JobDefinition definition) {
        this(definition, Map.of());
    }

    /** @param aliases what people say that texts are other names of */
    public Normaliser(JobDefinition definition, Map<String, String> aliases) {
        dictionary = new Dictionary(definition, aliases);
        FigureGrammar figures = new FigureGrammar(definition.vocabulary(), dictionary);
        finder = new TableFinder(dictionary, figures);
        reader = new TableReader(definition, dictionary, figures);
        CellReader cells = new CellReader(definition, figures);
        listReader = new ListReader(dictionary);
        lists = new ListFinder(dictionary, figures, listReader);
        sheets = new SheetReader(
                cells,
                new NoteReader(definition, dictionary, figures, cells),
                new SentenceReader(new ToldFigures(dictionary, figures), cells),
                figures,
                listReader);
        senders = new SenderReading(dictionary);
        names = new Names(definition);
        templates = new TemplateReading(new FormReader(definition, figures), senders, dictionary, names);
    }

    /**
     * Whatever the submission holds, each of its non-blank cells is in the ledger exactly once.
     *
     * @param originals the workbook of a fingerprint and a name, as it was sent: what a marked copy that came back is compared with
     */
    public Normalised normalise(Submission submission, BiFunction<String, String, Optional<Submission>> originals) {
        Normalised meaning = asSent(submission, originals);
        List<Finding> disputes = meaning.findings().stream()
                .filter(finding -> Matter.of(finding) == Matter.SENDER)
                .toList();
        // the question stays with its answer, which holds as long as it is asked
        return meaning.bySender(disputes.stream()
                .limit(1)
                .flatMap(dispute -> dispute.candidates().stream())
                .map(unit -> asSent(submission.from(unit.from()), originals))
                .map(decided -> decided.and(new Normalised(List.of(), List.of(), disputes)))
                .toList());
    }

    /** SHA-256 to name of the workbooks as sent that marked copies were compared with; those that were not there any more are none. */
    public static SortedMap<String, String> answered(List<Finding> findings) {
        return ReturnedCopy.originals(findings);
    }

    private Normalised asSent(Submission submission, BiFunction<String, String, Optional<Submission>> originals) {
        Optional<ReturnedCopy.Settled> settled = ReturnedCopy.of(submission).map(copy -> copy.settle(originals));
        return settled.map(copy -> copy.account().and(read(copy.workbook()))).orElseGet(() -> read(submission));
    }

    public Normalised normalise(Submission submission) {
        return normalise(submission, (sha256, file) -> Optional.empty());
    }

    private Normalised read(Submission submission) {
        JobDefinition definition = dictionary.definition();
        return EarlierRun.of(submission, definition)
                .map(EarlierRun::meaning)
                .orElseGet(() -> new NamesOfTheTime(definition).of(told(submission)));
    }

    private Normalised told(Submission submission) {
        return templates
                .read(submission)
                .map(filled -> filled.meaning().and(understood(filled.rest())))
                .orElseGet(() -> understood(submission));
    }

    private Normalised understood(Submission submission) {
        Map<DecodedSheet, SheetReader.Tables> tables = new LinkedHashMap<>();
        for (RawSheet sheet : submission.sheets()) {
            DecodedSheet decoded = DecodedSheet.of(submission.file(), sheet, legacy);
            tables.put(decoded, tables(new Grid(decoded.sheet())));
        }
        Map<DecodedSheet, SheetReader.Result> results = new LinkedHashMap<>();
        FormulaAudit.Audited audited = audit.audit(submission);
        tables.forEach((decoded, cut) -> {
            Set<CellAddress> circular = audited.circular(decoded.sheet().name());
            results.put(decoded, sheets.read(context(submission, decoded.sheet(), tables, circular), cut));
        });
        List<Finding> findings = new ArrayList<>(audited.findings());
        results.forEach((decoded, read) -> findings.addAll(
                new WholeSheet(submission.file(), decoded.sheet(), dictionary).findings(read.observations())));
        return together(results, findings);
    }

    /** A hidden sheet counts as hidden rows do, but for one that tells nothing which the others do not: it is a draft. */
    private Normalised together(Map<DecodedSheet, SheetReader.Result> results, List<Finding> audited) {
        Set<ObservationKey> shown = results.entrySet().stream()
                .filter(sheet -> !sheet.getKey().sheet().hidden())
                .flatMap(sheet -> sheet.getValue().keys())
                .collect(Collectors.toSet());
        List<Observation> observations = new ArrayList<>();
        List<LedgerEntry> ledger = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(audited);
        List<Finding> hidden = new ArrayList<>();
        results.forEach((decoded, read) -> {
            boolean draft = decoded.sheet().hidden() && read.keys().allMatch(shown::contains);
            SheetReader.Result result = draft ? read.leftOut("hidden-sheet") : read;
            result.observations().stream().map(decoded::asSent).forEach(observations::add);
            result.ledger().stream().map(decoded::asSent).forEach(ledger::add);
            findings.addAll(decoded.findings());
            findings.addAll(result.findings());
            hidden.addAll(new HiddenFigures(decoded.sheet(), names).questions(result));
        });
        hidden.addAll(0, Questionnaire.of(findings));
        List<ReadList> named =
                results.values().stream().flatMap(read -> read.lists().stream()).toList();
        return new Normalised(observations, ledger, hidden).and(listReader.meaning(named));
    }

    private SheetReader.Tables tables(Grid whole) {
        List<ListArea> names = lists.find(whole);
        Grid grid = names.isEmpty() ? whole : new Grid(ListFinder.rest(whole.sheet(), names));
        List<TableArea> areas = finder.find(grid);
        return new SheetReader.Tables(
                whole,
                names,
                grid,
                areas,
                areas.stream().map(area -> reader.read(grid, area)).toList());
    }

    private SheetContext context(
            Submission submission,
            RawSheet sheet,
            Map<DecodedSheet, SheetReader.Tables> tables,
            Set<CellAddress> circular) {
        List<Scan> tabs = tabs(tables);
        Scan name = RoleOrMember.settled(dictionary.read(sheet.name()), List.of(() -> tabs));
        List<Scan> own = new ArrayList<>();
        List<Scan> all = new ArrayList<>();
        tables.forEach((decoded, cut) -> {
            if (decoded.sheet().equals(sheet)) {
                own.addAll(captions(cut));
            }
            if (!decoded.sheet().hidden()) {
                all.addAll(captions(cut));
            }
        });
        SenderReading.Texts texts = new SenderReading.Texts(own, name, all, tabs, submission.file());
        return new SheetContext(
                submission.file(),
                sheet.name(),
                name,
                senders.sheet(texts).decidedFor(submission.sender()),
                circular,
                fileTexts(submission, all));
    }

    private List<Scan> tabs(Map<DecodedSheet, SheetReader.Tables> tables) {
        return tables.keySet().stream()
                .filter(decoded -> !decoded.sheet().hidden())
                .map(decoded -> dictionary.read(decoded.sheet().name()))
                .toList();
    }

    /** Titles above a list of names tell the sender as those above a table do. */
    private List<Scan> captions(SheetReader.Tables cut) {
        Stream<Scan> aboveNames = cut.lists().stream()
                .limit(cut.tables().isEmpty() ? 1 : 0)
                .flatMap(list -> list.above(cut.grid()))
                .map(cell -> dictionary.read(cell.text()));
        return Stream.concat(cut.tables().stream().flatMap(table -> table.captions().stream()), aboveNames)
                .distinct()
                .toList();
    }

    private List<Scan> fileTexts(Submission submission, List<Scan> captions) {
        String name = submission.file().replaceFirst("\\.[^.]*$", "").replace('_', ' ');
        return Stream.concat(captions.stream(), Stream.of(dictionary.read(name)))
                .toList();
    }
}
