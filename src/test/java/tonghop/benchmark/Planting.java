package tonghop.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import tonghop.model.PrintedNumber;

/**
 * Plants errors of every kind in one cell of a hundred: mostly one among the cells that relations connect, sometimes two; where there
 * are fewer groups of connected cells than errors, as many in each group as it takes.
 */
final class Planting {
    private static final int MOST_TRIES = 600;

    private final DataSet data;
    private final Random random;
    private final int mostInGroup;
    private final Map<Long, Sheet> sheets = new HashMap<>();
    private final List<Sheet> ofHead = new ArrayList<>();
    private final Map<Integer, Integer> inGroup = new HashMap<>();
    private final Set<Integer> wrong = new HashSet<>();
    private final List<Plant> plants = new ArrayList<>();

    private Planting(DataSet data, int mostInGroup, long seed) {
        this.data = data;
        this.mostInGroup = mostInGroup;
        this.random = new Random(seed);
        for (Sheet sheet : data.sheets()) {
            sheets.put(key(sheet.unit(), sheet.plan()), sheet);
            if (sheet.isHead()) {
                ofHead.add(sheet);
            }
        }
    }

    static List<Plant> plants(DataSet data, long seed) {
        int errors = data.cells().size() / 100;
        long groups = GeneratedJob.plans().stream()
                .mapToInt(Planting::group)
                .distinct()
                .count();
        Planting planting = new Planting(data, (int) ((errors + groups - 1) / groups), seed);
        PlantKind[] kinds = PlantKind.values();
        for (int turn = 0; turn < errors; turn++) {
            planting.plant(kinds[turn % kinds.length]);
        }
        return List.copyOf(planting.plants);
    }

    /** The totals over members connect what all units tell of an indicator, and its value connects it with another. */
    private static int group(IndicatorPlan plan) {
        return plan.shape() == Shape.GIFT_VALUE ? plan.number() - 1 : plan.number();
    }

    static Map<Integer, PrintedNumber> changes(List<Plant> plants) {
        Map<Integer, PrintedNumber> changes = new TreeMap<>();
        plants.forEach(plant -> changes.putAll(plant.changes()));
        return changes;
    }

    private static long key(int unit, IndicatorPlan plan) {
        return unit * 1000L + plan.number();
    }

    private void plant(PlantKind kind) {
        for (int turn = 0; turn < MOST_TRIES; turn++) {
            Sheet sheet = any(kind.isOfHead() ? ofHead : data.sheets());
            Optional<Plant> plant = field(sheet)
                    .flatMap(field -> kind.plant(field, random))
                    .filter(found -> found.changes().keySet().stream().noneMatch(wrong::contains));
            if (plant.isPresent() && isFree(group(sheet.plan()))) {
                wrong.addAll(plant.get().changes().keySet());
                plants.add(plant.get());
                inGroup.merge(group(sheet.plan()), 1, Integer::sum);
                return;
            }
        }
    }

    private boolean isFree(int group) {
        return inGroup.getOrDefault(group, 0) < mostInGroup || random.nextInt(50) == 0;
    }

    private Sheet any(List<Sheet> from) {
        return from.get(random.nextInt(from.size()));
    }

    private Optional<Field> field(Sheet sheet) {
        Sheet other =
                sheets.get(key(1 + random.nextInt(data.definition().units().size() - 1), sheet.plan()));
        return other == null || other == sheet ? Optional.empty() : Optional.of(new Field(data, sheet, other));
    }
}
