package tonghop.reconcile.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Appendix;
import tonghop.definition.ReportingUnit;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Verdict;

/**
 * What an appendix prints is reported by every member; where several members report it, those that do not are asked: once for all
 * that the same members leave out, and a member that sent nothing at all once for everything.
 */
public final class Completeness implements EditRule {
    private static final int FEWEST = 2;

    @Override
    public String code() {
        return "completeness";
    }

    @Override
    public Stream<Edit> edits(Facts facts) {
        Set<String> sent =
                facts.figures().stream().map(figure -> figure.key().unit()).collect(Collectors.toSet());
        List<String> reporting = members(facts, sent::contains);
        Map<Gap, List<String>> indicators = new LinkedHashMap<>();
        printed(facts).forEach(indicator -> gap(reporting, reporting(indicator, facts), facts)
                .ifPresent(gap -> indicators
                        .computeIfAbsent(gap, any -> new ArrayList<>())
                        .add(indicator)));
        return Stream.concat(
                gap(members(facts, unit -> true), sent, facts).stream()
                        .flatMap(gap -> gap.silent().stream().map(unit -> nothingSent(unit, gap, facts))),
                indicators.entrySet().stream().flatMap(entry -> edits(entry.getKey(), entry.getValue(), facts)));
    }

    private static List<String> members(Facts facts, Predicate<String> which) {
        return facts.definition().members().stream()
                .map(ReportingUnit::code)
                .filter(which)
                .toList();
    }

    private static Set<String> printed(Facts facts) {
        return facts.definition().appendices().stream()
                .flatMap(appendix -> appendix.sections().stream())
                .flatMap(section -> section.rows().stream())
                .map(Appendix.Row::indicator)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Who leaves something out.
     *
     * @param silent codes of the members that do; empty when none does
     * @param members how many were to tell it
     */
    private record Gap(List<String> silent, int members) {
        int told() {
            return members - silent.size();
        }

        Verdict verdict() {
            return Verdict.holds(silent.isEmpty(), told() * 2 > members ? Severity.WARNING : Severity.INFO);
        }
    }

    private static Optional<Gap> gap(List<String> members, Set<String> telling, Facts facts) {
        List<String> silent =
                members.stream().filter(unit -> !telling.contains(unit)).toList();
        Gap gap = new Gap(silent, members.size());
        int all = facts.definition().members().size();
        return gap.told() < FEWEST && gap.told() * 2 < all ? Optional.empty() : Optional.of(gap);
    }

    private static Set<String> reporting(String indicator, Facts facts) {
        Stream<String> substitutes = facts.declarations(TotalOverMembers.CODE)
                .filter(declaration -> declaration.total().indicator().equals(indicator))
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

    private Edit nothingSent(String unit, Gap gap, Facts facts) {
        return Edit.question(code(), List.of(), gap.verdict(), values -> Evidence.ofUnit(unit, facts)
                .message("completeness-unit")
                .with("told", String.valueOf(gap.told()))
                .with("members", String.valueOf(gap.members())));
    }

    /** What is complete holds one by one; what the same members leave out is one question. */
    private Stream<Edit> edits(Gap gap, List<String> indicators, Facts facts) {
        return gap.silent().isEmpty()
                ? indicators.stream().map(indicator -> edit(gap, List.of(indicator), facts))
                : Stream.of(edit(gap, indicators, facts));
    }

    private Edit edit(Gap gap, List<String> indicators, Facts facts) {
        return Edit.question(code(), List.of(), gap.verdict(), values -> Evidence.overall(indicators.get(0), facts)
                .message(code())
                .with(Evidence.IDENTITY, String.join(" ", gap.silent()))
                .with(
                        "indicator",
                        indicators.stream().map(facts.names()::indicator).collect(Collectors.joining("; ")))
                .with("missing", facts.names().units(gap.silent()))
                .with("told", String.valueOf(gap.told()))
                .with("members", String.valueOf(gap.members())));
    }
}
