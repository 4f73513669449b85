package tonghop.ingest.sheet;

import java.util.regex.Pattern;

/** Number format codes such as {@code #,##0.00} or {@code dd/mm/yyyy}. */
final class FormatCode {
    /** What a format only prints: quoted text, an escaped, padding or filling character, and [Red], [$-42A], [>100] but not [h]. */
    private static final Pattern LITERALS = Pattern.compile(
            "\"[^\"]*\"?|[\\\\_*].|\\[(?!(?:h+|m+|s+)])[^\\]]*]", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Digits may stand in a date only after its seconds, so a section whose first sign is a digit shows a number. */
    private static final Pattern DATE =
            Pattern.compile("[^dmyhs#?0]*[dmyhs][^#?]*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private FormatCode() {}

    /** Whether the code's first section shows a date or a time of day. */
    static boolean showsDate(String code) {
        String signs = LITERALS.matcher(code).replaceAll("");
        int section = signs.indexOf(';');
        String first = section < 0 ? signs : signs.substring(0, section);
        return DATE.matcher(first).matches();
    }
}
