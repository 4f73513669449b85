package tonghop.publish.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tonghop.model.Bound;
import tonghop.model.CellRef;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;

/** {@code observations.csv}: one line a figure, as it was stated. */
public final class ObservationsCsv {
    private static final List<String> HEADER = List.of(
            "unit",
            "indicator",
            "dimensions",
            "role",
            "period",
            "as_of",
            "value",
            "unit_of_measure",
            "decimals",
            "bound",
            "printed",
            "status",
            "file",
            "sheet",
            "cell");

    private ObservationsCsv() {}

    public static void write(Path file, List<Observation> observations) throws IOException {
        CsvFile.write(file, HEADER, observations.stream().map(ObservationsCsv::line));
    }

    private static List<String> line(Observation observation) {
        ObservationKey key = observation.key();
        CellRef cell = observation.cell();
        PrintedNumber number = observation.number();
        return List.of(
                key.unit(),
                key.indicator(),
                key.dimensionText(),
                key.role().toString(),
                key.period().toString(),
                key.asOf().toString(),
                number == null ? String.valueOf(observation.text()) : value(number.reading()),
                observation.unitOfMeasure(),
                number == null ? "" : String.valueOf(number.reading().decimals()),
                number == null ? "" : number.reading().bound().toString(),
                observation.printed(),
                observation.status().toString(),
                cell.file(),
                cell.sheet(),
                cell.at().toString());
    }

    private static String value(Reading reading) {
        String value = reading.value().toPlainString();
        return reading.bound() == Bound.RANGE ? value + ".." + reading.upper().toPlainString() : value;
    }
}
