package tonghop.store;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows of fields in one text column: tab between fields, a line feed after each row. Both are escaped inside fields, so that
 * any text comes back exactly; a lone {@code \0} is null.
 */
final class TextRows {
    private static final String NULL = "\\0";

    private final StringBuilder text = new StringBuilder();

    TextRows add(@Nullable String... fields) {
        for (int at = 0; at < fields.length; at++) {
            text.append(at == 0 ? "" : "\t").append(escape(fields[at]));
        }
        text.append('\n');
        return this;
    }

    static String ofMap(SortedMap<String, String> map) {
        TextRows rows = new TextRows();
        map.forEach(rows::add);
        return rows.toString();
    }

    static SortedMap<String, String> map(String text) {
        SortedMap<String, String> map = new TreeMap<>();
        rows(text).forEach(row -> map.put(row.get(0), row.get(1)));
        return map;
    }

    static List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            rows.add(new Row(text.substring(start, end).split("\t", -1)));
            start = end + 1;
        }
        return rows;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String escape(@Nullable String field) {
        return field == null
                ? NULL
                : field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static String unescape(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < field.length(); at++) {
            char here = field.charAt(at);
            plain.append(here == '\\' ? meant(field.charAt(++at)) : here);
        }
        return plain.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 't' -> '\t';
            case 'n' -> '\n';
            default -> escaped;
        };
    }

    /** The fields of one row, as they were added. */
    static final class Row {
        private final String[] fields;

        private Row(String[] fields) {
            this.fields = fields;
        }

        String get(int field) {
            return unescape(fields[field]);
        }

        boolean isNull(int field) {
            return fields[field].equals(NULL);
        }
    }
}
