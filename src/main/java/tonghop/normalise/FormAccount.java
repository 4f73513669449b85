package tonghop.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.Indicator.TargetConvention;
import tonghop.definition.JobDefinition;
import tonghop.model.Finding;
import tonghop.model.Matter;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.LedgerEntry.Outcome;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.normalise.cell.Questions;
import tonghop.normalise.cell.ReadingFindings;
import tonghop.normalise.grid.Sender;
import tonghop.normalise.words.CellValue;
import tonghop.normalise.words.Figure;
import tonghop.normalise.words.FigureGrammar;

/** What the cells of a filled form come to. */
final class FormAccount {
    private static final String OWN_TEXT = "form";

    private final String file;
    private final Sender sender;
    private final JobDefinition definition;
    private final FigureGrammar figures;
    private final List<Observation> observations = new ArrayList<>();
    private final List<LedgerEntry> ledger = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    FormAccount(String file, Sender sender, JobDefinition definition, FigureGrammar figures) {
        this.file = file;
        this.sender = sender;
        this.definition = definition;
        this.figures = figures;
    }

    /** Tells something of the form as a whole. */
    void tell(Finding finding) {
        findings.add(finding);
    }

    /** What the sheets that were told of come to. */
    Normalised meaning() {
        return new Normalised(observations, ledger, Questionnaire.of(findings));
    }

    /** Takes one of its sheets; a number where the form has no figure is asked about. */
    void sheet(RawSheet sheet, SortedMap<CellAddress, FilledTemplate.Asked> asked) {
        for (RawCell cell : sheet.cells()) {
            CellRef ref = new CellRef(file, sheet.name(), cell.at());
            FilledTemplate.@Nullable Asked about = asked.get(cell.at());
            if (about == null) {
                boolean isStray = !asked.isEmpty() && cell.number() != null;
                enter(ref, cell, isStray ? Outcome.UNRESOLVED : Outcome.IGNORED, isStray ? "outside-table" : OWN_TEXT);
            } else {
                about.key()
                        .map(this::ofSender)
                        .filter(key -> !isBlank(cell))
                        .ifPresentOrElse(
                                key -> figure(new Told(key, about, ref, cell)),
                                () -> enter(ref, cell, Outcome.IGNORED, OWN_TEXT));
            }
        }
    }

    /** The places of the unit whose form it is are none of another's: the question about the sender stays about their figures. */
    private ObservationKey ofSender(ObservationKey key) {
        return sender.isDecided() ? key.withUnit(sender.unit()) : key;
    }

    /** A formula that had nothing to reckon with gives a blank text. */
    private static boolean isBlank(RawCell cell) {
        return cell.text().isBlank() && cell.kind() != RawCell.Kind.NO_VALUE;
    }

    private void figure(Told told) {
        if (sender.isDisputed() || isOfAnothersPlace(told.key)) {
            enter(told.ref, told.cell, Outcome.UNRESOLVED, Matter.SENDER.message());
            findings.add(Questions.disputedSender(told.ref, sender).finding());
            return;
        }
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

    private boolean isOfAnothersPlace(ObservationKey key) {
        return sender.isDecided()
                && key.dimensions().entrySet().stream()
                        .filter(member -> definition
                                .dimension(member.getKey())
                                .filter(dimension -> dimension.kind() == Dimension.Kind.PLACE)
                                .isPresent())
                        .anyMatch(place -> definition.unit(key.unit()).stream()
                                .flatMap(unit -> unit.places().stream())
                                .noneMatch(own -> own.code().equals(place.getValue())));
    }

    private void load(Observation observation) {
        observations.add(observation);
        String detail = observation.key().indicator() + " " + observation.key().role();
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
}
