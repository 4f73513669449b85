package tonghop.benchmark.yearbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;
import tonghop.reconcile.Reconciler;

/**
 * What the reconciler made of yearbooks.
 *
 * @param cells how many cells there are
 * @param clean what it asks about the yearbooks as they were meant
 * @param fates how the events fared
 * @param beside errors and warnings on the yearbooks with events that name none of their cells
 */
record Measured(int cells, List<Finding> clean, Fates fates, List<Finding> beside) {
    private static final int CELLS_A_CHANGE = 100;
    private static final int MOST_TRIES = 400;

    Measured {
        clean = List.copyOf(clean);
        beside = List.copyOf(beside);
    }

    /** @param rows how many rows the forms of a unit have at the least */
    static Measured of(Office office, int rows, long seed) {
        Job job = new Job(new Yearbook(office, rows, seed));
        Reconciler reconciler = new Reconciler(job.definition());
        Map<Integer, BigDecimal> told = job.book().told();
        List<Event> events = events(job.book(), new Random(seed + 1));
        Map<Integer, BigDecimal> stated = told;
        for (Event event : events) {
            stated = job.book().with(event.changes(), stated);
        }
        List<Finding> findings = reconciler.reconcile(job.observations(stated)).findings();
        Map<CellRef, List<Finding>> byCell = new HashMap<>();
        findings.forEach(
                finding -> finding.cells().forEach(cell -> byCell.computeIfAbsent(cell, of -> new ArrayList<>())
                        .add(finding)));
        Map<Integer, BigDecimal> sent = stated;
        return new Measured(
                told.size(),
                reconciler.reconcile(job.observations(told)).findings(),
                new Fates(events.stream()
                        .map(event -> Fate.of(event, job, sent, byCell))
                        .toList()),
                beside(findings, sent, job));
    }

    /** One cell of a hundred is wrong; no two events befall one form of a unit. */
    private static List<Event> events(Yearbook book, Random random) {
        List<Mishap> kinds = Stream.of(Mishap.values())
                .flatMap(mishap -> Stream.generate(() -> mishap).limit(mishap.weight()))
                .toList();
        List<Integer> cells = List.copyOf(book.told().keySet());
        List<Event> events = new ArrayList<>();
        Set<List<Integer>> taken = new HashSet<>();
        for (int changes = 0; changes < cells.size() / CELLS_A_CHANGE; ) {
            Mishap mishap = kinds.get(random.nextInt(kinds.size()));
            Optional<Event> event = Optional.empty();
            for (int turn = 0; turn < MOST_TRIES && event.isEmpty(); turn++) {
                int cell = cells.get(random.nextInt(cells.size()));
                event = mishap.at(new Place(book, cell, random))
                        .filter(found -> taken.add(
                                List.of(book.unit(cell), book.item(cell).subject())));
            }
            event.ifPresent(events::add);
            changes += event.map(found -> found.changes().size()).orElse(1);
        }
        return events;
    }

    /** What follows from a wrong entry by a live formula is wrong with it. */
    private static List<Finding> beside(List<Finding> findings, Map<Integer, BigDecimal> sent, Job job) {
        Map<Integer, BigDecimal> told = job.book().told();
        Set<CellRef> wrong = told.keySet().stream()
                .filter(cell -> !told.get(cell).equals(sent.get(cell)))
                .map(job::place)
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> finding.cells().stream().noneMatch(wrong::contains))
                .toList();
    }

    long alarms(Severity severity) {
        return clean.stream().filter(finding -> finding.severity() == severity).count();
    }

    String line(Office office) {
        return String.format(
                Locale.ROOT,
                "%d communes in %d provinces, %d clean cells: ERROR %d, WARNING %d, INFO %d; %d alarms beside the events%n",
                office.communes(),
                office.provinces(),
                cells,
                alarms(Severity.ERROR),
                alarms(Severity.WARNING),
                alarms(Severity.INFO),
                beside.size());
    }
}
