package tonghop.normalise.grid;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tonghop.model.cell.RawCell;

/** What a header or a row's name says; a stored date is told as a person sees it: a month where its format shows no day, else the day. */
final class HeaderText {
    private static final String NO_PART_OF_A_DATE = "\"[^\"]*\"|\\[[^]]*]|\\\\.";
    /** "(+/-)". */
    private static final Pattern MORE_OR_LESS = Pattern.compile("[+±]\\s*[/,;]?\\s*[-–−](?!\\p{L})");

    /** "1. Thu ngân sách", "I.2) Giảm nghèo": the columns are numbered in their names. */
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*+(?:\\d{1,2}|[IVX]{1,5})(?:\\.\\d{1,2}){0,3}[.):]\\s+(?=\\p{L})");

    private static final int ISO_DAY = 10;

    private HeaderText() {}

    static String of(RawCell cell) {
        return date(cell).orElseGet(() -> NUMBERED.matcher(
                        MORE_OR_LESS.matcher(cell.text()).replaceAll("tăng giảm"))
                .replaceFirst(""));
    }

    /** Empty where no date is stored. */
    static Optional<String> date(RawCell cell) {
        return Optional.of(cell)
                .filter(stored ->
                        stored.kind() == RawCell.Kind.DATE && stored.text().length() >= ISO_DAY)
                .map(HeaderText::shown);
    }

    private static String shown(RawCell cell) {
        LocalDate day = LocalDate.parse(cell.text().substring(0, ISO_DAY));
        String shown = cell.style().format().replaceAll(NO_PART_OF_A_DATE, "").toLowerCase(Locale.ROOT);
        if (shown.contains("y") && !shown.contains("d")) {
            String year = "năm " + day.getYear();
            return shown.contains("m") ? "tháng " + day.getMonthValue() + " " + year : year;
        }
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }
}
