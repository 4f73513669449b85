package tonghop.benchmark;

import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.cell.CellRef;

/**
 * A cell of a generated data set.
 *
 * @param number its place among the cells of the set
 * @param key what it tells
 * @param told the figure that it tells when nothing went wrong
 * @param sender how it is printed
 * @param place where it stands
 * @param unitOfMeasure code of the unit of measure that it states
 */
record Cell(int number, ObservationKey key, Told told, Sender sender, CellRef place, String unitOfMeasure) {
    PrintedNumber printed() {
        return sender.print(told);
    }

    Observation observation(PrintedNumber printed) {
        return new Observation(key, printed, null, unitOfMeasure, Observation.Status.FINAL, place, printed.printed());
    }
}
