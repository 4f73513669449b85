package tonghop.normalise.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.definition.Vocabulary.Comparison;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.normalise.words.Concept.WithinYear.Stretch;

/**
 * Settles what the headers of a column set its figures against: the target makes them percents, an earlier time growth. "TH 2025/KH
 * 2025 (%)" says so in one header, "So sánh (%)" over "Cùng kỳ" in two. What the figures are set against is not what they are of,
 * so its role and period are taken away from the headers.
 *
 * @param current the job's period: what lies before it is earlier
 */
public record Comparisons(ReportingPeriod current) {
    /**
     * The headers, innermost first, with each comparison replaced by the role that it gives.
     *
     * @param beside the period of the column to the left, or of the table: what "Cùng kỳ" is the same part of another year of
     */
    public List<Scan> settle(List<Scan> texts, Optional<ReportingPeriod> beside) {
        return compared(texts.stream().map(text -> text.withHits(this::dated)).toList(), beside);
    }

    /**
     * A row's name that is nothing but a date is the day up to which its figures are counted; in a longer name it may be any.
     * "Số hộ nghèo cùng kỳ năm 2024" tells its period; what a name compares is not said beside one figure. "% so với năm 2024" names
     * nothing: it is to its row what a header is to its column.
     */
    public Scan settle(Scan label, Optional<ReportingPeriod> around) {
        boolean day = label.hits().size() == 1 && label.isCovered();
        Scan dated = day ? label.withHits(this::dated) : withoutNamedBase(label);
        boolean against = label.hits().stream().anyMatch(hit -> is(hit, Comparison.AGAINST));
        return label.namesNothing() || (tellEarlier(List.of(label)) && !against)
                ? compared(List.of(dated), around).get(0)
                : dated.withHits(Comparisons::unsettled);
    }

    private List<Scan> compared(List<Scan> texts, Optional<ReportingPeriod> beside) {
        List<Scan> headers = withShortWords(ofPlans(texts)).stream()
                .map(Comparisons::ofPlan)
                .map(Comparisons::withoutCompared)
                .map(this::withoutNamedBase)
                .toList();
        if (headers.stream().noneMatch(header -> header.has(Concept.ComparisonWord.class) || slash(header) >= 0)) {
            return headers;
        }
        Column column = Column.of(headers);
        Optional<Role> role = role(column);
        ReportingPeriod earlier = earlier(headers, beside.orElse(current));
        boolean alone = tellEarlier(headers);
        List<Scan> settled = new ArrayList<>();
        for (int level = 0; level < headers.size(); level++) {
            int height = level;
            Optional<Role> told = role.filter(any -> !isAmountOf(headers, height));
            settled.add(headers.get(level)
                    .withHits(hit -> told.map(given -> compared(hit, given, column.isBase(height, hit)))
                            .orElseGet(() -> alone ? alone(hit, earlier) : unsettled(hit))));
        }
        return settled;
    }

    /**
     * The period within one year that texts tell: "Lũy kế 10 tháng" is that of the year being reported on, where none is told.
     *
     * @param around what texts further out tell: "Lũy kế" goes from the new year to its end
     */
    public Optional<ReportingPeriod> period(List<Scan> times, Optional<ReportingPeriod> around) {
        Optional<ReportingPeriod> told = times.stream()
                .flatMap(scan -> scan.all(Concept.Time.class))
                .flatMap(time -> Stream.ofNullable(time.period()))
                .filter(ReportingPeriod::isWithinYear)
                .findFirst();
        int year = told.orElse(current).start().getYear();
        Optional<ReportingPeriod> part = times.stream()
                .flatMap(scan -> scan.all(Concept.PartOfYear.class))
                .findFirst()
                .map(months -> months.in(year));
        Optional<Concept.WithinYear> within = times.stream()
                .flatMap(scan -> scan.all(Concept.WithinYear.class))
                .filter(months -> !(months.stretch() == Stretch.IN_YEAR && part.isPresent()))
                .findFirst();
        Optional<ReportingPeriod> period = part.or(() -> told);
        return within.map(stretch -> stretch.of(period.or(() -> around).orElse(current)))
                .or(() -> period);
    }

    /** Whether headers tell a period by what another column is of: "Cùng kỳ năm trước". */
    public static boolean tellEarlier(List<Scan> headers) {
        return headers.stream()
                .flatMap(header -> header.hits().stream())
                .anyMatch(hit -> is(hit, Comparison.EARLIER) || is(hit, Comparison.EARLIER_IF_COMPARED));
    }

    /**
     * How many of a column's headers, innermost first, say that its figures are compared, and in what, but not with what: "So sánh (%)",
     * "%", "So sánh" over "+/-"; 0 where another one tells a role.
     */
    public static int bare(List<Scan> headers) {
        List<Scan> own = headers.stream().takeWhile(Comparisons::isBare).toList();
        boolean measured = own.stream()
                .anyMatch(header -> header.text().contains("%")
                        || header.hits().stream().anyMatch(Comparisons::isAmount)
                        || header.hits().stream().anyMatch(hit -> is(hit, Comparison.RATE_IF_COMPARED)));
        boolean told = headers.stream().skip(own.size()).anyMatch(header -> header.has(Concept.RoleWord.class));
        return measured && !told ? own.size() : 0;
    }

    private static boolean isBare(Scan header) {
        return header.isCovered()
                && header.hits().stream()
                        .allMatch(hit -> is(hit, Comparison.AGAINST)
                                || isAmount(hit)
                                || is(hit, Comparison.RATE_IF_COMPARED)
                                || hit.concepts().contains(new Concept.UnitOfMeasureWord("%")));
    }

    private static boolean isAmount(Hit hit) {
        return isRole(hit, Role.DIFFERENCE) || is(hit, Comparison.AMOUNT_IF_COMPARED);
    }

    /** Such headers as what they are where the earlier year stands beside them: growth, or a difference where a word says so. */
    public static List<Scan> withEarlier(List<Scan> headers) {
        int bare = bare(headers);
        boolean difference = headers.stream()
                .limit(bare)
                .flatMap(header -> header.hits().stream())
                .anyMatch(Comparisons::isAmount);
        Concept told = difference ? new Concept.NoiseWord() : new Concept.RoleWord(Role.GROWTH);
        List<Scan> settled = new ArrayList<>(headers);
        settled.subList(0, bare)
                .replaceAll(header -> header.withHits(
                        hit -> isAmount(hit) ? hit.as(new Concept.RoleWord(Role.DIFFERENCE)) : hit.as(told)));
        return settled;
    }

    /** "CK" below "So với", or in "CK năm 2024", is "Cùng kỳ"; "Tuyệt đối" below it is the amount, "Tương đối" the percent. */
    private List<Scan> withShortWords(List<Scan> headers) {
        boolean changes = headers.stream()
                .flatMap(header -> header.hits().stream())
                .anyMatch(
                        hit -> is(hit, Comparison.AGAINST) || isRole(hit, Role.GROWTH) || isRole(hit, Role.DIFFERENCE));
        boolean compared = changes
                || headers.stream()
                        .anyMatch(header ->
                                slash(header) >= 0 || header.hits().stream().anyMatch(this::isEarlier));
        return headers.stream()
                .map(header -> header.withHits(hit -> compared && is(hit, Comparison.EARLIER_IF_COMPARED)
                        ? hit.as(new Concept.ComparisonWord(Comparison.EARLIER))
                        : isAmountAgainst(header, hit)
                                ? hit.as(new Concept.RoleWord(Role.DIFFERENCE))
                                : changes ? inFull(hit) : hit))
                .toList();
    }

    /** "Chênh lệch so với năm 2024" tells the amount itself. */
    private static boolean isAmountAgainst(Scan header, Hit hit) {
        return is(hit, Comparison.AMOUNT_IF_COMPARED)
                && header.hits().stream().anyMatch(next -> next.from() == hit.to() && is(next, Comparison.AGAINST));
    }

    private static Hit inFull(Hit hit) {
        return is(hit, Comparison.AMOUNT_IF_COMPARED)
                ? hit.as(new Concept.RoleWord(Role.ACTUAL))
                : is(hit, Comparison.RATE_IF_COMPARED) ? hit.as(new Concept.RoleWord(Role.SHARE)) : hit;
    }

    /** "Tăng so với" tells a difference only where it is known what it is set against. */
    private static Hit unsettled(Hit hit) {
        return is(hit, Comparison.AGAINST) ? hit.only(Concept.ComparisonWord.class::isInstance) : hit;
    }

    /** "Tỷ lệ TH/DT (%)" over or before "Huyện giao" is a percent of the plan that the district set. */
    private static List<Scan> ofPlans(List<Scan> headers) {
        List<Scan> settled = new ArrayList<>();
        for (int level = 0; level < headers.size(); level++) {
            Stream<Hit> above =
                    headers.subList(level + 1, headers.size()).stream().flatMap(header -> header.hits().stream());
            boolean percent = above.anyMatch(hit -> isRole(hit, Role.PERCENT) || isRole(hit, Role.SHARE));
            Scan header = headers.get(level);
            settled.add(header.withHits(
                    hit -> isIssuer(hit) && (percent || isBehindPercent(header, hit)) ? percent(hit) : hit));
        }
        return settled;
    }

    private static boolean isBehindPercent(Scan header, Hit hit) {
        return header.hits().stream().anyMatch(other -> other.to() <= hit.from() && isRole(other, Role.PERCENT));
    }

    private static boolean isIssuer(Hit hit) {
        return isRole(hit, Role.TARGET) && hit.first(Concept.MemberOf.class).isPresent();
    }

    private static Hit percent(Hit hit) {
        return hit.as(new Concept.RoleWord(Role.PERCENT));
    }

    /** "Thực hiện" before "so với kế hoạch (%)" or "so với cùng kỳ" is what is compared, not what is told. */
    private static Scan withoutCompared(Scan header) {
        return header.withHits(hit ->
                isRole(hit, Role.ACTUAL) && isBeforeComparison(header, hit) ? hit.as(new Concept.NoiseWord()) : hit);
    }

    private static boolean isBeforeComparison(Scan header, Hit hit) {
        return header.hits().stream()
                .filter(other -> other.from() == hit.to() && header.depth(other) == header.depth(hit))
                .anyMatch(other -> (isRole(other, Role.PERCENT) || isRole(other, Role.GROWTH))
                        && header.tokens().get(other.from()).plain().equals("so"));
    }

    /** "% KH năm" is a percent of the plan; "KH (%)" is a plan in percent. */
    private static Scan ofPlan(Scan header) {
        int plan = header.hits().stream()
                .filter(hit -> isRole(hit, Role.TARGET))
                .mapToInt(Hit::from)
                .findFirst()
                .orElse(0);
        boolean percent = header.tokens().subList(0, plan).stream()
                .anyMatch(token -> token.plain().equals("%") && token.depth() == 0);
        boolean both = header.hits().stream().anyMatch(hit -> isRole(hit, Role.ACTUAL));
        return percent && !both ? header.withHits(hit -> isRole(hit, Role.TARGET) ? percent(hit) : hit) : header;
    }

    /** A header's hit with its level. */
    private record Place(int level, Hit hit) {}

    /** The hits of all headers as a person reads them, and where among them the base begins. */
    private record Column(List<Scan> headers, List<Place> places, int base) {
        static Column of(List<Scan> headers) {
            List<Place> places = new ArrayList<>();
            for (int level = headers.size() - 1; level >= 0; level--) {
                for (Hit hit : headers.get(level).hits()) {
                    places.add(new Place(level, hit));
                }
            }
            return new Column(headers, List.copyOf(places), base(headers, places));
        }

        private static int base(List<Scan> headers, List<Place> places) {
            int behindSlash = first(places, place -> isBehindSlash(headers.get(place.level), place.hit));
            int against = first(places, place -> is(place.hit, Comparison.AGAINST));
            return behindSlash > 0 ? behindSlash : against < 0 ? places.size() : against + 1;
        }

        private static int first(List<Place> places, Predicate<Place> wanted) {
            return IntStream.range(0, places.size())
                    .filter(at -> wanted.test(places.get(at)))
                    .findFirst()
                    .orElse(-1);
        }

        private static boolean isBehindSlash(Scan header, Hit hit) {
            int slash = slash(header);
            return slash >= 0 && hit.from() > slash;
        }

        boolean isBase(int level, Hit hit) {
            return places.indexOf(new Place(level, hit)) >= base;
        }

        Stream<Hit> inBase() {
            return places.stream().skip(base).map(Place::hit);
        }

        /** "Năm 2025/2024" sets one year against another. */
        boolean isOfYears() {
            return base < places.size()
                    && Stream.of(places.get(base - 1), places.get(base))
                            .allMatch(
                                    place -> place.hit.first(Concept.Time.class).isPresent());
        }

        /** Whether words or a percent sign say that figures are compared; "TH/KH" alone heads cells that hold both. */
        boolean saysSo() {
            return places.stream().anyMatch(place -> is(place.hit, Comparison.AGAINST))
                    || headers.stream()
                            .flatMap(header -> header.tokens().stream())
                            .anyMatch(token -> token.plain().equals("%"));
        }
    }

    private Optional<Role> role(Column column) {
        boolean target = column.inBase().anyMatch(hit -> isRole(hit, Role.TARGET) || isRole(hit, Role.PERCENT));
        boolean earlier = column.inBase().anyMatch(hit -> isEarlierYear(hit) || isRole(hit, Role.GROWTH));
        boolean actual = column.inBase().anyMatch(hit -> isRole(hit, Role.ACTUAL));
        boolean difference = column.places.stream().anyMatch(place -> isRole(place.hit, Role.DIFFERENCE));
        if (target && column.saysSo()) {
            return difference ? Optional.empty() : Optional.of(Role.PERCENT);
        }
        return earlier && (actual || column.saysSo() || column.isOfYears())
                ? Optional.of(difference ? Role.DIFFERENCE : Role.GROWTH)
                : Optional.empty();
    }

    /** "Số lượng" or "Tỷ lệ %" below "So với năm 2024" says in what that is told. */
    private static boolean isAmountOf(List<Scan> headers, int level) {
        Scan header = headers.get(level);
        boolean above = headers.subList(level + 1, headers.size()).stream()
                .flatMap(outer -> outer.hits().stream())
                .anyMatch(hit -> is(hit, Comparison.AGAINST));
        return above
                && header.isCovered()
                && header.hits().stream().allMatch(hit -> isRole(hit, Role.ACTUAL) || isRole(hit, Role.SHARE));
    }

    /** A title's "so với năm 2016" and "so với cùng kỳ năm 2016" say against what, and not of when its figures are. */
    public Scan withoutBase(Scan title) {
        return title.withHits(
                hit -> isEarlierYear(hit) && isBehindWith(title, hit) ? hit.as(new Concept.NoiseWord()) : hit);
    }

    private static boolean isBehindWith(Scan title, Hit hit) {
        return title.hits().stream()
                .filter(before -> before.to() == hit.from())
                .map(before -> title.tokens().get(before.to() - 1).plain())
                .anyMatch(Set.of("với", "so", "kỳ")::contains);
    }

    /** The year behind "So với cùng kỳ" names what is compared with, not what is told. */
    private Scan withoutNamedBase(Scan header) {
        return header.withHits(
                hit -> isEarlierYear(hit) && isBehindComparison(header, hit) ? hit.as(new Concept.NoiseWord()) : hit);
    }

    private static boolean isBehindComparison(Scan header, Hit hit) {
        return header.hits().stream()
                .filter(before -> before.to() == hit.from() && !is(before, Comparison.AGAINST))
                .filter(before -> isRole(before, Role.GROWTH) || isRole(before, Role.DIFFERENCE))
                .anyMatch(before -> header.tokens().subList(before.from(), before.to()).stream()
                        .anyMatch(token -> token.plain().equals("so")));
    }

    private boolean isEarlier(Hit hit) {
        return is(hit, Comparison.EARLIER) || ends(hit, current.start());
    }

    /** Of a term of years each but the last may be what a later one is set against. */
    private boolean isEarlierYear(Hit hit) {
        return isEarlier(hit) || ends(hit, current.end().withDayOfYear(1));
    }

    private static boolean ends(Hit hit, LocalDate before) {
        return hit.first(Concept.Time.class)
                .map(Concept.Time::period)
                .filter(period -> period.end().isBefore(before))
                .isPresent();
    }

    private static Hit compared(Hit hit, Role role, boolean base) {
        boolean told = hit.first(Concept.RoleWord.class).isPresent();
        boolean time = hit.first(Concept.Time.class).isPresent();
        if (base && (told || time || is(hit, Comparison.EARLIER))) {
            return hit.as(new Concept.RoleWord(role));
        }
        return told || is(hit, Comparison.AGAINST) ? hit.as(new Concept.NoiseWord()) : hit;
    }

    /** The same part of the year that the headers tell, else of the year before. */
    private static ReportingPeriod earlier(List<Scan> headers, ReportingPeriod beside) {
        long years = headers.stream()
                .flatMap(header -> header.all(Concept.Time.class))
                .flatMap(time -> Stream.ofNullable(time.period()))
                .filter(ReportingPeriod::isWholeYears)
                .findFirst()
                .map(year -> (long) beside.start().getYear() - year.start().getYear())
                .filter(difference -> difference > 0)
                .orElse(1L);
        return new ReportingPeriod(
                beside.start().minusYears(years), beside.end().minusYears(years));
    }

    /** "Năm trước" over figures that are compared with nothing is their period; a year beside it is that period's. */
    private Hit alone(Hit hit, ReportingPeriod earlier) {
        boolean year = hit.first(Concept.Time.class)
                .flatMap(time -> Optional.ofNullable(time.period()))
                .filter(ReportingPeriod::isWholeYears)
                .isPresent();
        boolean said = is(hit, Comparison.EARLIER);
        return current.isWithinYear() && (said || year) ? hit.as(new Concept.Time(earlier, null)) : hit;
    }

    private Hit dated(Hit hit) {
        return hit.first(Concept.Day.class)
                .map(day -> hit.as(new Concept.Time(null, day.in(current.end().getYear()))))
                .orElse(hit);
    }

    private static boolean is(Hit hit, Comparison comparison) {
        return hit.concepts().contains(new Concept.ComparisonWord(comparison));
    }

    private static boolean isRole(Hit hit, Role role) {
        return hit.concepts().contains(new Concept.RoleWord(role));
    }

    /** The index of a slash that stands between two hits, not within a name or a unit of measure; -1 when there is none. */
    private static int slash(Scan header) {
        return IntStream.range(1, header.tokens().size())
                .filter(at -> header.tokens().get(at).plain().equals("/"))
                .filter(at -> header.hits().stream().noneMatch(hit -> hit.from() <= at && at < hit.to()))
                .filter(at -> header.hits().stream().anyMatch(hit -> hit.to() <= at))
                .findFirst()
                .orElse(-1);
    }
}
