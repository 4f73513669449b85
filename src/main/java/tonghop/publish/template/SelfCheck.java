package tonghop.publish.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.Role;
import tonghop.reckon.AtMost;
import tonghop.reckon.Relation;
import tonghop.reckon.SumOfParts;

/** What a unit can see of its own figures while it types them: what is missing, out of bounds, or does not fit together. */
record SelfCheck(FormRelations relations, FormCells cells, InputRules rules, Answers answers) {
    /** So many times more or less than before or than planned is a slip of the unit of measure rather than a result. */
    private static final int FAR = 10;

    List<Check> checks() {
        return Stream.of(
                        cells.all().stream().flatMap(cell -> about(cell).stream()),
                        cells.all().stream().flatMap(this::balances),
                        relations.limits().map(this::share))
                .flatMap(each -> each)
                .toList();
    }

    private List<Check> about(FormCell cell) {
        List<Check> checks = new ArrayList<>();
        boolean isAsked = cell.item().role() == Role.ACTUAL;
        switch (cell.box()) {
            case NUMBER ->
                checks.add(bounds(cell, isAsked && !cell.row().part() ? answers.missing() : answers.nothing()));
            case WORDS, FREE ->
                Optional.of(cell).filter(any -> isAsked).map(this::filled).ifPresent(checks::add);
            case COMPUTED -> checks.add(cell.item().role() == Role.PERCENT ? percent(cell) : sum(cell));
            case CLOSED -> {}
        }
        if (isAsked) {
            relations.whole(cell).map(this::atMost).ifPresent(checks::add);
        }
        return checks;
    }

    private Check bounds(FormCell cell, String blank) {
        Limits limits = Limits.of(cell.row().indicator(), cell.item().role());
        String at = cell.reference();
        List<String> wrong = new ArrayList<>(List.of(
                at + "<" + limits.least().toPlainString(),
                at + ">" + limits.most().toPlainString()));
        if (limits.whole()) {
            wrong.add(at + "<>INT(" + at + ")");
        }
        String formula = "IF(%1$s=\"\",%2$s,IF(NOT(ISNUMBER(%1$s)),%3$s,IF(OR(%4$s),%3$s,%5$s)))"
                .formatted(at, blank, answers.look(), String.join(",", wrong), answers.well());
        return new Check(
                cell, rules.wording().text("template.demand.bounds", Map.of("range", rules.range(limits))), formula);
    }

    private Check filled(FormCell cell) {
        String formula = "IF(%s=\"\",%s,%s)".formatted(cell.reference(), answers.missing(), answers.well());
        return new Check(cell, rules.wording().text("template.demand.filled"), formula);
    }

    /** A sum over some of its parts only is too small; a part that is nothing has to say 0. */
    private Check sum(FormCell cell) {
        SumOfParts<FormCell> sum = relations.sums(cell).get(0);
        String formula = "IF(COUNT(%s)=0,%s,IF(%s,%s,%s))"
                .formatted(
                        cells.area(sum.parts().terms()),
                        answers.missing(),
                        sum.unanswered(cells),
                        answers.look(),
                        answers.judged(sum.broken(cells)));
        return new Check(cell, rules.wording().text("template.demand.parts"), formula);
    }

    /** All sums that a total has to agree with, but for the one that gives it. */
    private Stream<Check> balances(FormCell total) {
        return relations.sums(total).stream()
                .skip(total.box() == Box.COMPUTED ? 1 : 0)
                .map(sum -> {
                    String names = sum.parts().terms().stream()
                            .map(part -> part.row().name())
                            .collect(Collectors.joining(" + "));
                    return check(total, sum, rules.wording().text("template.demand.balance", Map.of("parts", names)));
                });
    }

    private Check share(AtMost<FormCell> limit) {
        String share = limit.share().movePointRight(2).stripTrailingZeros().toPlainString();
        String part = limit.part().row().name();
        return check(
                limit.whole(),
                limit,
                rules.wording().text("template.demand.share", Map.of("parts", part, "share", share)));
    }

    private Check check(FormCell cell, Relation<FormCell> relation, String demand) {
        return new Check(cell, demand, answers.unless(relation.unanswered(cells), relation.broken(cells)));
    }

    /** The formula may have been typed over; and a result far from its plan is most likely told in another unit of measure. */
    private Check percent(FormCell cell) {
        String reached = reference(cell, Role.ACTUAL);
        String planned = reference(cell, Role.TARGET);
        String absent = "OR(%s=\"\",%s=\"\")".formatted(reached, planned);
        String wrong = "OR(ABS(%1$s-%2$s/%3$s*100)>0.01,%2$s/%3$s>%4$d,%2$s/%3$s<1/%4$d)"
                .formatted(cell.reference(), reached, planned, FAR);
        return new Check(
                cell,
                rules.wording().text("template.demand.percent", Map.of("times", String.valueOf(FAR))),
                answers.unless(absent, wrong));
    }

    private String reference(FormCell cell, Role role) {
        return cells.of(cell.item().withRole(role)).map(FormCell::reference).orElse(cell.reference());
    }

    private Check atMost(AtMost<FormCell> limit) {
        String name = limit.whole().item().role() == Role.TOTAL
                ? rules.wording().text("role.total")
                : limit.whole().row().name();
        return check(limit.part(), limit, rules.wording().text("template.demand.at-most", Map.of("whole", name)));
    }
}
