package tonghop.endurance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Counts the cells of a file that show something by its raw bytes, sharing no line with the reader of the product. */
final class RawCount {
    private RawCount() {}

    static int of(byte[] file) throws IOException {
        if (file[0] == 'P' && file[1] == 'K') {
            Map<String, byte[]> parts = unzip(file);
            return parts.containsKey("mimetype") ? ods(parts) : xlsx(parts);
        }
        return (file[0] & 0xFF) == 0xD0 ? new RawBiff(stream(file)).count() : csv(file);
    }

    private static int xlsx(Map<String, byte[]> parts) {
        List<Boolean> strings = new ArrayList<>();
        RawMarkup.of(parts.get("xl/sharedStrings.xml"))
                .each("si", item -> strings.add(isShown(item.officeTextIn("t", "rPh"))));
        int[] cells = {0};
        parts.forEach((name, part) -> {
            if (name.matches("xl/worksheets/[^/]*\\.xml")) {
                RawMarkup.of(part).each("c", cell -> cells[0] += isShown(cell, strings) ? 1 : 0);
            }
        });
        return cells[0];
    }

    private static boolean isShown(RawMarkup cell, List<Boolean> strings) {
        String value = cell.officeTextIn("v", "");
        return switch (cell.attribute("t")) {
            case "s" -> strings.get(Integer.parseInt(value.strip()));
            case "inlineStr" -> isShown(cell.officeTextIn("t", "rPh"));
            case "str" -> cell.has("v") ? isShown(value) : cell.has("f");
            default -> isShown(value) || cell.has("f");
        };
    }

    private static int ods(Map<String, byte[]> parts) {
        int[] cells = {0};
        RawMarkup.of(parts.get("content.xml")).each("table:table-row", row -> {
            int[] inRow = {0};
            row.each(
                    "table:table-cell",
                    cell -> inRow[0] += isOdsShown(cell) ? cell.number("table:number-columns-repeated") : 0);
            cells[0] += inRow[0] * row.number("table:number-rows-repeated");
        });
        return cells[0];
    }

    private static boolean isOdsShown(RawMarkup cell) {
        boolean typed = !List.of("", "string").contains(cell.attribute("office:value-type"));
        return typed
                || isShown(cell.textIn("text:p", "office:annotation"))
                || isShown(cell.attribute("office:string-value"));
    }

    private static int csv(byte[] file) {
        int cells = 0;
        boolean quoted = false;
        StringBuilder field = new StringBuilder();
        for (char each : (new String(file, StandardCharsets.UTF_8) + "\n").toCharArray()) {
            quoted ^= each == '"';
            if (!quoted && (each == ';' || each == '\n')) {
                cells += isShown(field.toString().replace("\"", "")) ? 1 : 0;
                field.setLength(0);
            } else {
                field.append(each);
            }
        }
        return cells;
    }

    static boolean isShown(String text) {
        return !text.replaceAll("[\\s\\p{Z}\\u200B\\uFEFF\\x1C-\\x1F]", "").isEmpty();
    }

    private static byte[] stream(byte[] file) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            String name = container.getRoot().hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book";
            return container.createDocumentInputStream(name).readAllBytes();
        }
    }

    private static Map<String, byte[]> unzip(byte[] file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        parts.put("xl/sharedStrings.xml", new byte[0]);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** The records of an Excel 97 stream. */
    private record RawBiff(ByteBuffer bytes) {
        RawBiff(byte[] stream) {
            this(ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN));
        }

        private int word(int at) {
            return Short.toUnsignedInt(bytes.getShort(at));
        }

        private int next(int at) {
            return at + 4 + word(at + 2);
        }

        int count() {
            List<Boolean> strings = strings();
            int cells = 0;
            int at = 0;
            while (at + 4 <= bytes.limit() && word(at) != 0) {
                cells += cells(at, strings);
                at = next(at);
            }
            return cells;
        }

        private int cells(int at, List<Boolean> strings) {
            return switch (word(at)) {
                case 0x203, 0x205, 0x27E -> 1;
                case 0xBD -> (word(at + 2) - 6) / 6;
                case 0xFD -> strings.get(bytes.getInt(at + 10)) ? 1 : 0;
                case 0x204 -> isShown(string(at + 10)) ? 1 : 0;
                case 0x06 -> formula(at);
                default -> 0;
            };
        }

        /** A formula whose result is a text has it in the record that follows; type 3 is the empty text. */
        private int formula(int at) {
            boolean number = word(at + 16) != 0xFFFF;
            int type = bytes.get(at + 10);
            if (number || (type != 0 && type != 3)) {
                return 1;
            }
            int following = next(at);
            while (word(following) == 0x4BC || word(following) == 0x221) {
                following = next(following);
            }
            return type == 0 && word(following) == 0x207 && isShown(string(following + 4)) ? 1 : 0;
        }

        private String string(int at) {
            int length = word(at);
            boolean wide = (bytes.get(at + 2) & 1) == 1;
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                text.append((char) (wide ? word(at + 3 + 2 * i) : bytes.get(at + 3 + i) & 0xFF));
            }
            return text.toString();
        }

        /** The shared strings; one may be cut by the end of a record and says its width anew in the next. */
        private List<Boolean> strings() {
            int at = 0;
            while (at + 4 <= bytes.limit() && word(at) != 0xFC) {
                if (word(at) == 0) {
                    return List.of();
                }
                at = next(at);
            }
            List<Boolean> strings = new ArrayList<>();
            if (at + 4 <= bytes.limit()) {
                new SharedTexts(this, at).read(strings);
            }
            return strings;
        }
    }

    /** Walks through the shared strings and the records that continue them. */
    private static final class SharedTexts {
        private final RawBiff biff;
        private int at;
        private int end;

        SharedTexts(RawBiff biff, int record) {
            this.biff = biff;
            this.at = record + 4;
            this.end = biff.next(record);
        }

        void read(List<Boolean> strings) {
            at += 4;
            int unique = biff.bytes().getInt(at);
            at += 4;
            for (int i = 0; i < unique; i++) {
                strings.add(isShown(text()));
            }
        }

        private String text() {
            step();
            int length = biff.word(at);
            int flags = biff.bytes().get(at + 2);
            at += 3;
            int runs = (flags & 8) != 0 ? take(2) : 0;
            int phonetic = (flags & 4) != 0 ? take(4) : 0;
            boolean wide = (flags & 1) != 0;
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                if (at == end) {
                    step();
                    wide = (biff.bytes().get(at++) & 1) != 0;
                }
                text.append((char) (wide ? biff.word(at) : biff.bytes().get(at) & 0xFF));
                at += wide ? 2 : 1;
            }
            for (int skip = 4 * runs + phonetic; skip > 0; skip--) {
                step();
                at++;
            }
            return text.toString();
        }

        private int take(int bytes) {
            int value = bytes == 2 ? biff.word(at) : biff.bytes().getInt(at);
            at += bytes;
            return value;
        }

        private void step() {
            if (at == end) {
                at += 4;
                end = biff.next(at - 4);
            }
        }
    }
}
