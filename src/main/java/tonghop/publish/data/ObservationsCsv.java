package tonghop.publish.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import tonghop.model.Bound;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.model.cell.CellRef;

/** {@code observations.csv}: one line a figure as it is used; one that a decision changed has the status "edited". */
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

    public static void write(Path file, List<Observation> observations, Followup followup) throws IOException {
        Predicate<Observation> edited = followup.edited();
        CsvFile.write(
                file, HEADER, observations.stream().map(observation -> line(observation, edited.test(observation))));
    }

    private static List<String> line(Observation observation, boolean isEdited) {
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
                isEdited ? "edited" : observation.status().toString(),
                cell.file(),
                cell.sheet(),
                cell.at().toString());
    }

    private static String value(Reading reading) {
        String value = reading.value().toPlainString();
        return reading.bound() == Bound.RANGE ? value + ".." + reading.upper().toPlainString() : value;
    }
}
