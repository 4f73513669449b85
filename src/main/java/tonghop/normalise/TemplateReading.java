package tonghop.normalise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.Severity;
import tonghop.model.Submission;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.HiddenForm;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.RawSheet;
import tonghop.normalise.cell.FormReader;
import tonghop.normalise.cell.ReadingFindings;
import tonghop.normalise.cell.SenderReading;
import tonghop.normalise.grid.Sender;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.Folding;
import tonghop.normalise.words.Scan;

/** Reads a form that this product wrote and a unit has filled, by its hidden record and without any guessing. */
record TemplateReading(FormReader forms, SenderReading senders, Dictionary dictionary, Names names) {
    /**
     * A filled form.
     *
     * @param meaning what its own sheets mean
     * @param rest the sheets that are none of the form, or all that hold figures when the form cannot be trusted
     */
    record Filled(Normalised meaning, Submission rest) {}

    /** Empty when the submission is no such form. */
    Optional<Filled> read(Submission submission) {
        return HiddenForm.template(submission.sheets()).map(form -> filled(submission, form));
    }

    private Filled filled(Submission submission, HiddenForm form) {
        Optional<FilledTemplate> template = FilledTemplate.of(form, submission.sheets(), forms.definition());
        Sender sender = template.map(filled -> sender(submission, form, filled)).orElse(Sender.of(""));
        FormAccount account = new FormAccount(submission.file(), sender, forms);
        List<Finding> findings = new ArrayList<>();
        if (template.isEmpty()) {
            findings.add(told("template-altered", Severity.WARNING, submission.file(), form));
        } else if (!isOfThisOffice(form)) {
            findings.add(told("template-other-job", Severity.ERROR, submission.file(), form));
        }
        Map<String, SortedMap<CellAddress, FilledTemplate.Asked>> asked =
                template.map(FilledTemplate::cells).orElse(Map.of());
        Map<RawSheet, SheetReader.Result> own = new LinkedHashMap<>();
        List<RawSheet> rest = new ArrayList<>();
        for (RawSheet sheet : submission.sheets()) {
            boolean isOwn = sheet.name().equals(HiddenForm.SHEET)
                    || sheet.name().equals(form.field("self-check"))
                    || asked.containsKey(sheet.name());
            if (isOwn) {
                own.put(sheet, account.sheet(sheet, asked.getOrDefault(sheet.name(), new TreeMap<>())));
            } else {
                rest.add(sheet);
            }
        }
        return new Filled(meaning(submission.file(), own, findings), submission.withSheets(rest));
    }

    private Normalised meaning(String file, Map<RawSheet, SheetReader.Result> sheets, List<Finding> findings) {
        List<Observation> observations = new ArrayList<>();
        List<LedgerEntry> ledger = new ArrayList<>();
        List<Finding> hidden = new ArrayList<>();
        sheets.forEach((sheet, read) -> {
            observations.addAll(read.observations());
            ledger.addAll(read.ledger());
            findings.addAll(read.findings());
            if (!read.observations().isEmpty()) {
                findings.addAll(new WholeSheet(file, sheet, dictionary).findings(read.observations()));
                hidden.addAll(new HiddenFigures(sheet, names).questions(read));
            }
        });
        hidden.addAll(0, Questionnaire.of(findings));
        return new Normalised(observations, ledger, hidden);
    }

    /** The record is not alone in saying whose form it is: a unit may have filled its neighbour's. */
    private Sender sender(Submission submission, HiddenForm form, FilledTemplate template) {
        List<Scan> titles = submission.sheets().stream()
                .filter(sheet -> template.cells().containsKey(sheet.name()))
                .flatMap(sheet -> titles(sheet, template.cells().getOrDefault(sheet.name(), new TreeMap<>())))
                .toList();
        SenderReading.Texts texts = new SenderReading.Texts(titles, Scan.EMPTY, titles, List.of(), submission.file());
        return senders.form(form.field("unit"), texts).decidedFor(submission.sender());
    }

    private Stream<Scan> titles(RawSheet sheet, SortedMap<CellAddress, FilledTemplate.Asked> asked) {
        int first = asked.keySet().stream().mapToInt(CellAddress::row).min().orElse(0);
        return sheet.cells().stream().filter(cell -> cell.at().row() < first).map(cell -> dictionary.read(cell.text()));
    }

    /** A job may be called otherwise the next year; another office's form may have the same units and indicators. */
    private boolean isOfThisOffice(HiddenForm form) {
        return form.field("job").equals(forms.definition().code())
                || Folding.clean(form.field("authority"))
                        .equals(Folding.clean(forms.definition().authority()));
    }

    private static Finding told(String rule, Severity severity, String file, HiddenForm form) {
        CellRef cell = new CellRef(file, "", new CellAddress(0, 0));
        ReadingFindings.Subject about = new ReadingFindings.Subject(rule, severity, file, cell);
        Map<String, String> arguments =
                Map.of("unit", form.field("unit"), "job", form.field("job"), "authority", form.field("authority"));
        return ReadingFindings.about(about, arguments, List.of());
    }
}
