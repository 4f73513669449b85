package tonghop.normalise.words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.model.cell.RawCell;

/**
 * The forms that Nghị định 30/2020/NĐ-CP, appendix I, gives to what stands above and below the body of an official paper: the motto,
 * number and sign, place and date, receivers, and who signs. They are no headings of figures and no rows of a table.
 */
public final class OfficialForms {
    private static final String BLANK = "[\\s\\d.…_]*";
    private static final Pattern NUMBER = pattern("số\\s*+:?" + BLANK + "/\\s*[\\p{Lu}\\d].*");
    private static final Pattern PLACE_AND_DATE =
            pattern("\\p{L}[\\p{L}\\s.-]*,\\s*ngày" + BLANK + "tháng" + BLANK + "năm" + BLANK);
    private static final Pattern DATE = pattern("ngày" + BLANK + "tháng" + BLANK + "năm" + BLANK
            + "|ngày\\s*\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{4}");
    /** Where the names of rows stand, a date alone may head those that follow. */
    private static final int BESIDE_NAMES = 2;

    private static final Pattern RECEIVERS = pattern("nơi nhận\\s*:?.*|-\\s*(như (trên|điều)|lưu\\s*:).*");
    private static final Pattern SIGNER = pattern(
            "(tm|kt|tl|tuq|q)\\s*\\.\\s*\\p{L}.*|\\(\\s*ký.*\\)"
                    + "|(phó\\s+)?(chủ tịch|giám đốc|thủ trưởng|hiệu trưởng|trưởng (phòng|ban|trạm|khoa)|chánh văn phòng)(\\s+\\p{L}+){0,3}"
                    + "|kế toán( trưởng)?|thủ quỹ|(người|cán bộ) (lập|tổng hợp|thống kê|báo cáo|ký|duyệt|kiểm tra)(\\s+\\p{L}+){0,2}");
    /** "Kính gửi: UBND huyện …": what is named behind it is to receive the paper. */
    private static final Pattern RECEIVER =
            anywhere("kính gửi|nơi nhận|(?:đơn vị|cơ quan|nơi) (?:tiếp )?nhận|gửi(?: về| đến| cho)?\\s*:");
    /** "Hướng dẫn của …": what is named behind it made the rules for the paper. */
    private static final Pattern BY_WHOSE_RULES = anywhere(
            "hướng dẫn|kèm theo|theo|căn cứ|công văn|quyết định|nghị quyết|(?:biểu )?mẫu (?:số \\S+ )?(?:của|do)");

    private static final Pattern SENDER_LINE = pattern("(?:tên )?(?:đơn vị|cơ quan|địa phương|nơi)"
            + " (?:báo cáo|gửi(?: báo cáo)?|lập(?: biểu| báo cáo)?|nộp(?: báo cáo)?|thực hiện)\\s*:\\s*(\\p{L}.*)"
            + "|tên (?:đơn vị|cơ quan|địa phương)\\s*:\\s*(\\p{L}.*)");
    private static final List<String> MOTTO = List.of("conghoaxahoichunghiavietnam", "doclaptudohanhphuc");

    private OfficialForms() {}

    private static Pattern pattern(String form) {
        return Pattern.compile("\\s*(?:" + form + ")\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Pattern anywhere(String words) {
        return Pattern.compile(
                "(?<!\\p{L})(?:" + words + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether what is named behind these words is to receive the paper. */
    public static boolean namesReceiver(String before) {
        return RECEIVER.matcher(before).find();
    }

    /** Whether what is named behind these words may have made the rules for the paper, such as a head that gave out its form. */
    public static boolean namesRules(String before) {
        return BY_WHOSE_RULES.matcher(before).find();
    }

    /** What "Đơn vị báo cáo: …" tells. */
    public static Optional<String> sender(String text) {
        Matcher line = SENDER_LINE.matcher(text);
        return line.matches()
                ? Optional.ofNullable(line.group(1)).or(() -> Optional.ofNullable(line.group(2)))
                : Optional.empty();
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
        return isDateAside(row)
                || row.stream()
                        .map(cell -> Folding.clean(cell.text()))
                        .anyMatch(text -> isPlaceAndDate(text)
                                || RECEIVERS.matcher(text).matches()
                                || SIGNER.matcher(text).matches());
    }

    private static boolean isDateAside(List<RawCell> row) {
        return row.size() == 1
                && row.get(0).at().column() >= BESIDE_NAMES
                && DATE.matcher(Folding.clean(row.get(0).text())).matches();
    }
}
