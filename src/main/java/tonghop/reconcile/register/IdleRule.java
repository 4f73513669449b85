package tonghop.reconcile.register;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.ReportingUnit;
import tonghop.definition.RuleDeclaration;
import tonghop.definition.RuleDeclaration.Sense;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Verdict;
import tonghop.reconcile.ratio.Jump;
import tonghop.reconcile.ratio.UnitValue;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;
import tonghop.reconcile.rule.TotalOverMembers;

/** A rule that a job declares meets figures: one that fits none checks nothing, most likely because of a slip in its terms. */
public final class IdleRule implements EditRule {
    /** These look at the total alone; their parts, where they have any, stand in for it. */
    private static final Set<String> BY_TOTAL =
            Set.of(TotalOverMembers.CODE, ClassesOfUnits.CODE, RegisterCount.CODE, Ranks.CODE, Jump.CODE);

    /** These look at an indicator whatever members it is broken down to. */
    private static final Set<String> WITH_ANY_MEMBERS =
            Set.of(TotalOverMembers.CODE, ClassesOfUnits.CODE, UnitValue.CODE, Jump.CODE);

    @Override
    public Stream<Edit> edits(Facts facts) {
        boolean isWhole = isWhole(facts);
        return facts.definition().rules().stream().map(declaration -> edit(declaration, isWhole, facts));
    }

    /** As long as a member has sent nothing, the figures that fit may still come. */
    private static boolean isWhole(Facts facts) {
        Set<String> sent =
                facts.figures().stream().map(figure -> figure.key().unit()).collect(Collectors.toSet());
        return facts.definition().members().stream().map(ReportingUnit::code).allMatch(sent::contains);
    }

    private Edit edit(RuleDeclaration declaration, boolean isWhole, Facts facts) {
        Verdict idle = isWhole ? Verdict.failed(Severity.WARNING) : Verdict.undecided(Verdict.Reason.MISSING);
        Verdict verdict = fits(declaration, facts) ? Verdict.PASSED : idle;
        return Edit.question(
                new Edit.Origin(code(), declaration.code()), List.of(), values -> verdict, values -> Evidence.overall(
                                declaration.total().indicator(), facts)
                        .message(isHeadSilent(facts) ? "idle-rule-head" : code())
                        .with("rule", declaration.rule())
                        .with("code", declaration.code()));
    }

    /** What a head adds up is checked by many declared rules; they idle when its workbook is not there. */
    private static boolean isHeadSilent(Facts facts) {
        return facts.definition()
                .head()
                .filter(head -> facts.figures().stream()
                        .noneMatch(figure -> figure.key().unit().equals(head.code())))
                .isPresent();
    }

    private static boolean fits(RuleDeclaration declaration, Facts facts) {
        boolean isWide = WITH_ANY_MEMBERS.contains(declaration.rule());
        return fits(declaration.total(), isWide, facts)
                && (BY_TOTAL.contains(declaration.rule())
                        || declaration.parts().stream().anyMatch(part -> fits(part, isWide, facts)));
    }

    /** Whichever unit tells it: a head may do so for the one that is meant. */
    private static boolean fits(Term term, boolean isWide, Facts facts) {
        return facts.of(term.indicator()).stream()
                .anyMatch(
                        figure -> term.is(Sense.COUNT) || (figure.role() == term.role() && fits(term, figure, isWide)));
    }

    private static boolean fits(Term term, Figure figure, boolean isWide) {
        return isWide
                ? figure.key()
                        .dimensions()
                        .entrySet()
                        .containsAll(term.dimensions().entrySet())
                : figure.key().dimensions().equals(term.dimensions());
    }
}
