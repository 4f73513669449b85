package tonghop.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Indicator;
import tonghop.definition.Indicator.TargetConvention;
import tonghop.definition.JobDefinition;
import tonghop.model.CellAddress;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.HiddenForm;
import tonghop.model.LedgerEntry;
import tonghop.model.LedgerEntry.Outcome;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.RawCell;
import tonghop.model.RawSheet;
import tonghop.model.Severity;
import tonghop.model.Submission;

/** Reads a form that this product wrote and a unit has filled, by its hidden record and without any guessing. */
final class TemplateReading {
    private static final String OWN_TEXT = "form";

    private final JobDefinition definition;
    private final FigureGrammar figures;

    TemplateReading(JobDefinition definition, FigureGrammar figures) {
        this.definition = definition;
        this.figures = figures;
    }

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
        Optional<FilledTemplate> template = FilledTemplate.of(form, submission.sheets(), definition);
        Account account = new Account(submission.file());
        if (template.isEmpty()) {
            account.findings.add(altered(submission.file(), form));
        }
        Map<String, SortedMap<CellAddress, FilledTemplate.Asked>> asked =
                template.map(FilledTemplate::cells).orElse(Map.of());
        List<RawSheet> rest = new ArrayList<>();
        for (RawSheet sheet : submission.sheets()) {
            boolean isOwn = sheet.name().equals(HiddenForm.SHEET)
                    || sheet.name().equals(form.field("self-check"))
                    || asked.containsKey(sheet.name());
            if (isOwn) {
                account.sheet(sheet, asked.getOrDefault(sheet.name(), new TreeMap<>()));
            } else {
                rest.add(sheet);
            }
        }
        return new Filled(
                new Normalised(account.observations, account.ledger, account.findings),
                new Submission(submission.file(), submission.sha256(), submission.size(), rest));
    }

    private static Finding altered(String file, HiddenForm form) {
        CellRef cell = new CellRef(file, "", new CellAddress(0, 0));
        ReadingFindings.Subject about = new ReadingFindings.Subject("template-altered", Severity.WARNING, file, cell);
        return ReadingFindings.about(about, Map.of("unit", form.field("unit")), List.of());
    }

    /** What the cells of a form come to. */
    private final class Account {
        private final String file;
        private final List<Observation> observations = new ArrayList<>();
        private final List<LedgerEntry> ledger = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        Account(String file) {
            this.file = file;
        }

        void sheet(RawSheet sheet, SortedMap<CellAddress, FilledTemplate.Asked> asked) {
            for (RawCell cell : sheet.cells()) {
                CellRef ref = new CellRef(file, sheet.name(), cell.at());
                FilledTemplate.@Nullable Asked about = asked.get(cell.at());
                if (about == null) {
                    boolean isStray = !asked.isEmpty() && cell.number() != null;
                    enter(
                            ref,
                            cell,
                            isStray ? Outcome.UNRESOLVED : Outcome.IGNORED,
                            isStray ? "outside-table" : OWN_TEXT);
                } else {
                    about.key()
                            .filter(key -> !isBlank(cell))
                            .ifPresentOrElse(
                                    key -> figure(new Told(key, about, ref, cell)),
                                    () -> enter(ref, cell, Outcome.IGNORED, OWN_TEXT));
                }
            }
        }

        /** A formula that had nothing to reckon with gives a blank text. */
        private static boolean isBlank(RawCell cell) {
            return cell.text().isBlank() && cell.kind() != RawCell.Kind.NO_VALUE;
        }

        private void figure(Told told) {
            Optional<String> problem = problem(told.cell);
            CellValue value = problem.isPresent() ? new CellValue.Words(told.cell.text()) : figures.read(told.cell);
            if (value instanceof CellValue.Single single) {
                load(told.figure(single.figure()));
            } else if (value instanceof CellValue.None none && none.zero() != null) {
                load(told.figure(none.zero()));
            } else if (value instanceof CellValue.None) {
                enter(told.ref, told.cell, Outcome.IGNORED, "nothing");
            } else if (problem.isEmpty() && (value instanceof CellValue.Qualitative || isToldInWords(told.key))) {
                load(told.words());
            } else {
                ask(told, problem.orElse("unreadable"));
            }
        }

        private void load(Observation observation) {
            observations.add(observation);
            String detail =
                    observation.key().indicator() + " " + observation.key().role();
            ledger.add(new LedgerEntry(observation.cell(), observation.printed(), Outcome.LOADED, "loaded", detail));
        }

        private void ask(Told told, String rule) {
            String text = told.cell.text();
            ledger.add(new LedgerEntry(told.ref, text, Outcome.UNRESOLVED, rule, text));
            ReadingFindings.Subject subject =
                    new ReadingFindings.Subject(rule, Severity.WARNING, text + " " + told.cell.at(), told.ref);
            Map<String, String> arguments = Map.of("label", told.about.label(), "value", text);
            findings.add(ReadingFindings.about(subject, arguments, List.of()));
        }

        private void enter(CellRef ref, RawCell cell, Outcome outcome, String reason) {
            ledger.add(new LedgerEntry(ref, cell.text(), outcome, reason, ""));
        }
    }

    /** What a cell of the form tells. */
    private record Told(ObservationKey key, FilledTemplate.Asked about, CellRef ref, RawCell cell) {
        Observation figure(Figure figure) {
            String own = figure.unitOfMeasure();
            return observation(figure.number(), null, own.isEmpty() ? about.unitOfMeasure() : own);
        }

        Observation words() {
            return observation(null, cell.text().strip(), "");
        }

        private Observation observation(@Nullable PrintedNumber number, @Nullable String text, String measure) {
            return new Observation(key, number, text, measure, Observation.Status.FINAL, ref, cell.text());
        }
    }

    private static Optional<String> problem(RawCell cell) {
        return switch (cell.kind()) {
            case ERROR -> Optional.of("error-cell");
            case NO_VALUE -> Optional.of("no-cached-value");
            case DATE -> Optional.of("date-cell");
            case NUMBER, TEXT, BOOLEAN -> Optional.empty();
        };
    }

    private boolean isToldInWords(ObservationKey key) {
        return definition
                .indicator(key.indicator())
                .filter(indicator ->
                        indicator.kind() == Indicator.Kind.TEXT || indicator.target() == TargetConvention.QUALITATIVE)
                .isPresent();
    }
}
