package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tonghop.definition.RuleDeclaration;
import tonghop.model.Severity;
import tonghop.reckon.AtMost;
import tonghop.reckon.Either;
import tonghop.reckon.Figure;
import tonghop.reckon.Percent;
import tonghop.reckon.Relation;
import tonghop.reckon.SumOfParts;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/**
 * One instance of a rule over concrete figures.
 *
 * @param origin what it follows from
 * @param figures the figures that it speaks of, the one that it is about first; empty when it is about figures that are missing
 * @param kind what it takes to make it hold
 * @param check its answer under an assignment of values
 * @param explanation what to tell a person when it does not hold
 * @param relation the relation of figures that it states; empty where it states none of its own
 */
public record Edit(
        Origin origin,
        List<Figure> figures,
        Kind kind,
        Check check,
        Explanation explanation,
        Optional<Relation<Figure>> relation) {
    public Edit {
        figures = List.copyOf(figures);
    }

    /**
     * What an edit follows from.
     *
     * @param rule code of the rule
     * @param declaration key of the declaration that it follows from; empty when it follows from the indicator itself
     */
    public record Origin(String rule, String declaration) {
        public static Origin of(String rule) {
            return new Origin(rule, "");
        }

        public static Origin of(RuleDeclaration declaration) {
            return new Origin(declaration.rule(), declaration.code());
        }
    }

    /** What it takes to make an edit hold. */
    public enum Kind {
        /** One value of a figure, or a narrow range of them: that a change makes it hold is evidence for the change. */
        EQUATION,
        /** Any value on the right side of a bound: that a change makes it hold is no evidence. */
        BOUND,
        /** An answer: it asks about definitions, scopes or reports that are missing, and no change of a figure settles it. */
        QUESTION
    }

    /** An edit that a relation between figures holds. */
    public static Edit relation(Origin origin, Relation<Figure> relation, Severity severity, Explanation explanation) {
        return new Edit(
                origin,
                relation.terms(),
                relation instanceof AtMost ? Kind.BOUND : Kind.EQUATION,
                values -> relation.check(values, severity),
                explanation,
                Optional.of(relation));
    }

    /** The same edit, which speaks of further figures than the terms of its relation. */
    Edit speakingOf(List<Figure> others) {
        return new Edit(origin, others, kind, check, explanation, relation);
    }

    /** The same edit, which only an answer settles. */
    Edit asked() {
        return new Edit(origin, figures, Kind.QUESTION, check, explanation, relation);
    }

    /** An edit that few values of a figure fulfil. */
    public static Edit equation(Origin origin, List<Figure> figures, Check check, Explanation explanation) {
        return new Edit(origin, figures, Kind.EQUATION, check, explanation, Optional.empty());
    }

    /** An edit that every value on one side of a bound fulfils. */
    public static Edit bound(Origin origin, List<Figure> figures, Check check, Explanation explanation) {
        return new Edit(origin, figures, Kind.BOUND, check, explanation, Optional.empty());
    }

    /** An edit whose answer stands whatever the figures are. */
    public static Edit question(String rule, List<Figure> figures, Verdict verdict, Explanation explanation) {
        return question(Origin.of(rule), figures, values -> verdict, explanation);
    }

    /** An edit that only an answer settles. */
    public static Edit question(Origin origin, List<Figure> figures, Check check, Explanation explanation) {
        return new Edit(origin, figures, Kind.QUESTION, check, explanation, Optional.empty());
    }

    public String rule() {
        return origin.rule();
    }

    public String declaration() {
        return origin.declaration();
    }

    /** Whether it says that the percent, or another rate, that it is about follows from the others. */
    public boolean isPercent() {
        return kind == Kind.EQUATION
                && figures.size() > 1
                && (figures.get(0).isRatio()
                        || relation().filter(Percent.class::isInstance).isPresent());
    }

    public Verdict check(Values values) {
        return check.of(values);
    }

    /** What the figure that it is about states beyond what the others make of it; empty when that is not a number. */
    public Optional<BigDecimal> difference(Values values) {
        return relation.isPresent()
                ? relation.get().difference(values).map(Values::plain)
                : Optional.ofNullable(explain(values).difference()).map(Values::plain);
    }

    /** Whether it states that a total is the sum of its parts. */
    public boolean isSum() {
        return relation.filter(states -> states instanceof SumOfParts || states instanceof Either)
                .isPresent();
    }

    /** What to tell when it does not hold; under the code of its rule unless that has several sentences. */
    public Evidence explain(Values values) {
        Evidence evidence = explanation.of(values);
        return evidence.message().isEmpty() ? evidence.message(rule()) : evidence;
    }

    /** The answer of an edit under an assignment of values. */
    @FunctionalInterface
    public interface Check {
        Verdict of(Values values);
    }

    /** What to tell a person of an edit that does not hold under these values. */
    @FunctionalInterface
    public interface Explanation {
        Evidence of(Values values);
    }
}
