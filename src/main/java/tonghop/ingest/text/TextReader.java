package tonghop.ingest.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tonghop.ingest.sheet.CellValue;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;
import tonghop.ingest.sheet.SheetContent;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;

/** Reads separated text as one sheet; all its cells are texts, as no one says which are numbers. */
public final class TextReader {
    /** Excel takes the separator from such a first line and does not show it. */
    private static final Pattern STATED_SEPARATOR = Pattern.compile("sep=(.)\\R", Pattern.CASE_INSENSITIVE);

    /** The one sheet of that name. */
    public List<RawSheet> read(byte[] bytes, String sheetName) throws RefusedException {
        String text = TextEncoding.of(bytes).decode(bytes);
        Matcher stated = STATED_SEPARATOR.matcher(text);
        boolean isStated = stated.lookingAt();
        char separator = isStated ? stated.group(1).charAt(0) : Separator.of(text);
        String rows = isStated ? text.substring(stated.end()) : text;
        Quotes.requireClosed(rows, separator);
        SheetContent content = new SheetContent(sheetName, false);
        try (CSVParser records = format(separator).parse(new StringReader(rows))) {
            records.forEach(record -> row(record, content));
        } catch (IOException | UncheckedIOException e) {
            throw new RefusedException(RefusalReason.DAMAGED, sheetName, e);
        }
        return List.of(content.toSheet());
    }

    private static void row(CSVRecord record, SheetContent content) {
        int row = Math.toIntExact(record.getRecordNumber() - 1);
        for (int column = 0; column < record.size(); column++) {
            CellValue value = CellValue.text(record.get(column));
            if (!value.isBlank()) {
                CellAddress at = new CellAddress(row, column);
                content.add(new RawCell(at, value.kind(), value.text(), null, null, CellStyle.PLAIN, null));
            }
        }
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.EXCEL
                .builder()
                .setDelimiter(separator)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
    }
}
