package tonghop.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;
import tonghop.reconcile.Reconciler;

/**
 * What the reconciler made of a data set.
 *
 * @param cells the cells of the set
 * @param clean the findings on the set as it was meant
 * @param cleanTime the processor's time for that
 * @param scores how the errors fared that were planted in it
 * @param time the processor's time for the set with errors
 * @param beside errors and warnings on the set with errors that name no wrong cell
 */
record Measurement(
        int cells, List<Finding> clean, Duration cleanTime, Scores scores, Duration time, List<Finding> beside) {
    Measurement {
        clean = List.copyOf(clean);
        beside = List.copyOf(beside);
    }

    static Measurement of(Country country, long seed) {
        DataSet data = Generator.dataSet(country, seed);
        Run clean = Run.of(data, data.observations(Map.of()));
        List<Plant> plants = Planting.plants(data, seed + 1);
        Run told = Run.of(data, data.observations(Planting.changes(plants)));
        return new Measurement(
                data.cells().size(),
                clean.findings(),
                clean.time(),
                scores(data, plants, told),
                told.time(),
                beside(told.findings(), plants, data));
    }

    /** How errors fared, where nobody asks for what the reconciler says to the set as it was meant. */
    static Scores ofErrorsAlone(Country country, long seed) {
        DataSet data = Generator.dataSet(country, seed);
        List<Plant> plants = Planting.plants(data, seed + 1);
        return scores(data, plants, Run.of(data, data.observations(Planting.changes(plants))));
    }

    private static Scores scores(DataSet data, List<Plant> plants, Run told) {
        Map<CellRef, List<Finding>> byCell = byCell(told.findings());
        Knowable knowable = new Knowable(data, Planting.changes(plants));
        return new Scores(
                plants.stream().map(plant -> Tale.of(plant, knowable, byCell)).toList());
    }

    private record Run(List<Finding> findings, Duration time) {
        static Run of(DataSet data, List<Observation> observations) {
            ThreadMXBean thread = ManagementFactory.getThreadMXBean();
            long start = thread.getCurrentThreadCpuTime();
            List<Finding> findings =
                    new Reconciler(data.definition()).reconcile(observations).findings();
            return new Run(findings, Duration.ofNanos(thread.getCurrentThreadCpuTime() - start));
        }
    }

    private static Map<CellRef, List<Finding>> byCell(List<Finding> findings) {
        Map<CellRef, List<Finding>> byCell = new HashMap<>();
        findings.forEach(
                finding -> finding.cells().forEach(cell -> byCell.computeIfAbsent(cell, of -> new ArrayList<>(2))
                        .add(finding)));
        return byCell;
    }

    private static List<Finding> beside(List<Finding> findings, List<Plant> plants, DataSet data) {
        Set<CellRef> wrong = plants.stream()
                .flatMap(plant -> plant.changes().keySet().stream())
                .map(cell -> data.cells().get(cell).place())
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> finding.cells().stream().noneMatch(wrong::contains))
                .toList();
    }

    long alarms(Severity severity) {
        return clean.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** One line: alarms on the clean cells, alarms beside the errors, and what it cost. */
    String line(Country country) {
        return String.format(
                Locale.ROOT,
                "%5d members in %d provinces, %7d clean cells: ERROR %d, WARNING %d, INFO %d; %d alarms beside the errors;"
                        + " %d ms clean, %d ms with %d errors%n",
                country.members(),
                country.provinceCount(),
                cells,
                alarms(Severity.ERROR),
                alarms(Severity.WARNING),
                alarms(Severity.INFO),
                beside.size(),
                cleanTime.toMillis(),
                time.toMillis(),
                scores.tales().size());
    }
}
