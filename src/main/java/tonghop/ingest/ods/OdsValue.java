package tonghop.ingest.ods;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.CellLook;
import tonghop.ingest.sheet.CellValue;
import tonghop.ingest.sheet.DateSystem;
import tonghop.ingest.sheet.RefusedException;
import tonghop.ingest.sheet.StoredNumber;
import tonghop.model.cell.CellStyle;

/**
 * What the attributes of a cell element store.
 *
 * @param type the kind of value they state, empty when they state none
 * @param value the value as it is written
 * @param error whether the value is an error that the cell shows as its text
 */
record OdsValue(String type, String value, boolean error) {
    private static final CellLook TIME = CellLook.of(new CellStyle("[h]:mm", "", 0, false));
    private static final BigDecimal SECONDS_A_DAY = new BigDecimal(86_400);

    static OdsValue of(XmlPart xml) {
        String type = xml.attributeIn(Space.OFFICE, "value-type", "");
        String attribute =
                switch (type) {
                    case "date", "time", "boolean", "string" -> type + "-value";
                    default -> "value";
                };
        boolean error = xml.attributeIn(Space.CALC, "value-type", "").equals("error");
        return new OdsValue(type, xml.attributeIn(Space.OFFICE, attribute, ""), error);
    }

    CellValue value(XmlPart xml, String text, boolean computed) throws RefusedException {
        if (error) {
            return CellValue.error(text);
        }
        return switch (type) {
            case "float", "percentage", "currency" -> number(xml, StoredNumber.parse(value), CellLook.PLAIN);
            case "date" -> CellValue.isoDate(value);
            case "time" -> number(xml, days(), TIME);
            case "boolean" -> CellValue.truth(value.equals("true"));
            case "" -> computed && text.isEmpty() ? CellValue.NONE : CellValue.text(text);
            default -> CellValue.text(text.isEmpty() ? value : text);
        };
    }

    private CellValue number(XmlPart xml, @Nullable BigDecimal number, CellLook look) throws RefusedException {
        if (number == null) {
            throw xml.damaged(type + "=" + value);
        }
        return CellValue.numeric(number, look, DateSystem.FROM_1900);
    }

    private @Nullable BigDecimal days() {
        try {
            BigDecimal seconds = BigDecimal.valueOf(Duration.parse(value).toSeconds());
            return StoredNumber.of(seconds.divide(SECONDS_A_DAY, 20, RoundingMode.HALF_UP));
        } catch (DateTimeException noDuration) {
            return null;
        }
    }
}
