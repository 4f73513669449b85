package tonghop.publish.template;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/** The cells over which a cell of the form is summed. */
record FormParts(FormCells cells) {

    List<FormCell> of(FormCell cell) {
        return cell.row().parts().stream()
                .flatMap(members -> cells
                        .at(new Slot(
                                cell.slot().indicator(), members, cell.slot().role()))
                        .stream())
                .toList();
    }

    /** Cells as arguments of a function, those below each other as one: a function takes so many arguments and no more. */
    static String area(List<FormCell> cells) {
        List<String> runs = new ArrayList<>();
        int first = 0;
        for (int at = 1; at <= cells.size(); at++) {
            if (at == cells.size() || !cells.get(at).isBelow(cells.get(at - 1))) {
                runs.add(run(cells.get(first), cells.get(at - 1)));
                first = at;
            }
        }
        return String.join(",", runs);
    }

    private static String run(FormCell first, FormCell last) {
        CellReference end = new CellReference(last.at().getRow(), last.at().getCol());
        return first.equals(last) ? first.reference() : first.reference() + ":" + end.formatAsString();
    }
}
