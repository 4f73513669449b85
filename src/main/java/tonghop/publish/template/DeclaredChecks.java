package tonghop.publish.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.definition.RuleDeclaration;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.wording.Wording;

/** The rules of the job whose figures are all asked for by the form. */
final class DeclaredChecks {
    private final JobDefinition definition;
    private final FormCells cells;
    private final Wording wording;
    private final Answers answers;

    DeclaredChecks(JobDefinition definition, FormCells cells, Wording wording) {
        this.definition = definition;
        this.cells = cells;
        this.wording = wording;
        this.answers = Answers.of(wording);
    }

    Stream<Check> checks() {
        return definition.rules().stream().flatMap(rule -> check(rule).stream());
    }

    private Optional<Check> check(RuleDeclaration rule) {
        Optional<FormCell> total = cell(rule.total());
        List<FormCell> parts =
                rule.parts().stream().flatMap(part -> cell(part).stream()).toList();
        if (total.isEmpty() || parts.isEmpty() || parts.size() < rule.parts().size()) {
            return Optional.empty();
        }
        return switch (rule.rule()) {
            case "parts-total" -> Optional.of(balance(total.get(), parts));
            case "part-of-whole" -> Optional.of(atMost(total.get(), parts, rule));
            default -> Optional.empty();
        };
    }

    /** A term of each unit in turn; a term of one unit, or one that counts or may be left out, is no cell of a form. */
    private Optional<FormCell> cell(Term term) {
        boolean isPlain = term.unit() == null && !term.count() && !term.optional();
        return isPlain ? cells.at(Slot.of(term)) : Optional.empty();
    }

    private Check balance(FormCell total, List<FormCell> parts) {
        String wrong = "ABS(SUM(" + FormParts.area(parts) + ")-" + total.reference() + ")>0.000001";
        return new Check(
                total, demand("template.demand.balance", parts, ""), answers.unless(absent(total, parts), wrong));
    }

    private Check atMost(FormCell total, List<FormCell> parts, RuleDeclaration rule) {
        BigDecimal most = Objects.requireNonNullElse(rule.maximum(), BigDecimal.ONE);
        String wrong = "MAX(" + FormParts.area(parts) + ")>" + total.reference() + "*" + most.toPlainString();
        String share = most.movePointRight(2).stripTrailingZeros().toPlainString();
        return new Check(
                total, demand("template.demand.share", parts, share), answers.unless(absent(total, parts), wrong));
    }

    private static String absent(FormCell total, List<FormCell> parts) {
        return "OR(" + total.reference() + "=\"\",COUNT(" + FormParts.area(parts) + ")<" + parts.size() + ")";
    }

    private String demand(String key, List<FormCell> parts, String share) {
        String names = parts.stream().map(part -> part.row().name()).collect(Collectors.joining(" + "));
        return wording.text(key, Map.of("parts", names, "share", share));
    }
}
