package tonghop.store;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tonghop.model.Bound;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** A figure as one array without names, days as numbers: a run reads those of all workbooks again, whichever has changed. */
final class ObservationDocument {
    private ObservationDocument() {}

    static final class Writing extends StdSerializer<Observation> {
        Writing() {
            super(Observation.class);
        }

        @Override
        public void serialize(Observation observation, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            write(observation.key(), json);
            json.writeString(observation.unitOfMeasure());
            json.writeString(observation.status().name());
            json.writeString(observation.cell().file());
            json.writeString(observation.cell().sheet());
            json.writeNumber(observation.cell().at().row());
            json.writeNumber(observation.cell().at().column());
            json.writeString(observation.printed());
            write(observation.number(), json);
            json.writeNumber(observation.text() == null ? 0 : 1);
            if (observation.text() != null) {
                json.writeString(observation.text());
            }
            json.writeEndArray();
        }

        private static void write(ObservationKey key, JsonGenerator json) {
            json.writeString(key.unit());
            json.writeString(key.indicator());
            json.writeNumber(key.dimensions().size());
            key.dimensions().forEach((dimension, member) -> {
                json.writeString(dimension);
                json.writeString(member);
            });
            json.writeString(key.role().name());
            json.writeNumber(key.period().start().toEpochDay());
            json.writeNumber(key.period().end().toEpochDay());
            json.writeNumber(key.asOf().toEpochDay());
        }

        private static void write(@Nullable PrintedNumber number, JsonGenerator json) {
            json.writeNumber(number == null ? 0 : 1 + number.alternatives().size());
            if (number != null) {
                write(number.reading(), json);
                number.alternatives().forEach(reading -> write(reading, json));
                json.writeString(number.printed());
            }
        }

        private static void write(Reading reading, JsonGenerator json) {
            String value = reading.value().toString();
            String upper = reading.upper().toString();
            json.writeString(value);
            json.writeString(upper.equals(value) ? "" : upper);
            json.writeNumber(reading.decimals());
            json.writeString(reading.bound().name());
            json.writeString(reading.sign());
        }
    }

    static final class Reader extends StdDeserializer<Observation> {
        Reader() {
            super(Observation.class);
        }

        @Override
        public Observation deserialize(JsonParser json, DeserializationContext context) {
            ArrayValues values = ArrayValues.of(json, context);
            try {
                Observation observation = observation(values);
                values.end();
                return observation;
            } catch (NumberFormatException | DateTimeException unknown) {
                throw values.other();
            }
        }

        private static Observation observation(ArrayValues values) {
            ObservationKey key = key(values);
            String unitOfMeasure = values.text();
            Observation.Status status = values.name(Observation.Status.class);
            CellRef cell = new CellRef(values.text(), values.text(), new CellAddress(values.number(), values.number()));
            String printed = values.text();
            PrintedNumber number = number(values);
            String text = values.number() == 0 ? null : values.text();
            return new Observation(key, number, text, unitOfMeasure, status, cell, printed);
        }

        private static ObservationKey key(ArrayValues values) {
            String unit = values.text();
            String indicator = values.text();
            SortedMap<String, String> dimensions = new TreeMap<>();
            for (int left = values.number(); left > 0; left--) {
                dimensions.put(values.text(), values.text());
            }
            return new ObservationKey(
                    unit,
                    indicator,
                    dimensions,
                    values.name(Role.class),
                    new ReportingPeriod(day(values), day(values)),
                    day(values));
        }

        private static LocalDate day(ArrayValues values) {
            return LocalDate.ofEpochDay(values.number());
        }

        private static @Nullable PrintedNumber number(ArrayValues values) {
            List<Reading> readings = new ArrayList<>();
            for (int left = values.number(); left > 0; left--) {
                readings.add(reading(values));
            }
            return readings.isEmpty()
                    ? null
                    : new PrintedNumber(values.text(), readings.get(0), readings.subList(1, readings.size()));
        }

        private static Reading reading(ArrayValues values) {
            BigDecimal value = new BigDecimal(values.given());
            String upper = values.given();
            return new Reading(
                    value,
                    upper.isEmpty() ? value : new BigDecimal(upper),
                    values.number(),
                    values.name(Bound.class),
                    values.text());
        }
    }
}
