package tonghop.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.model.Choice;
import tonghop.model.Finding;
import tonghop.model.Matter;
import tonghop.model.Ruling;
import tonghop.model.Severity;
import tonghop.model.Verdict;
import tonghop.model.Verdict.Without;

/** The one place that says whether a consolidation can be signed. */
public final class Signing {
    private final Map<String, Ruling> settled;
    private final List<Finding> findings;

    private Signing(List<Finding> findings, List<Ruling> rulings) {
        this.findings = findings;
        this.settled = rulings.stream()
                .filter(ruling -> ruling.state() == Ruling.State.APPLIED)
                .collect(Collectors.toMap(
                        ruling -> ruling.finding().id(), Function.identity(), (earlier, later) -> later));
    }

    /**
     * Whether it can be signed: an open finding that asks for a decision stands in the way.
     *
     * @param findings all findings of the run
     * @param rulings what became of the decisions
     */
    public static Verdict verdict(JobDefinition definition, List<Finding> findings, List<Ruling> rulings) {
        return new Signing(findings, rulings).verdict(definition);
    }

    private Verdict verdict(JobDefinition definition) {
        SortedMap<String, Integer> questions = new TreeMap<>();
        open().filter(finding -> Matter.of(finding) != Matter.UNIT)
                .forEach(finding -> questions.merge(finding.rule(), 1, Integer::sum));
        List<String> expected =
                definition.members().stream().map(ReportingUnit::code).toList();
        boolean isNothingRead = findings.stream().anyMatch(finding -> Matter.of(finding) == Matter.NOTHING);
        Set<String> silent = open().filter(finding -> Matter.of(finding) == Matter.UNIT)
                .flatMap(Signing::unit)
                .collect(Collectors.toSet());
        List<String> missing = expected.stream().filter(silent::contains).toList();
        return new Verdict(questions, expected.size(), isNothingRead ? expected : missing, without(), isNothingRead);
    }

    private Stream<Finding> open() {
        return findings.stream()
                .filter(finding -> finding.severity().compareTo(Severity.ERROR) <= 0)
                .filter(finding -> !settled.containsKey(finding.id()));
    }

    private List<Without> without() {
        return settled.values().stream()
                .filter(ruling -> ruling.decision().choice().kind() == Choice.Kind.WITHOUT)
                .flatMap(ruling -> unit(ruling.finding())
                        .map(unit -> new Without(
                                unit,
                                ruling.decision().person(),
                                ruling.decision().reason())))
                .toList();
    }

    private static Stream<String> unit(Finding finding) {
        return Stream.ofNullable(finding.subject()).map(Finding.Subject::unit);
    }
}
