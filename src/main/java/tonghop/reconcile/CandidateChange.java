package tonghop.reconcile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.definition.JobDefinition;
import tonghop.model.Candidate;
import tonghop.model.Explanation.Turn;
import tonghop.model.Observation;
import tonghop.model.Prospect.Broken;
import tonghop.model.Reading;
import tonghop.model.cell.CellRef;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reconcile.search.CandidateTest;
import tonghop.reconcile.search.Network;
import tonghop.reconcile.search.Slip;

/** What candidates would put in the place of figures, and which rules would speak then. */
public final class CandidateChange {
    private final Facts facts;
    private final Network network;
    private final CandidateTest test;
    /** Made when the first candidate is asked about. */
    private @Nullable Map<CellRef, List<Figure>> byCell;

    /** @param observations of the whole run, those that the candidates came from */
    public CandidateChange(JobDefinition definition, Collection<Observation> observations) {
        this(new Facts(definition, observations));
    }

    private CandidateChange(Facts facts) {
        this(facts, Network.of(facts));
    }

    CandidateChange(Facts facts, Network network) {
        this.facts = facts;
        this.network = network;
        this.test = new CandidateTest(facts, network);
    }

    /** The figures that a candidate changes, each with what would be read in its place; empty when it is not about figures. */
    public Optional<Candidate.Change> of(Candidate candidate) {
        return test.slip(candidate, among(candidate)).map(CandidateChange::change);
    }

    /** Where two places were exchanged, the other may be any unit's. */
    private List<Figure> among(Candidate candidate) {
        return candidate.slip().equals(CandidateTest.SWAPPED_PLACES)
                ? facts.figures()
                : Optional.ofNullable(candidate.cell())
                        .map(cell -> byCell().getOrDefault(cell, List.of()))
                        .orElse(List.of());
    }

    private Map<CellRef, List<Figure>> byCell() {
        if (byCell == null) {
            byCell = facts.figures().stream().collect(Collectors.groupingBy(Figure::cell));
        }
        return byCell;
    }

    private static Candidate.Change change(Slip slip) {
        Map<Observation, Reading> figures = new LinkedHashMap<>();
        slip.values().changed().forEach((figure, reading) -> figures.put(figure.observation(), reading));
        return new Candidate.Change(
                figures, slip.carried().stream().map(Figure::observation).collect(Collectors.toSet()));
    }

    /** What holds and would not any more, were these figures otherwise. */
    public List<Broken> broken(Map<Observation, Reading> changes) {
        Map<Figure, Reading> changed = new LinkedHashMap<>();
        changes.forEach((observation, reading) -> facts.at(observation.key()).stream()
                .filter(figure -> figure.cell().equals(observation.cell()))
                .forEach(figure -> changed.put(figure, reading)));
        Values values = new Values(changed);
        return changed.keySet().stream()
                .flatMap(figure -> network.editsOf(figure).stream())
                .filter(number -> isBroken(number, values))
                .map(network::edit)
                .map(edit -> new Broken(edit.rule(), edit.figures().get(0).cell()))
                .distinct()
                .toList();
    }

    private boolean isBroken(int number, Values values) {
        return CandidateTest.turn(network.verdict(number), network.edit(number).check(values))
                .filter(Turn.BROKEN::equals)
                .isPresent();
    }
}
