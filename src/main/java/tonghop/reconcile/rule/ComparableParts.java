package tonghop.reconcile.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.MemberFigures.Kind;
import tonghop.reconcile.rule.MemberFigures.Part;

/** A right sum of unlike things is questioned: members that state only one part of it, or no unit of measure. */
public final class ComparableParts implements EditRule {
    @Override
    public Stream<Edit> edits(Facts facts) {
        return TotalOverMembers.totals(facts).flatMap(total -> edit(total, facts).stream());
    }

    private Optional<Edit> edit(Figure total, Facts facts) {
        TotalOverMembers.Sum sum = new TotalOverMembers.Sum(total, new MemberFigures(facts, total).parts());
        if (!sum.relation().check(Values.STATED, Severity.ERROR).equals(Verdict.PASSED)
                || sum.figures().size() == 1) {
            return Optional.empty();
        }
        List<Part> partial =
                sum.parts().stream().filter(part -> part.kind() == Kind.PARTIAL).toList();
        List<Part> unmeasured = unmeasured(sum);
        Verdict verdict = Verdict.holds(partial.isEmpty() && unmeasured.isEmpty(), Severity.WARNING);
        return Optional.of(Edit.question(code(), sum.figures(), verdict, values -> Evidence.about(
                        total, facts.names(), values)
                .message(message(partial, unmeasured))
                .with("partial", scopes(partial, facts.names()))
                .with(
                        "unmeasured",
                        facts.names().units(unmeasured.stream().map(Part::unit).toList()))));
    }

    private static List<Part> unmeasured(TotalOverMembers.Sum sum) {
        List<Part> bare = sum.parts().stream()
                .filter(part -> part.figures().stream()
                        .anyMatch(figure -> figure.observation().unitOfMeasure().isEmpty()))
                .toList();
        boolean isAlwaysBare = sum.figures().stream()
                .allMatch(figure -> figure.observation().unitOfMeasure().isEmpty());
        return isAlwaysBare ? List.of() : bare;
    }

    private String message(List<Part> partial, List<Part> unmeasured) {
        if (unmeasured.isEmpty()) {
            return "comparable-parts-scope";
        }
        return partial.isEmpty() ? "comparable-parts-measure" : code();
    }

    /** "huyện A (Mũi 1)". */
    private static String scopes(List<Part> partial, Names names) {
        return partial.stream()
                .map(part -> names.unit(part.unit()) + " (" + members(part, names) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String members(Part part, Names names) {
        return part.figures().stream()
                .map(figure -> names.members(figure.key().dimensions()))
                .collect(Collectors.joining(", "));
    }
}
