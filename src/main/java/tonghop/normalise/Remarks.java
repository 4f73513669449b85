package tonghop.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.model.cell.Remark;
import tonghop.normalise.cell.ReadingFindings;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.Folding;
import tonghop.normalise.words.NumberGrammar;
import tonghop.normalise.words.Scan;
import tonghop.normalise.words.ToldFigures;

/**
 * Tells what comments and text boxes say of figures. They are no data, but "số đúng là 468" beside 486 has to be answered; of one that
 * only tells a figure, or changes something that is none, a person is told.
 */
record Remarks(String file, RawSheet sheet, Dictionary dictionary) {
    /** Words that take a figure back, and words that do so beside another figure. */
    private static final Pattern CORRECTS = Pattern.compile(
            "(?:sửa|chỉnh|đính chính|thay|đổi|cập nhật|điều chỉnh)\\s+(?:số\\s+(?:liệu\\s+)?)?(?:lại|thành|bằng|là)(?!\\p{L})"
                    + "|đính chính|(?:số|đúng)\\s+(?:liệu\\s+)?(?:đúng|thật|thực|chính xác)(?!\\p{L})|đúng (?:ra|là|phải)(?!\\p{L})"
                    + "|phải là(?!\\p{L})|nhầm(?!\\p{L})|(?:ghi|gửi|số|bị|báo cáo) (?:liệu )?sai(?!\\p{L})|không đúng"
                    + "|\\b(?:correct(?:ed|ion)?|should be|must be|wrong|mistake|instead of|typo)\\b",
            Pattern.UNICODE_CASE);

    private static final Pattern CHANGES =
            Pattern.compile("(?<!\\p{L})(?:sửa|thay|điều chỉnh|cập nhật|đổi|bổ sung)(?!\\p{L})", Pattern.UNICODE_CASE);

    /** Links, papers by their number, telephones, dates. */
    private static final Pattern NO_FIGURE =
            Pattern.compile("https?://\\S+|(?<!\\d)\\d+/\\S*\\p{L}\\S*|(?:\\d{1,2}[/.-]){1,2}\\d{4}|\\d{1,2}/\\d{1,2}"
                    + "|(?:(?:văn bản|công văn|quyết định|nghị quyết|nghị định|báo cáo|thông tư|kế hoạch|tờ trình)(?: số)?|(?:qđ|nq|cv|bc|tt|nđ|vb)(?: số)?"
                    + "|biểu(?: số)?|phụ lục|mục|dòng|cột|ô|lần|điều|khoản|trang|đt|điện thoại|sđt|số điện thoại)\\s*:?\\s*[\\d.]+"
                    + "|\\b0\\d{8,10}\\b|[a-z]{1,3}\\d+(?!\\p{L})|\\d{1,2}h\\d{0,2}");

    /** What a marked copy says in its own name stands behind what the unit has noted. */
    private static final Pattern OWN =
            Pattern.compile("^(?:Câu|Question) \\d+: .*", Pattern.MULTILINE | Pattern.DOTALL);

    /** What the words weigh. */
    private record Weight(boolean corrects, List<BigDecimal> figures) {}

    List<Finding> findings(List<Observation> read) {
        Map<CellAddress, Observation> figures = new HashMap<>();
        read.forEach(figure -> figures.putIfAbsent(figure.cell().at(), figure));
        List<Finding> findings = new ArrayList<>();
        for (RawCell cell : sheet.cells()) {
            String comment = cell.comment();
            if (comment != null) {
                Remark remark = new Remark(Remark.Kind.COMMENT, cell.at(), comment);
                finding(remark, Optional.ofNullable(figures.get(cell.at()))).ifPresent(findings::add);
            }
        }
        sheet.remarks().stream().filter(Remarks::isWritten).forEach(remark -> finding(remark, Optional.empty())
                .ifPresent(findings::add));
        return findings;
    }

    private static boolean isWritten(Remark remark) {
        return remark.kind() == Remark.Kind.BOX || remark.kind() == Remark.Kind.COMMENT;
    }

    private Optional<Finding> finding(Remark remark, Optional<Observation> figure) {
        String text = Folding.clean(OWN.matcher(remark.text()).replaceAll("").replaceAll("\\s+", " "))
                .strip();
        Weight weight = weight(text, figure);
        if (!weight.corrects && weight.figures.isEmpty()) {
            return Optional.empty();
        }
        CellRef cell = new CellRef(file, sheet.name(), remark.at());
        String rule = weight.corrects ? "remark-corrects" : "remark-figure";
        Severity severity = weight.corrects ? Severity.ERROR : Severity.WARNING;
        String where = remark.kind() == Remark.Kind.BOX ? "box" : figure.isPresent() ? "cell" : "beside";
        String about = where + " " + (weight.corrects ? text : sheet.name());
        String message = rule + "-" + where;
        Map<String, String> arguments = Map.of(
                "remark",
                text,
                "value",
                figure.map(Observation::printed).orElse(""),
                ReadingFindings.WHERE,
                cell.at().toString());
        Finding finding = ReadingFindings.about(
                new ReadingFindings.Subject(rule, severity, about, cell),
                message,
                arguments,
                figure.stream().flatMap(stated -> candidates(stated, weight)).toList());
        return Optional.of(figure.filter(stated -> weight.corrects)
                .map(stated -> finding.about(
                        new Finding.Term(Finding.Term.Part.ABOUT, stated.key(), stated.cell(), value(stated))))
                .orElse(finding));
    }

    /** The one other figure that the words tell. */
    private static Stream<Candidate> candidates(Observation stated, Weight weight) {
        return weight.corrects && weight.figures.size() == 1
                ? Stream.of(new Candidate(
                        stated.cell(), value(stated), weight.figures.get(0).toPlainString(), "remark", 0))
                : Stream.empty();
    }

    private static String value(Observation stated) {
        return stated.number() == null ? "" : stated.number().value().toPlainString();
    }

    private Weight weight(String text, Optional<Observation> figure) {
        String lower = text.toLowerCase(Locale.ROOT);
        Scan scan = dictionary.read(NO_FIGURE.matcher(lower).replaceAll(" "));
        List<BigDecimal> figures = ToldFigures.numbers(scan)
                .flatMap(at -> NumberGrammar.value(scan.tokens().get(at).plain()).stream())
                .filter(number -> figure.filter(stated -> stated.number() != null
                                && stated.number().value().compareTo(number) == 0)
                        .isEmpty())
                .distinct()
                .toList();
        boolean changes = !figures.isEmpty() && CHANGES.matcher(lower).find();
        return new Weight(changes || CORRECTS.matcher(lower).find(), figures);
    }
}
