package tonghop.normalise.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.model.ReportingPeriod;

/** Reads periods and as-of dates in the forms that offices write them; day before month, never the other way. */
final class TimeGrammar {
    private static final String UP_TO =
            "(?:(?:(?:tính |có |số liệu )?(?:từ đầu năm )?đến (?:thời điểm )?(?:hết |cuối )?)"
                    + "|(?:tính )?(?:tại |ở )?thời điểm (?:hết |cuối )?|(?:tính )?tại (?=ngày ))(?:ngày )?";
    private static final String END = "(?:(?:cuối kỳ|đầu kỳ|cuối năm|đầu năm|thời điểm|tại ngày) )(?:ngày )?";
    private static final String ON = "(?:" + END + "|ngày )?";
    /** "6T/2025", "T6/2025". */
    private static final String MONTHS = "(?:tháng|t) ";

    private static final List<Form> FORMS = List.of(
            form(
                    "(?:từ )?(?:ngày )?(\\d{1,2}) / (\\d{1,2})(?: / (\\d{4}))? (?:- |đến )(?:hết )?(?:ngày )?"
                            + "(\\d{1,2}) / (\\d{1,2}) / (\\d{4})",
                    TimeGrammar::days),
            form(UP_TO + "(\\d{1,2}) / (\\d{1,2}) / (\\d{4})", m -> asOf(day(m, 3, 2, 1))),
            form(UP_TO + "(\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})", m -> asOf(day(m, 3, 2, 1))),
            form(UP_TO + "tháng (\\d{1,2}) (?:năm |/ )(\\d{4})", m -> asOf(monthEnd(m, 2, 1))),
            form(UP_TO + "năm (\\d{4})", m -> asOf(LocalDate.of(number(m, 1), 12, 31))),
            form(ON + "(\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})", TimeGrammar::date),
            form(ON + "(\\d{1,2}) / (\\d{1,2}) / (\\d{4})", TimeGrammar::date),
            form("(?:" + END + "|" + UP_TO + ")(\\d{1,2}) / (\\d{1,2})", TimeGrammar::dayOfYear),
            form("cuối năm (\\d{4})", m -> asOf(LocalDate.of(number(m, 1), 12, 31))),
            form("đầu năm (\\d{4})", m -> asOf(LocalDate.of(number(m, 1), 1, 1))),
            form(
                    "(?:\\d{1,2} năm )?(?:giai đoạn |thời kỳ |nhiệm kỳ |năm học |từ )?(?:năm )?(\\d{4}) (?:- |đến )(?:năm )?(\\d{4})",
                    m -> period(ReportingPeriod.years(number(m, 1), number(m, 2)))),
            form("(\\d{1,2}) " + MONTHS + "(?:đầu )?(?:năm )?(?:/ )?(\\d{4})", m -> period(fromNewYear(m))),
            form(
                    MONTHS + "(\\d{1,2}) (?:năm |/ |- )(\\d{4})",
                    m -> period(ReportingPeriod.month(number(m, 2), number(m, 1)))),
            form("quý (i|ii|iii|iv|1|2|3|4) (?:năm |/ )?(\\d{4})", m -> period(quarter(m))),
            form("năm (\\d{4})", m -> period(ReportingPeriod.year(number(m, 1)))),
            form("((?:19|20)\\d{2})", m -> period(ReportingPeriod.year(number(m, 1)))));

    /** "Giá so sánh 2010": the year of the prices in which something is counted is not the year of what is counted. */
    private static final Pattern BASE_PRICES = Pattern.compile("(?:^| )giá (?:so sánh|cố định)(?: năm)?$");

    private static final Pattern YEAR = Pattern.compile("(?:năm )?\\d{4}(?= |$)");

    private static final int LONGEST_BASE = 4;

    private TimeGrammar() {}

    private record Form(Pattern pattern, Function<MatchResult, List<Concept>> reading) {}

    private static Form form(String pattern, Function<MatchResult, List<Concept>> reading) {
        return new Form(Pattern.compile(pattern + "(?= |$)"), reading);
    }

    /** The longest time expression that begins at a token. */
    static Optional<Hit> at(List<Token> tokens, int from) {
        if (!Token.isNumberAhead(tokens, from)) {
            return Optional.empty();
        }
        String rest = rest(tokens, from);
        Matcher year = YEAR.matcher(rest);
        if (year.lookingAt() && BASE_PRICES.matcher(before(tokens, from)).find()) {
            return Optional.of(hit(from, year, List.of(new Concept.Time(null, null))));
        }
        return FORMS.stream()
                .map(form -> hit(form, rest, from))
                .flatMap(Optional::stream)
                .reduce((best, other) -> other.length() > best.length() ? other : best);
    }

    private static String before(List<Token> tokens, int from) {
        return rest(tokens.subList(Math.max(0, from - LONGEST_BASE), from), 0);
    }

    private static String rest(List<Token> tokens, int from) {
        StringBuilder rest = new StringBuilder();
        for (Token token : tokens.subList(from, Math.min(tokens.size(), from + 16))) {
            rest.append(rest.isEmpty() ? "" : " ").append(token.plain());
        }
        return rest.toString();
    }

    private static Optional<Hit> hit(Form form, String rest, int from) {
        Matcher matcher = form.pattern.matcher(rest);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        return time(form, matcher).map(time -> hit(from, matcher, time));
    }

    private static Hit hit(int from, MatchResult match, List<Concept> time) {
        return new Hit(from, from + IntervalGrammar.count(match.group()), time);
    }

    private static Optional<List<Concept>> time(Form form, MatchResult match) {
        try {
            return Optional.of(form.reading.apply(match));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static List<Concept> asOf(LocalDate day) {
        return List.of(new Concept.Time(null, day));
    }

    private static List<Concept> period(ReportingPeriod period) {
        return List.of(new Concept.Time(period, null));
    }

    /** "Từ 15/12 đến 14/12/2025" begins in the year before. */
    private static List<Concept> days(MatchResult match) {
        LocalDate end = day(match, 6, 5, 4);
        MonthDay first = MonthDay.of(number(match, 2), number(match, 1));
        int before = first.isAfter(MonthDay.from(end)) ? end.getYear() - 1 : end.getYear();
        LocalDate start = first.atYear(match.group(3) == null ? before : number(match, 3));
        return start.isAfter(end)
                ? List.of(new Concept.Time(null, null))
                : List.of(new Concept.Time(new ReportingPeriod(start, end), end));
    }

    private static List<Concept> date(MatchResult match) {
        LocalDate day = day(match, 3, 2, 1);
        return day(new Concept.Day(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }

    private static List<Concept> dayOfYear(MatchResult match) {
        MonthDay day = MonthDay.of(number(match, 2), number(match, 1));
        return day(new Concept.Day(null, day.getMonthValue(), day.getDayOfMonth()));
    }

    /** In a text it may be any date, such as that of a letter; above a column it is the day up to which is counted. */
    private static List<Concept> day(Concept.Day day) {
        return List.of(new Concept.Time(null, null), day);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static LocalDate day(MatchResult match, int year, int month, int day) {
        return LocalDate.of(number(match, year), number(match, month), number(match, day));
    }

    private static LocalDate monthEnd(MatchResult match, int year, int month) {
        return YearMonth.of(number(match, year), number(match, month)).atEndOfMonth();
    }

    private static ReportingPeriod fromNewYear(MatchResult match) {
        LocalDate end = monthEnd(match, 2, 1);
        return new ReportingPeriod(LocalDate.of(end.getYear(), 1, 1), end);
    }

    private static ReportingPeriod quarter(MatchResult match) {
        int quarter = List.of("i", "ii", "iii", "iv").indexOf(match.group(1)) + 1;
        int number = quarter > 0 ? quarter : number(match, 1);
        LocalDate end = YearMonth.of(number(match, 2), number * 3).atEndOfMonth();
        return new ReportingPeriod(end.minusMonths(2).withDayOfMonth(1), end);
    }
}
