package tonghop.publish.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Dimension;
import tonghop.definition.JobDefinition;
import tonghop.model.Role;
import tonghop.wording.Wording;

/** Totals that are typed beside the members of a dimension that partitions them. */
final class PartitionChecks {
    private final JobDefinition definition;
    private final FormCells cells;
    private final Wording wording;
    private final Answers answers;

    PartitionChecks(JobDefinition definition, FormCells cells, Wording wording) {
        this.definition = definition;
        this.cells = cells;
        this.wording = wording;
        this.answers = Answers.of(wording);
    }

    Stream<Check> checks() {
        return cells.all().stream()
                .filter(cell -> cell.box() == Box.NUMBER && isAdded(cell))
                .flatMap(total -> definition.dimensions().stream()
                        .filter(Dimension::partition)
                        .map(dimension -> parts(total, dimension.code()))
                        .filter(parts -> parts.size() > 1)
                        .map(parts -> check(total, parts)));
    }

    private static boolean isAdded(FormCell cell) {
        Role role = cell.slot().role();
        return Breakdown.isAdditive(cell.row().indicator()) && (role == Role.TARGET || role == Role.ACTUAL);
    }

    private List<FormCell> parts(FormCell total, String dimension) {
        return cells.all().stream()
                .filter(cell -> cell.box().isInput()
                        && cell.slot().members().containsKey(dimension)
                        && cell.slot().without(dimension).equals(total.slot()))
                .toList();
    }

    private Check check(FormCell total, List<FormCell> parts) {
        String area = FormParts.area(parts);
        String absent = "OR(%s=\"\",COUNT(%s)<%d)".formatted(total.reference(), area, parts.size());
        String names = parts.stream().map(part -> part.row().name()).collect(Collectors.joining(" + "));
        return new Check(
                total,
                wording.text("template.demand.balance", Map.of("parts", names)),
                answers.unless(absent, "ABS(SUM(%s)-%s)>0.000001".formatted(area, total.reference())));
    }
}
