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
    private @Nullable String inline;
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
        inline = null;
        formula = null;
        String type = xml.attribute("t", "n");
        int style = xml.number("s", 0);
        CellLook look = tables.styles().look(style);
        xml.children(children);
        CellValue value = value(type, look);
        if (value != null && value.number() != null && tables.styles().isLost(style)) {
            throw xml.damaged(at + " s=" + style);
        }
        return value == null || value.isBlank()
                ? Optional.empty()
                : Optional.of(new RawCell(
                        at, value.kind(), value.text(), value.number(), formula, look.style(), comments.get(at)));
    }

    private void child(String element) throws RefusedException {
        switch (element) {
            case "v" -> stored = sole(stored, xml.text());
            case "is" -> inline = sole(inline, RichText.read(xml));
            case "f" -> formula = formula();
            default -> {}
        }
    }

    /** Of two different values nobody can know which the sender saw. */
    private String sole(@Nullable String before, String value) throws RefusedException {
        if (before != null && !before.equals(value)) {
            throw xml.damaged(at + " v=" + before + " v=" + value);
        }
        return value;
    }

    private @Nullable String formula() throws RefusedException {
        String group = xml.attribute("t", "").equals("shared") ? xml.attribute("si", "") : null;
        String written = tables.named(xml.text());
        if (group != null && written.isEmpty()) {
            return formulas.at(group, at);
        }
        if (group != null) {
            formulas.define(group, at, written);
        }
        return written.isEmpty() ? null : written;
    }

    private @Nullable CellValue value(String type, CellLook look) throws RefusedException {
        // what stands in the cell itself is what such a cell shows, whatever else it stores
        String text = stored == null || (inline != null && type.equals("inlineStr")) ? inline : stored;
        if (type.equals("str") && stored != null) {
            return CellValue.text(tables.once(RichText.decode(stored)));
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
