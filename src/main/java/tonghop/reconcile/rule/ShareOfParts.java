package tonghop.reconcile.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.definition.RuleDeclaration;
import tonghop.model.Reading;
import tonghop.model.Role;
import tonghop.reckon.Balance;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Ratio;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/**
 * A stated share is the part in percent of its total, or of the parts that a job declares to make up the total. A share of a whole
 * that is an indicator of its own, as poor households of all households, is declared as {@code share-of-whole}.
 */
public final class ShareOfParts implements EditRule {
    static final String CODE = "share-of-parts";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Stream<Edit> edits(Facts facts) {
        Stream<Edit> declared = facts.declarations(CODE).flatMap(declaration -> declared(declaration, facts));
        Stream<Edit> paired = facts.figures().stream()
                .filter(figure ->
                        figure.role() == Role.SHARE && figure.reading().isPresent())
                .flatMap(share -> paired(share, facts).stream());
        return Stream.concat(declared, paired);
    }

    private static Optional<Edit> paired(Figure share, Facts facts) {
        Optional<Figure> part = facts.nearest(share.key().withRole(Role.ACTUAL), share);
        Optional<Figure> total = facts.nearest(share.key().withRole(Role.TOTAL), share);
        return part.isPresent() && total.isPresent()
                ? Optional.of(
                        new Terms(Edit.Origin.of(CODE), share, part.get(), List.of(total.get())).edit(facts.names()))
                : Optional.empty();
    }

    static Stream<Edit> declared(RuleDeclaration declaration, Facts facts) {
        return facts.figures(declaration.total()).flatMap(figure -> declared(declaration, figure, facts).stream());
    }

    /** The first term is the part whose share is stated; all terms together are the total, or those behind the first. */
    private static Optional<Edit> declared(RuleDeclaration declaration, Figure share, Facts facts) {
        List<Figure> parts = declaration.parts().stream()
                .flatMap(term -> facts.figure(term, share).stream())
                .toList();
        if (parts.size() < declaration.parts().size() || parts.isEmpty()) {
            return Optional.empty();
        }
        boolean isOfWhole = declaration.rule().equals(ShareOfWhole.CODE);
        List<Figure> whole = isOfWhole ? parts.subList(1, parts.size()) : parts;
        return Optional.of(new Terms(Edit.Origin.of(declaration), share, parts.get(0), whole).edit(facts.names()));
    }

    private record Terms(Edit.Origin origin, Figure share, Figure part, List<Figure> whole) {

        Edit edit(Names names) {
            List<Figure> figures = new ArrayList<>(List.of(share, part));
            whole.stream().filter(figure -> !figure.equals(part)).forEach(figures::add);
            return Edit.equation(origin, figures, this::check, values -> explain(values, names));
        }

        private Verdict check(Values values) {
            Optional<Reading> stated = values.reading(share);
            Optional<Ratio> ratio = ratio(values);
            return stated.isEmpty() || ratio.isEmpty()
                    ? Verdict.undecided(Verdict.Reason.UNDEFINED)
                    : ratio.get().fit(stated.get()).verdict();
        }

        private Optional<Ratio> ratio(Values values) {
            Optional<Quantity> sum = Balance.sum(values, whole);
            return values.quantity(part).flatMap(inner -> sum.flatMap(outer -> Ratio.percent(inner, outer)));
        }

        private Evidence explain(Values values, Names names) {
            Reading stated = values.reading(share).orElseThrow();
            Ratio ratio = ratio(values).orElseThrow();
            return Evidence.about(share, names, values)
                    .percent(ratio, share.cell(), stated, "share")
                    .with("part", values.digits(part))
                    .with("whole", Balance.terms(values, whole))
                    .with("partCell", part.cell().toString())
                    .with("wholeCell", Evidence.cells(whole));
        }
    }
}
