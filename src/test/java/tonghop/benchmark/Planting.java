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
    private final List<Sheet> ofWholes = new ArrayList<>();
    private final Map<Integer, List<Integer>> membersOf = new HashMap<>();
    private final Map<Long, Integer> inGroup = new HashMap<>();
    private final Set<Integer> wrong = new HashSet<>();
    private final List<Plant> plants = new ArrayList<>();

    private Planting(DataSet data, int mostInGroup, long seed) {
        this.data = data;
        this.mostInGroup = mostInGroup;
        this.random = new Random(seed);
        for (int whole : data.country().wholes()) {
            membersOf.put(whole, data.country().membersOf(whole));
        }
        for (Sheet sheet : data.sheets()) {
            sheets.put(key(sheet.unit(), sheet.plan().number()), sheet);
            if (data.country().isWhole(sheet.unit())) {
                ofWholes.add(sheet);
            }
        }
    }

    static List<Plant> plants(DataSet data, long seed) {
        int errors = data.cells().size() / 100;
        long groups = GeneratedJob.plans().stream()
                .mapToInt(Planting::group)
                .distinct()
                .count();
        long all = groups * data.country().wholes().size();
        Planting planting = new Planting(data, (int) ((errors + all - 1) / all), seed);
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

    /** What the same totals connect. */
    private long group(Sheet sheet) {
        return key(whole(sheet.unit()), group(sheet.plan()));
    }

    private int whole(int unit) {
        return data.country().isWhole(unit) ? unit : data.country().wholeOf(unit);
    }

    static Map<Integer, PrintedNumber> changes(List<Plant> plants) {
        Map<Integer, PrintedNumber> changes = new TreeMap<>();
        plants.forEach(plant -> changes.putAll(plant.changes()));
        return changes;
    }

    private static long key(int unit, int plan) {
        return unit * 1000L + plan;
    }

    private void plant(PlantKind kind) {
        for (int turn = 0; turn < MOST_TRIES; turn++) {
            Sheet sheet = any(kind.isOfWhole() ? ofWholes : data.sheets());
            Optional<Plant> plant = field(sheet)
                    .flatMap(field -> kind.plant(field, random))
                    .filter(found -> found.changes().keySet().stream().noneMatch(wrong::contains));
            if (plant.isPresent() && isFree(group(sheet))) {
                wrong.addAll(plant.get().changes().keySet());
                plants.add(plant.get());
                inGroup.merge(group(sheet), 1, Integer::sum);
                return;
            }
        }
    }

    private boolean isFree(long group) {
        return inGroup.getOrDefault(group, 0) < mostInGroup || random.nextInt(50) == 0;
    }

    private Sheet any(List<Sheet> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** A sheet with that of another unit that reports to the same unit, or to this one. */
    private Optional<Field> field(Sheet sheet) {
        List<Integer> units = membersOf.getOrDefault(whole(sheet.unit()), List.of());
        Sheet other = sheets.get(
                key(units.get(random.nextInt(units.size())), sheet.plan().number()));
        return other == null || other == sheet ? Optional.empty() : Optional.of(new Field(data, sheet, other));
    }
}
