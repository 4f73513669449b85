package tonghop.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.ingest.text.TextEncoding;

/**
 * What a file holds, told by its first bytes: units rename files, and programs export one format under another's name.
 *
 * @param kind the kind of content
 * @param description what it looks like, in words of no language: PDF, Word, PNG …
 */
record FileContent(Kind kind, String description) {
    /** How many bytes are enough to tell. */
    static final int HEAD = 8192;

    private static final Map<String, FileContent> SIGNATURES = signatures();

    enum Kind {
        EMPTY,
        ZIP,
        OLE2,
        RAW_BIFF,
        HTML,
        XML_SPREADSHEET,
        TEXT,
        FOREIGN,
        UNKNOWN
    }

    static FileContent of(byte[] head) {
        if (head.length == 0) {
            return new FileContent(Kind.EMPTY, "");
        }
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        return SIGNATURES.entrySet().stream()
                .filter(signature -> bytes.startsWith(signature.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> TextEncoding.isText(head) ? text(head) : unknown(bytes));
    }

    private static FileContent text(byte[] head) {
        String start = TextEncoding.of(head).decode(head).strip().toLowerCase(Locale.ROOT);
        if (start.contains("urn:schemas-microsoft-com:office:spreadsheet") && start.startsWith("<?xml")) {
            return new FileContent(Kind.XML_SPREADSHEET, "XML");
        }
        if (isHtml(start) || start.startsWith("mime-version:")) {
            return new FileContent(Kind.HTML, "HTML");
        }
        return start.startsWith("<?xml") ? foreign("XML") : new FileContent(Kind.TEXT, "TXT");
    }

    private static boolean isHtml(String start) {
        return start.startsWith("<")
                && Stream.of("<html", "<table", "<!doctype html").anyMatch(start::contains);
    }

    private static FileContent unknown(String bytes) {
        StringBuilder hex = new StringBuilder();
        bytes.chars().limit(4).forEach(each -> hex.append(String.format(Locale.ROOT, "%02X ", each)));
        return new FileContent(Kind.UNKNOWN, hex.toString().strip());
    }

    private static FileContent foreign(String description) {
        return new FileContent(Kind.FOREIGN, description);
    }

    private static Map<String, FileContent> signatures() {
        Map<String, FileContent> signatures = new TreeMap<>();
        signatures.put("PK\3\4", new FileContent(Kind.ZIP, "ZIP"));
        signatures.put("PK\5\6", new FileContent(Kind.ZIP, "ZIP"));
        signatures.put("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", new FileContent(Kind.OLE2, "OLE2"));
        for (String beginOfFile : new String[] {"\11\0\4\0", "\11\2\6\0", "\11\4\6\0", "\11\10\10\0", "\11\10\20\0"}) {
            signatures.put(beginOfFile, new FileContent(Kind.RAW_BIFF, "BIFF"));
        }
        signatures.put("%PDF", foreign("PDF"));
        signatures.put("{\\rtf", foreign("RTF (Word)"));
        signatures.put("\u0089PNG", foreign("PNG"));
        signatures.put("\u00ff\u00d8\u00ff", foreign("JPEG"));
        signatures.put("GIF8", foreign("GIF"));
        signatures.put("II*\0", foreign("TIFF"));
        signatures.put("MM\0*", foreign("TIFF"));
        signatures.put("Rar!", foreign("RAR"));
        signatures.put("7z\u00bc\u00af", foreign("7z"));
        signatures.put("\u001f\u008b", foreign("GZIP"));
        return signatures;
    }
}
