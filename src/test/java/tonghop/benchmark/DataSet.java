package tonghop.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import tonghop.definition.JobDefinition;
import tonghop.model.Observation;
import tonghop.model.PrintedNumber;

/**
 * A consistent data set.
 *
 * @param definition the job that it is of
 * @param country how its units lie in one another
 * @param sheets what each unit tells of each indicator
 * @param cells all cells; a cell's number is its place
 * @param relations what holds between them
 * @param relationsOf the relations of each cell
 */
record DataSet(
        JobDefinition definition,
        Country country,
        List<Sheet> sheets,
        List<Cell> cells,
        List<Relation> relations,
        List<List<Relation>> relationsOf) {
    DataSet {
        sheets = List.copyOf(sheets);
        cells = List.copyOf(cells);
        relations = List.copyOf(relations);
        relationsOf = List.copyOf(relationsOf);
    }

    static DataSet of(
            JobDefinition definition, Country country, List<Sheet> sheets, List<Cell> cells, List<Relation> relations) {
        List<List<Relation>> relationsOf = new ArrayList<>();
        cells.forEach(cell -> relationsOf.add(new ArrayList<>(3)));
        relations.forEach(relation ->
                relation.cells().forEach(cell -> relationsOf.get(cell).add(relation)));
        return new DataSet(definition, country, sheets, cells, relations, relationsOf);
    }

    /** What is sent when some cells are printed otherwise than meant. */
    List<Observation> observations(Map<Integer, PrintedNumber> changes) {
        return cells.stream()
                .map(cell -> cell.observation(changes.getOrDefault(cell.number(), cell.printed())))
                .toList();
    }

    /** Whether an error by itself breaks anything that holds between the cells. */
    boolean isBrokenBy(Map<Integer, PrintedNumber> changes) {
        IntFunction<Told> told = number -> {
            Cell cell = cells.get(number);
            PrintedNumber change = changes.get(number);
            return cell.told().as(change == null ? cell.printed() : change);
        };
        return changes.keySet().stream()
                .flatMap(cell -> relationsOf.get(cell).stream())
                .anyMatch(relation -> !relation.holds(told));
    }
}
