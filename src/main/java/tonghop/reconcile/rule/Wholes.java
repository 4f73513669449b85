package tonghop.reconcile.rule;

import java.util.Objects;
import java.util.stream.Stream;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.model.Role;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;

/** The wholes of which a figure is a part: by declaration, or because it is told as "15/19". */
public final class Wholes {
    private Wholes() {}

    public static Stream<Figure> of(Figure part, Facts facts) {
        Stream<Figure> declared = facts.declarations(PartOfWhole.CODE)
                .filter(declaration -> declaration.parts().stream().anyMatch(term -> isMeant(term, part)))
                .flatMap(declaration -> facts.figure(declaration.total(), part).stream());
        Stream<Figure> beside = part.role() == Role.ACTUAL
                ? facts.nearest(part.key().withRole(Role.TOTAL), part).stream()
                : Stream.empty();
        return Stream.concat(declared, beside).filter(whole -> whole.reading().isPresent());
    }

    private static boolean isMeant(Term term, Figure figure) {
        return term.indicator().equals(figure.key().indicator())
                && term.role() == figure.role()
                && term.dimensions().equals(figure.key().dimensions())
                && (term.unit() == null
                        || Objects.equals(term.unit(), figure.key().unit()));
    }
}
