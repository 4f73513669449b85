package tonghop.reconcile.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.model.Explanation;
import tonghop.model.Explanation.Answer;
import tonghop.model.Explanation.Effect;
import tonghop.model.Explanation.Outcome;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.cell.CellRef;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.Evidence;
import tonghop.reconcile.search.CandidateTest;
import tonghop.reconcile.search.Network;
import tonghop.reconcile.search.Slip;

/** Tells the reasoning behind a finding: what the edits on its cells answer, and what each candidate would change in that. */
public final class Explainer {
    private final Facts facts;
    private final Network network;

    /** @param observations of the whole run, those that the finding came from */
    public Explainer(JobDefinition definition, Collection<Observation> observations) {
        facts = new Facts(definition, observations);
        network = Network.of(facts);
    }

    public Explanation explain(Finding finding) {
        List<Figure> figures = finding.cells().stream().flatMap(this::in).toList();
        return new Explanation(
                finding,
                figures.stream().map(Figure::observation).toList(),
                editsOf(figures).stream()
                        .map(this::answer)
                        .sorted(Comparator.comparing(Answer::outcome))
                        .toList(),
                effects(finding),
                Losers.of(facts, network, this::answer).of(finding, failed(finding, figures)));
    }

    private List<Integer> failed(Finding finding, List<Figure> figures) {
        return editsOf(figures).stream()
                .filter(edit -> network.verdict(edit).isFailed())
                .filter(edit -> network.edit(edit).rule().equals(finding.rule()))
                .toList();
    }

    private Stream<Figure> in(CellRef cell) {
        return facts.figures().stream().filter(figure -> figure.cell().equals(cell));
    }

    private Set<Integer> editsOf(Collection<Figure> figures) {
        Set<Integer> edits = new TreeSet<>();
        figures.forEach(figure -> edits.addAll(network.editsOf(figure)));
        return edits;
    }

    private Answer answer(int number) {
        Edit edit = network.edit(number);
        Verdict verdict = network.verdict(number);
        List<CellRef> cells =
                edit.figures().stream().map(Figure::cell).distinct().toList();
        if (verdict.isFailed()) {
            Evidence evidence = edit.explain(Values.STATED);
            return new Answer(
                    edit.rule(), edit.declaration(), Outcome.FAILED, evidence.message(), evidence.arguments(), cells);
        }
        String why = verdict.reason() == null
                ? ""
                : verdict.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Outcome outcome = why.isEmpty() ? Outcome.PASSED : Outcome.UNDECIDED;
        return new Answer(edit.rule(), edit.declaration(), outcome, why, new TreeMap<>(), cells);
    }

    private List<Effect> effects(Finding finding) {
        CandidateTest test = new CandidateTest(facts, network);
        return finding.candidates().stream()
                .map(candidate -> new Effect(
                        candidate,
                        test.slip(candidate, facts.figures())
                                .map(Slip::values)
                                .map(this::consequences)
                                .orElse(null)))
                .toList();
    }

    private List<Explanation.Consequence> consequences(Values values) {
        List<Explanation.Consequence> consequences = new ArrayList<>();
        for (int number : editsOf(values.changed().keySet())) {
            CandidateTest.turn(network.verdict(number), network.edit(number).check(values))
                    .ifPresent(turn -> consequences.add(new Explanation.Consequence(answer(number), turn)));
        }
        consequences.sort(Comparator.comparing(Explanation.Consequence::turn));
        return consequences;
    }
}
