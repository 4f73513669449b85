package tonghop.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.Ledger;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.LedgerEntry.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.ser.std.StdSerializer;

/** A ledger as one array, entry after entry without names: most of what is kept of a submission tells of cells that are no figures. */
final class LedgerDocument {
    private static final Map<String, Outcome> OUTCOMES =
            Arrays.stream(Outcome.values()).collect(Collectors.toMap(Outcome::name, outcome -> outcome));

    private LedgerDocument() {}

    static final class Writing extends StdSerializer<Ledger> {
        Writing() {
            super(Ledger.class);
        }

        @Override
        public void serialize(Ledger ledger, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            for (LedgerEntry entry : ledger) {
                json.writeString(entry.cell().file());
                json.writeString(entry.cell().sheet());
                json.writeNumber(entry.cell().at().row());
                json.writeNumber(entry.cell().at().column());
                json.writeString(entry.printed());
                json.writeString(entry.outcome().name());
                json.writeString(entry.reason());
                json.writeString(entry.detail());
            }
            json.writeEndArray();
        }
    }

    static final class Reading extends StdDeserializer<Ledger> {
        Reading() {
            super(Ledger.class);
        }

        @Override
        public Ledger deserialize(JsonParser json, DeserializationContext context) {
            List<LedgerEntry> entries = new ArrayList<>();
            for (String file = json.nextStringValue(); file != null; file = json.nextStringValue()) {
                String sheet = text(json);
                CellAddress at = new CellAddress(number(json), number(json));
                entries.add(new LedgerEntry(
                        new CellRef(file, sheet, at), text(json), outcome(json), text(json), text(json)));
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                throw other(json);
            }
            return Ledger.of(entries);
        }

        private static String text(JsonParser json) {
            String text = json.nextStringValue();
            if (text == null) {
                throw other(json);
            }
            return text;
        }

        private static int number(JsonParser json) {
            int number = json.nextIntValue(-1);
            if (number < 0) {
                throw other(json);
            }
            return number;
        }

        private static Outcome outcome(JsonParser json) {
            Outcome outcome = OUTCOMES.get(text(json));
            if (outcome == null) {
                throw other(json);
            }
            return outcome;
        }

        private static JacksonException other(JsonParser json) {
            return MismatchedInputException.from(json, Ledger.class, "a ledger of another version");
        }
    }
}
