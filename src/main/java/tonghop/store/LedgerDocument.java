package tonghop.store;

import java.util.ArrayList;
import java.util.List;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.Ledger;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.LedgerEntry.Outcome;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** A ledger as one array, entry after entry without names: most of what is kept of a submission tells of cells that are no figures. */
final class LedgerDocument {
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
            ArrayValues values = ArrayValues.of(json, context);
            List<LedgerEntry> entries = new ArrayList<>();
            for (String file = json.nextStringValue(); file != null; file = json.nextStringValue()) {
                String sheet = values.given();
                entries.add(new LedgerEntry(
                        new CellRef(file, sheet, new CellAddress(values.number(), values.number())),
                        values.given(),
                        values.name(Outcome.class),
                        values.given(),
                        values.given()));
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                throw values.other();
            }
            return Ledger.of(entries);
        }
    }
}
