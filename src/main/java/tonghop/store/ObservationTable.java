package tonghop.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tonghop.model.Bound;
import tonghop.model.CellAddress;
import tonghop.model.CellRef;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;

/** How an observation is laid out in columns. */
final class ObservationTable {
    static final String INSERT =
            "insert into observation (submission, ordinal, unit, indicator, dimensions, figure_role, reporting_period, as_of,"
                    + " qualitative, number_printed, readings, unit_of_measure, status, sheet, cell, printed)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private ObservationTable() {}

    static @Nullable Object[] columns(long submission, int ordinal, Observation observation) {
        ObservationKey key = observation.key();
        PrintedNumber number = observation.number();
        return new @Nullable Object[] {
            submission,
            ordinal,
            key.unit(),
            key.indicator(),
            TextRows.ofMap(key.dimensions()),
            key.role().toString(),
            key.period().toString(),
            key.asOf().toString(),
            observation.text(),
            number == null ? null : number.printed(),
            number == null ? "" : readings(number),
            observation.unitOfMeasure(),
            observation.status().toString(),
            observation.cell().sheet(),
            observation.cell().at().toString(),
            observation.printed()
        };
    }

    static Observation read(ResultSet row) throws SQLException {
        return new Observation(
                key(row),
                number(row.getString("number_printed"), row.getString("readings")),
                row.getString("qualitative"),
                row.getString("unit_of_measure"),
                Observation.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                new CellRef(row.getString("file"), row.getString("sheet"), CellAddress.parse(row.getString("cell"))),
                row.getString("printed"));
    }

    private static ObservationKey key(ResultSet row) throws SQLException {
        return new ObservationKey(
                row.getString("unit"),
                row.getString("indicator"),
                TextRows.map(row.getString("dimensions")),
                Role.parse(row.getString("figure_role")),
                ReportingPeriod.parse(row.getString("reporting_period")),
                LocalDate.parse(row.getString("as_of")));
    }

    /** The reading in use first, then the alternatives. */
    private static String readings(PrintedNumber number) {
        TextRows rows = new TextRows();
        add(rows, number.reading());
        number.alternatives().forEach(reading -> add(rows, reading));
        return rows.toString();
    }

    private static void add(TextRows rows, Reading reading) {
        rows.add(
                reading.value().toString(),
                reading.upper().toString(),
                String.valueOf(reading.decimals()),
                reading.bound().name(),
                reading.sign());
    }

    private static @Nullable PrintedNumber number(@Nullable String printed, String readings) {
        if (printed == null) {
            return null;
        }
        List<Reading> read = new ArrayList<>();
        TextRows.rows(readings).forEach(row -> read.add(reading(row)));
        return new PrintedNumber(printed, read.get(0), read.subList(1, read.size()));
    }

    private static Reading reading(TextRows.Row row) {
        return new Reading(
                new BigDecimal(row.get(0)),
                new BigDecimal(row.get(1)),
                Integer.parseInt(row.get(2)),
                Bound.valueOf(row.get(3)),
                row.get(4));
    }
}
