package tonghop.normalise.formula;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tonghop.model.cell.CellAddress;

/** Tells the formulas that rest on a circle of references; what they hold depends on how often Excel went round. */
final class Circularity {
    /** References followed for one workbook; beyond that no circle is looked for. */
    private static final int MOST_STEPS = 5_000_000;

    private record Place(SheetCells sheet, CellAddress at) {}

    /** A formula on the way, and the formulas it names that are not yet looked at. */
    private record Visit(Place place, Iterator<Place> inputs) {}

    private enum State {
        ON_THE_WAY,
        SOUND,
        CIRCULAR
    }

    private final Workbook workbook;
    private final Map<Place, State> states = new HashMap<>();
    private final Deque<Visit> way = new ArrayDeque<>();
    private int steps;

    Circularity(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Whether the formula in a cell rests on a circle, however many formulas lie between. */
    boolean at(SheetCells sheet, CellAddress at) {
        Place asked = new Place(sheet, at);
        enter(asked);
        while (!way.isEmpty()) {
            Visit visit = way.getLast();
            if (visit.inputs().hasNext()) {
                follow(visit.place(), visit.inputs().next());
            } else {
                leave();
            }
        }
        return states.get(asked) == State.CIRCULAR;
    }

    private void enter(Place place) {
        if (states.putIfAbsent(place, State.ON_THE_WAY) == null) {
            way.addLast(new Visit(place, inputs(place).iterator()));
        }
    }

    private void follow(Place from, Place to) {
        State state = states.get(to);
        if (state == null) {
            enter(to);
        } else if (state != State.SOUND) {
            states.put(from, State.CIRCULAR);
        }
    }

    /** What rests on a circular formula does so, too. */
    private void leave() {
        Place place = way.removeLast().place();
        boolean circular = states.get(place) == State.CIRCULAR;
        states.put(place, circular ? State.CIRCULAR : State.SOUND);
        if (circular && !way.isEmpty()) {
            states.put(way.getLast().place(), State.CIRCULAR);
        }
    }

    private List<Place> inputs(Place place) {
        if (steps >= MOST_STEPS) {
            return List.of();
        }
        List<Place> inputs = place.sheet()
                .references(place.at())
                .flatMap(reference -> inputs(place, reference))
                .toList();
        steps += inputs.size();
        return inputs;
    }

    private Stream<Place> inputs(Place place, Expression.Reference reference) {
        return workbook.sheet(reference, place.sheet())
                .flatMap(sheet -> reference.from(place.at()).map(area -> sheet.formulasIn(area)
                        .map(cell -> new Place(sheet, cell.at()))))
                .orElse(Stream.empty());
    }
}
