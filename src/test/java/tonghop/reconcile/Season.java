package tonghop.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.NameLists;
import tonghop.definition.ReportingUnit;
import tonghop.definition.Vocabulary;
import tonghop.model.Bound;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;

/** A made-up season in which everything agrees: targets, actuals, percents, parts, totals over members, an earlier report. */
final class Season {
    private static final ReportingPeriod YEAR = ReportingPeriod.year(2022);
    private static final LocalDate END = LocalDate.of(2022, 12, 31);
    private static final ReportingPeriod ELEVEN_MONTHS =
            new ReportingPeriod(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 11, 30));
    private static final Dimension WORK = new Dimension(
            "work",
            "Hình thức",
            Dimension.Kind.LIST,
            List.of(),
            true,
            List.of(
                    new Dimension.Member("new", "Xây mới", List.of()),
                    new Dimension.Member("repair", "Sửa chữa", List.of()),
                    new Dimension.Member("prefab", "Lắp ghép", List.of())));

    private final Random random;
    private final JobDefinition definition;
    private final List<Observation> observations = new ArrayList<>();
    private final Map<ObservationKey, BigDecimal> totals = new LinkedHashMap<>();
    private int row;

    private Season(long seed, JobDefinition definition) {
        this.random = new Random(seed);
        this.definition = definition;
    }

    static Season of(long seed, int members, int indicators) {
        Season season = new Season(seed, definition(members, indicators));
        season.definition.members().forEach(season::report);
        season.consolidate();
        return season;
    }

    JobDefinition definition() {
        return definition;
    }

    List<Observation> observations() {
        return observations;
    }

    private static JobDefinition definition(int members, int indicators) {
        List<ReportingUnit> units = new ArrayList<>();
        units.add(new ReportingUnit("head", "Toàn tỉnh", "", true, null, List.of(), List.of()));
        for (int member = 0; member < members; member++) {
            String code = String.format("%04d", member);
            units.add(new ReportingUnit(code, "Xã " + code, "", false, null, List.of(), List.of()));
        }
        List<Indicator> measured = new ArrayList<>();
        for (int indicator = 0; indicator < indicators; indicator++) {
            measured.add(indicator(indicator));
        }
        Vocabulary vocabulary = Sheets.sampleDefinition().vocabulary();
        return new JobDefinition(
                "season",
                "",
                "",
                YEAR,
                END,
                1,
                null,
                units,
                List.of(WORK),
                measured,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                NameLists.NONE,
                vocabulary,
                List.of(),
                "");
    }

    /** Every third indicator is money with decimals, every third is a count broken down by a partition. */
    private static Indicator indicator(int number) {
        boolean isMoney = number % 3 == 0;
        return new Indicator(
                "indicator-" + number,
                "Chỉ tiêu " + number,
                "",
                List.of(),
                null,
                isMoney ? "tỷ đồng" : "hộ",
                isMoney ? 3 : 0,
                isMoney ? Indicator.Kind.MONEY : Indicator.Kind.COUNT,
                Indicator.Direction.HIGHER,
                Indicator.Aggregation.SUM,
                Indicator.Accrual.CUMULATIVE,
                Indicator.TargetConvention.POINT,
                Indicator.Pair.TARGET,
                number % 3 == 1 ? List.of("work") : List.of(),
                BigDecimal.ZERO,
                null,
                null,
                List.of());
    }

    private void report(ReportingUnit member) {
        for (Indicator indicator : definition.indicators()) {
            BigDecimal target = number(indicator, 300 + random.nextInt(90_000));
            BigDecimal actual = number(indicator, share(target, indicator, 60 + random.nextInt(80)));
            tell(member, indicator, Map.of(), Role.TARGET, target);
            if (indicator.dimensions().isEmpty()) {
                tell(member, indicator, Map.of(), Role.ACTUAL, actual);
            } else {
                actual = parts(member, indicator, actual);
            }
            tell(member, indicator, Map.of(), Role.PERCENT, percent(actual, target, random.nextInt(3)));
            earlier(member, indicator, share(actual, indicator, 70 + random.nextInt(28)), target);
        }
    }

    private BigDecimal parts(ReportingUnit member, Indicator indicator, BigDecimal actual) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Dimension.Member work : WORK.members()) {
            BigDecimal part = number(indicator, share(actual, indicator, 20 + random.nextInt(30)));
            tell(member, indicator, Map.of("work", work.code()), Role.ACTUAL, part);
            sum = sum.add(part);
        }
        tell(member, indicator, Map.of(), Role.ACTUAL, sum);
        return sum;
    }

    private void earlier(ReportingUnit member, Indicator indicator, int amount, BigDecimal target) {
        BigDecimal before = number(indicator, amount);
        LocalDate asOf = ELEVEN_MONTHS.end();
        add(member, key(member, indicator, Role.ACTUAL, ELEVEN_MONTHS, asOf), before);
        add(member, key(member, indicator, Role.PERCENT, ELEVEN_MONTHS, asOf), percent(before, target, 1));
    }

    private static ObservationKey key(
            ReportingUnit member, Indicator indicator, Role role, ReportingPeriod period, LocalDate asOf) {
        return new ObservationKey(member.code(), indicator.code(), new TreeMap<>(), role, period, asOf);
    }

    private void tell(
            ReportingUnit member, Indicator indicator, Map<String, String> dimensions, Role role, BigDecimal value) {
        SortedMap<String, String> members = new TreeMap<>(dimensions);
        add(member, new ObservationKey(member.code(), indicator.code(), members, role, YEAR, END), value);
        if (role != Role.PERCENT) {
            totals.merge(
                    new ObservationKey("head", indicator.code(), members, role, YEAR, END), value, BigDecimal::add);
        }
    }

    private void consolidate() {
        ReportingUnit head = definition.head().orElseThrow();
        totals.forEach((key, value) -> add(head, key, value));
    }

    private void add(ReportingUnit unit, ObservationKey key, BigDecimal value) {
        Indicator indicator = definition.indicator(key.indicator()).orElseThrow();
        CellRef cell = new CellRef(unit.code() + ".xlsx", "Biểu", new CellAddress(row++, 3));
        String measure = key.role() == Role.PERCENT ? "%" : indicator.unitOfMeasure();
        observations.add(new Observation(
                key, printed(value), null, measure, Observation.Status.FINAL, cell, value.toPlainString()));
    }

    static PrintedNumber printed(BigDecimal value) {
        Reading reading = new Reading(value, value, Math.max(0, value.scale()), Bound.EXACT, "plain");
        return new PrintedNumber(value.toPlainString(), reading, List.of());
    }

    private static BigDecimal number(Indicator indicator, int amount) {
        return BigDecimal.valueOf(amount, indicator.decimals());
    }

    private static int share(BigDecimal of, Indicator indicator, int percent) {
        return of.movePointRight(indicator.decimals())
                .multiply(BigDecimal.valueOf(percent, 2))
                .intValue();
    }

    private static BigDecimal percent(BigDecimal actual, BigDecimal target, int decimals) {
        return actual.movePointRight(2).divide(target, decimals, RoundingMode.HALF_UP);
    }
}
