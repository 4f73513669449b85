package tonghop.publish.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.Dimension;
import tonghop.definition.JobDefinition;
import tonghop.model.Role;
import tonghop.wording.Wording;

/** What a unit can see of its own figures while it types them: what is missing, out of bounds, or does not fit together. */
final class SelfCheck {
    /** So many times more or less than before or than planned is a slip of the unit of measure rather than a result. */
    private static final int FAR = 10;

    private final JobDefinition definition;
    private final FormCells cells;
    private final InputRules rules;
    private final Wording wording;
    private final Answers answers;

    SelfCheck(JobDefinition definition, FormCells cells, InputRules rules, Wording wording) {
        this.definition = definition;
        this.cells = cells;
        this.rules = rules;
        this.wording = wording;
        this.answers = Answers.of(wording);
    }

    List<Check> checks() {
        return Stream.of(
                        cells.all().stream().flatMap(cell -> about(cell).stream()),
                        new PartitionChecks(definition, cells, wording).checks(),
                        new DeclaredChecks(definition, cells, wording).checks())
                .flatMap(each -> each)
                .toList();
    }

    private List<Check> about(FormCell cell) {
        List<Check> checks = new ArrayList<>();
        boolean isAsked = cell.slot().role() == Role.ACTUAL;
        switch (cell.box()) {
            case NUMBER ->
                checks.add(bounds(cell, isAsked && !cell.row().part() ? answers.missing() : answers.nothing()));
            case WORDS, FREE ->
                Optional.of(cell).filter(any -> isAsked).map(this::filled).ifPresent(checks::add);
            case COMPUTED -> checks.add(cell.slot().role() == Role.PERCENT ? percent(cell) : sum(cell));
            case CLOSED -> {}
        }
        if (isAsked) {
            whole(cell).ifPresent(whole -> checks.add(atMost(cell, whole)));
        }
        return checks;
    }

    private Check bounds(FormCell cell, String blank) {
        Limits limits = Limits.of(cell.row().indicator(), cell.slot().role());
        String at = cell.reference();
        List<String> wrong = new ArrayList<>(List.of(
                at + "<" + limits.least().toPlainString(),
                at + ">" + limits.most().toPlainString()));
        if (limits.whole()) {
            wrong.add(at + "<>INT(" + at + ")");
        }
        String formula = "IF(%1$s=\"\",%2$s,IF(NOT(ISNUMBER(%1$s)),%3$s,IF(OR(%4$s),%3$s,%5$s)))"
                .formatted(at, blank, answers.look(), String.join(",", wrong), answers.well());
        return new Check(cell, wording.text("template.demand.bounds", Map.of("range", rules.range(limits))), formula);
    }

    private Check filled(FormCell cell) {
        String formula = "IF(%s=\"\",%s,%s)".formatted(cell.reference(), answers.missing(), answers.well());
        return new Check(cell, wording.text("template.demand.filled"), formula);
    }

    /** A sum over some of its parts only is too small; a part that is nothing has to say 0. */
    private Check sum(FormCell cell) {
        List<FormCell> parts = new FormParts(cells).of(cell);
        String area = FormParts.area(parts);
        String formula = "IF(COUNT(%1$s)=0,%2$s,IF(COUNT(%1$s)<%3$d,%4$s,IF(ABS(SUM(%1$s)-%5$s)<0.000001,%6$s,%4$s)))"
                .formatted(area, answers.missing(), parts.size(), answers.look(), cell.reference(), answers.well());
        return new Check(cell, wording.text("template.demand.parts"), formula);
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
                wording.text("template.demand.percent", Map.of("times", String.valueOf(FAR))),
                answers.unless(absent, wrong));
    }

    private String reference(FormCell cell, Role role) {
        return cells.at(cell.slot().withRole(role)).map(FormCell::reference).orElse(cell.reference());
    }

    private Check atMost(FormCell part, FormCell whole) {
        String absent = "OR(%s=\"\",%s=\"\")".formatted(part.reference(), whole.reference());
        String name = whole.slot().role() == Role.TOTAL
                ? wording.text("role.total")
                : whole.row().name();
        String demand = wording.text("template.demand.at-most", Map.of("whole", name));
        return new Check(part, demand, answers.unless(absent, part.reference() + ">" + whole.reference()));
    }

    /** What a figure is a part of: the whole that stands beside it, or the figure that is not broken down. */
    private Optional<FormCell> whole(FormCell cell) {
        return cells.at(cell.slot().withRole(Role.TOTAL)).or(() -> cell.slot().members().keySet().stream()
                .filter(dimension -> Breakdown.isAdditive(cell.row().indicator()))
                .filter(dimension ->
                        definition.dimension(dimension).map(Dimension::kind).isPresent())
                .flatMap(dimension -> cells.at(cell.slot().without(dimension)).stream())
                .filter(wider -> wider.box() == Box.NUMBER)
                .findFirst());
    }
}
