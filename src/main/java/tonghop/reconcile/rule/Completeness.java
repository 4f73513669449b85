package tonghop.reconcile.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Appendix;
import tonghop.definition.ReportingUnit;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.model.Role;
import tonghop.model.Severity;

/** What an appendix prints is reported by every member; where several members report it, those that do not are asked. */
public final class Completeness implements EditRule {
    private static final int FEWEST = 2;

    @Override
    public String code() {
        return "completeness";
    }

    @Override
    public Stream<Edit> edits(Facts facts) {
        Set<String> printed = facts.definition().appendices().stream()
                .flatMap(appendix -> appendix.sections().stream())
                .flatMap(section -> section.rows().stream())
                .map(Appendix.Row::indicator)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return printed.stream().flatMap(indicator -> edit(indicator, facts).stream());
    }

    private Optional<Edit> edit(String indicator, Facts facts) {
        Set<String> reporting = reporting(indicator, facts);
        List<String> members =
                facts.definition().members().stream().map(ReportingUnit::code).toList();
        List<String> silent =
                members.stream().filter(unit -> !reporting.contains(unit)).toList();
        int told = members.size() - silent.size();
        if (told < FEWEST && told * 2 < members.size()) {
            return Optional.empty();
        }
        Severity severity = told * 2 > members.size() ? Severity.WARNING : Severity.INFO;
        Verdict verdict = Verdict.holds(silent.isEmpty(), severity);
        return Optional.of(
                Edit.question(code(), List.of(), verdict, values -> explain(indicator, silent, told, facts)));
    }

    private static Set<String> reporting(String indicator, Facts facts) {
        Stream<String> substitutes = facts.declarations(TotalOverMembers.CODE)
                .filter(declaration -> declaration.total() != null
                        && declaration.total().indicator().equals(indicator))
                .flatMap(declaration -> declaration.parts().stream())
                .flatMap(term -> substitutes(term, facts));
        Stream<String> own = facts.of(indicator).stream()
                .filter(figure -> figure.role() == Role.ACTUAL || figure.role() == Role.PERCENT)
                .map(figure -> figure.key().unit());
        return Stream.concat(own, substitutes).collect(Collectors.toSet());
    }

    private static Stream<String> substitutes(Term term, Facts facts) {
        Stream<Figure> figures = term.count() ? facts.of(term.indicator()).stream() : facts.figures(term);
        return figures.map(figure -> figure.key().unit());
    }

    private Evidence explain(String indicator, List<String> silent, int told, Facts facts) {
        return Evidence.overall(indicator, facts)
                .message(code())
                .with("missing", facts.names().units(silent))
                .with("told", String.valueOf(told))
                .with("members", String.valueOf(facts.definition().members().size()));
    }
}
