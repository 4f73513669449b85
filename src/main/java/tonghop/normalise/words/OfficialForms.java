package tonghop.normalise.words;

import java.util.List;
import java.util.regex.Pattern;
import tonghop.model.cell.RawCell;

/**
 * The forms that Nghị định 30/2020/NĐ-CP, appendix I, gives to what stands above and below the body of an official paper: the motto,
 * number and sign, place and date, receivers, and who signs. They are no headings of figures and no rows of a table.
 */
public final class OfficialForms {
    private static final String BLANK = "[\\s\\d.…_]*";
    private static final Pattern NUMBER = pattern("số\\s*:?" + BLANK + "/\\s*[\\p{Lu}\\d].*");
    private static final Pattern PLACE_AND_DATE =
            pattern("\\p{L}[\\p{L}\\s.-]*,\\s*ngày" + BLANK + "tháng" + BLANK + "năm" + BLANK);
    private static final Pattern RECEIVERS = pattern("nơi nhận\\s*:?.*|-\\s*(như (trên|điều)|lưu\\s*:).*");
    private static final Pattern SIGNER = pattern("(tm|kt|tl|tuq|q)\\s*\\.\\s*\\p{L}.*|\\(\\s*ký.*\\)"
            + "|(phó\\s+)?(chủ tịch|giám đốc|thủ trưởng|hiệu trưởng|trưởng (phòng|ban|trạm|khoa)|chánh văn phòng)(\\s+\\p{L}+){0,3}"
            + "|kế toán( trưởng)?|thủ quỹ|(người|cán bộ) (lập|tổng hợp|thống kê|báo cáo)(\\s+\\p{L}+){0,2}");
    private static final List<String> MOTTO = List.of("conghoaxahoichunghiavietnam", "doclaptudohanhphuc");

    private OfficialForms() {}

    private static Pattern pattern(String form) {
        return Pattern.compile("\\s*(?:" + form + ")\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether a row belongs to a letterhead: beside the office's name it holds the motto, the number, or place and date. */
    public static boolean isLetterhead(List<RawCell> row) {
        return row.stream()
                .map(cell -> Folding.clean(cell.text()))
                .anyMatch(text -> MOTTO.contains(Folding.bare(text)) || isNumberOrDate(text));
    }

    private static boolean isNumberOrDate(String text) {
        return NUMBER.matcher(text).matches() || isPlaceAndDate(text);
    }

    public static boolean isPlaceAndDate(String text) {
        return PLACE_AND_DATE.matcher(text).matches();
    }

    /** Whether a row begins what closes a paper: place and date, the receivers, those who sign. */
    public static boolean isClosing(List<RawCell> row) {
        return row.stream()
                .map(cell -> Folding.clean(cell.text()))
                .anyMatch(text -> isPlaceAndDate(text)
                        || RECEIVERS.matcher(text).matches()
                        || SIGNER.matcher(text).matches());
    }
}
