package tonghop.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.reconcile.Reconciler;
import tonghop.reconcile.Reconciliation;

/**
 * What the reconciler made of a data set.
 *
 * @param cells the cells of the set
 * @param clean the findings on the set as it was meant
 * @param scores how the errors fared that were planted in it
 * @param beside errors and warnings on the set with errors that name no wrong cell
 */
record Measurement(int cells, List<Finding> clean, Scores scores, List<Finding> beside) {

    static Measurement of(int members, long seed) {
        DataSet data = Generator.dataSet(members, seed);
        List<Finding> clean = new Reconciler(data.definition())
                .reconcile(data.observations(Map.of()))
                .findings();
        List<Plant> plants = Planting.plants(data, seed + 1);
        Reconciliation told = new Reconciler(data.definition()).reconcile(data.observations(Planting.changes(plants)));
        Map<CellRef, List<Finding>> byCell = byCell(told.findings());
        List<Tale> tales =
                plants.stream().map(plant -> Tale.of(plant, data, byCell)).toList();
        return new Measurement(data.cells().size(), clean, new Scores(tales), beside(told.findings(), plants, data));
    }

    private static Map<CellRef, List<Finding>> byCell(List<Finding> findings) {
        Map<CellRef, List<Finding>> byCell = new HashMap<>();
        findings.forEach(
                finding -> finding.cells().forEach(cell -> byCell.computeIfAbsent(cell, of -> new ArrayList<>(2))
                        .add(finding)));
        return byCell;
    }

    private static List<Finding> beside(List<Finding> findings, List<Plant> plants, DataSet data) {
        List<CellRef> wrong = plants.stream()
                .flatMap(plant -> plant.changes().keySet().stream())
                .map(cell -> data.cells().get(cell).place())
                .toList();
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> wrong.stream().noneMatch(finding.cells()::contains))
                .toList();
    }

    long alarms(Severity severity) {
        return clean.stream().filter(finding -> finding.severity() == severity).count();
    }

    String alarmText() {
        return cells + " clean cells: ERROR " + alarms(Severity.ERROR) + ", WARNING " + alarms(Severity.WARNING)
                + ", INFO " + alarms(Severity.INFO) + "; beside the errors planted: " + beside.size();
    }
}
