package tonghop.ingest.xlsx;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.archive.XmlPart.ChildReader;
import tonghop.ingest.sheet.CellLook;
import tonghop.ingest.sheet.CellValue;
import tonghop.ingest.sheet.RefusedException;
import tonghop.ingest.sheet.StoredNumber;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.RawCell;

/** Reads the cells of one sheet, one after the other; one object for all of them, as there may be millions. */
final class CellElement {
    private static final Map<String, Boolean> TRUTHS = Map.of("1", true, "true", true, "0", false, "false", false);

    private final XmlPart xml;
    private final Tables tables;
    private final SharedFormulas formulas = new SharedFormulas();
    private final ChildReader children = this::child;
    private Map<CellAddress, String> comments = Map.of();
    private CellAddress at = new CellAddress(0, 0);
    private @Nullable String stored;
    private @Nullable String formula;

    CellElement(XmlPart xml, Tables tables) {
        this.xml = xml;
        this.tables = tables;
    }

    void comment(Map<CellAddress, String> texts) {
        comments = texts;
    }

    /** The cell at that place, or nothing when it is blank. */
    Optional<RawCell> read(CellAddress place) throws RefusedException {
        at = place;
        stored = null;
        formula = null;
        String type = xml.attribute("t", "n");
        CellLook look = tables.styles().look(xml.number("s", 0));
        xml.children(children);
        CellValue value = value(type, look);
        return value == null || value.isBlank()
                ? Optional.empty()
                : Optional.of(new RawCell(
                        at, value.kind(), value.text(), value.number(), formula, look.style(), comments.get(at)));
    }

    private void child(String element) throws RefusedException {
        switch (element) {
            case "v" -> store(xml.text());
            case "is" -> store(RichText.read(xml));
            case "f" -> formula = formula();
            default -> {}
        }
    }

    /** Of two different values nobody can know which the sender saw. */
    private void store(String value) throws RefusedException {
        if (stored != null && !stored.equals(value)) {
            throw xml.damaged(at + " v=" + stored + " v=" + value);
        }
        stored = value;
    }

    private @Nullable String formula() throws RefusedException {
        String group = xml.attribute("t", "").equals("shared") ? xml.attribute("si", "") : null;
        String written = xml.text();
        if (group != null && written.isEmpty()) {
            return formulas.at(group, at);
        }
        if (group != null) {
            formulas.define(group, at, written);
        }
        return written.isEmpty() ? null : written;
    }

    private @Nullable CellValue value(String type, CellLook look) throws RefusedException {
        String text = stored;
        if (type.equals("str") && text != null) {
            return CellValue.text(tables.once(RichText.decode(text)));
        }
        if (type.equals("inlineStr") && text != null) {
            return CellValue.text(tables.once(text));
        }
        String value = text == null ? "" : text.strip();
        if (value.isEmpty()) {
            return formula == null ? null : CellValue.NONE;
        }
        return switch (type) {
            case "s" -> CellValue.text(require(tables.strings().get(value), type));
            case "n" -> numeric(require(StoredNumber.parse(value), type), look);
            case "b" -> CellValue.truth(require(TRUTHS.get(value), type));
            case "e" -> CellValue.error(value);
            case "d" -> CellValue.isoDate(value);
            default -> throw damaged(type);
        };
    }

    private CellValue numeric(BigDecimal number, CellLook look) {
        return CellValue.numeric(number, look, tables.days());
    }

    private <T> T require(@Nullable T found, String type) throws RefusedException {
        if (found == null) {
            throw damaged(type);
        }
        return found;
    }

    private RefusedException damaged(String type) {
        return xml.damaged(at + " t=" + type + " v=" + stored);
    }
}
