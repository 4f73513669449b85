package tonghop.review;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.Matter;
import tonghop.model.Observation;
import tonghop.model.Prospect;
import tonghop.model.Prospect.Broken;
import tonghop.model.Reading;
import tonghop.model.Ruling.Edit;
import tonghop.model.cell.CellRef;
import tonghop.reckon.Conversion;
import tonghop.review.Edits.Place;

/** What each choice would do to the figures as they are used, and which rules would speak then. */
public record Prospects(JobDefinition definition, Verification verification) {
    /** Of the weightiest questions; a list of thousands is not decided on one by one. */
    private static final int MOST = 200;

    private static final Prospect TO_DEFINE = new Prospect(Choice.of(Choice.Kind.DEFINE), List.of(), List.of());

    /** Any number: only which figures it would stand for is looked at. */
    private static final String SOME_NUMBER = "0";

    /**
     * By the ids of findings, without choices that change nothing.
     *
     * @param used the figures as they are used
     * @param open the findings that nobody has settled, the weightiest first
     */
    public SortedMap<String, List<Prospect>> of(Asked asked, List<Observation> used, List<Finding> open) {
        Chosen chosen = new Chosen(definition, verification, asked);
        FigureIndex index = new FigureIndex(used);
        SortedMap<String, List<Prospect>> prospects = new TreeMap<>();
        open.stream()
                .filter(finding -> Matter.of(finding) == Matter.LABEL)
                .forEach(finding -> prospects.put(finding.id(), List.of(TO_DEFINE)));
        open.stream()
                .filter(finding -> Matter.of(finding) == Matter.FIGURES)
                .limit(MOST)
                .forEach(finding -> prospects.put(
                        finding.id(),
                        Choice.offered(finding).stream()
                                .flatMap(choice -> prospect(finding, choice, chosen, index))
                                .toList()));
        return prospects;
    }

    /**
     * What a number that a person gives for a finding would do; a finding that it would leave unmended is among what breaks.
     *
     * @param used the figures as they are used
     * @return empty when it is no number, or there is no one figure in whose place it would stand
     */
    public Optional<Prospect> of(Asked asked, List<Observation> used, Finding finding, String number) {
        Choice enter = Choice.of(Choice.Kind.ENTER);
        FigureIndex index = new FigureIndex(used);
        Decision decision = new Decision(finding.id(), "", enter, number, "", "", "");
        List<Edit> edits = edits(new Chosen(definition, verification, asked), finding, decision, index);
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        Stream<Broken> left = verification.findings(Edits.apply(used, edits)).stream()
                .filter(again -> again.id().equals(finding.id()))
                .flatMap(again -> again.cells().stream().limit(1).map(cell -> new Broken(again.rule(), cell)));
        Stream<Broken> broken = verification.broken(index.all(), changes(edits, index)).stream();
        return Optional.of(new Prospect(
                enter, edits, Stream.concat(left, broken).distinct().toList(), measures(edits, index)));
    }

    private Stream<Prospect> prospect(Finding finding, Choice choice, Chosen chosen, FigureIndex index) {
        boolean isEntered = choice.kind() == Choice.Kind.ENTER;
        Decision decision = new Decision(finding.id(), "", choice, isEntered ? SOME_NUMBER : "", "", "", "");
        List<Edit> edits = edits(chosen, finding, decision, index).stream()
                .filter(edit -> isEntered || !edit.before().equals(edit.after()))
                .toList();
        if (edits.isEmpty()) {
            return Stream.of();
        }
        return Stream.of(
                isEntered
                        ? new Prospect(
                                choice,
                                edits.stream().map(Prospects::unsaid).toList(),
                                List.of(),
                                measures(edits, index))
                        : new Prospect(
                                choice,
                                edits,
                                verification.broken(index.all(), changes(edits, index)),
                                measures(edits, index)));
    }

    /** From the figures as they are used: another decision may have changed what was stated. */
    private static List<Edit> edits(Chosen chosen, Finding finding, Decision decision, FigureIndex index) {
        return chosen.remedy(finding, decision, index).edits().stream()
                .map(edit -> index.at(edit.key()).stream()
                        .filter(figure -> Place.of(figure).equals(Place.of(edit)))
                        .findFirst()
                        .map(figure ->
                                new Edit(edit.cell(), edit.key(), Figures.digits(figure), edit.after(), edit.made()))
                        .orElse(edit))
                .toList();
    }

    /** Of cells that tell a fact in several units of measure, each with its own. */
    private Map<CellRef, String> measures(List<Edit> edits, FigureIndex index) {
        Map<CellRef, String> measures = new LinkedHashMap<>();
        for (Edit edit : edits) {
            List<Observation> tellings = index.at(edit.key());
            if (tellings.stream().anyMatch(figure -> isScaledOtherwise(figure, tellings.get(0)))) {
                tellings.forEach(figure -> measures.put(figure.cell(), figure.unitOfMeasure()));
            }
        }
        return measures;
    }

    private boolean isScaledOtherwise(Observation one, Observation other) {
        return definition
                .indicator(one.key().indicator())
                .flatMap(indicator -> new Conversion(definition.vocabulary()).factor(one, other, indicator))
                .filter(factor -> factor.compareTo(BigDecimal.ONE) != 0)
                .isPresent();
    }

    private static Edit unsaid(Edit edit) {
        return new Edit(edit.cell(), edit.key(), edit.before(), "", edit.made());
    }

    /** Those that put a number in the place of a figure. */
    private static Map<Observation, Reading> changes(List<Edit> edits, FigureIndex index) {
        Map<Observation, Reading> changes = new LinkedHashMap<>();
        for (Edit edit : edits) {
            index.at(edit.key()).stream()
                    .filter(figure -> Place.of(figure).equals(Place.of(edit)))
                    .forEach(figure -> Edits.number(edit.after()).ifPresent(number -> changes.put(figure, number)));
        }
        return changes;
    }
}
