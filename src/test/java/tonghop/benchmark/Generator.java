package tonghop.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tonghop.model.ObservationKey;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;

/** Builds a consistent data set of some members from a seed. */
final class Generator {
    private static final BigDecimal NO_MOST = BigDecimal.TEN.pow(15);

    private final Random random;
    private final Country country;
    private final List<IndicatorPlan> plans = GeneratedJob.plans();
    private final List<Member> members;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    private Generator(Country country, long seed) {
        this.random = new Random(seed);
        this.country = country;
        this.members = IntStream.rangeClosed(1, country.members())
                .mapToObj(number -> Member.drawn(number, random))
                .toList();
    }

    static DataSet dataSet(Country country, long seed) {
        return new Generator(country, seed).build();
    }

    private DataSet build() {
        for (Member member : members) {
            Draw draw = new Draw(member, random);
            plans.forEach(plan -> add(member, plan, draw.facts(plan)));
        }
        List<Sheet> told = List.copyOf(sheets);
        for (IndicatorPlan plan : plans) {
            Map<Integer, Sheet> ofPlan = told.stream()
                    .filter(sheet -> sheet.plan() == plan)
                    .collect(Collectors.toMap(Sheet::unit, sheet -> sheet, (one, other) -> one, TreeMap::new));
            if (plan.shape() == Shape.RETOLD) {
                ofPlan.values().forEach(this::retell);
            }
            if (plan.isTotalled()) {
                total(plan, ofPlan);
            }
        }
        List<Integer> places = members.stream().map(Member::places).toList();
        return DataSet.of(GeneratedJob.definition(plans, country, places), country, sheets, cells, relations);
    }

    /** The provinces, then the head, add up what their members sent them. */
    private void total(IndicatorPlan plan, Map<Integer, Sheet> ofPlan) {
        for (int whole : country.wholes()) {
            List<Sheet> ofMembers =
                    country.membersOf(whole).stream().map(ofPlan::get).toList();
            ofPlan.put(whole, total(whole, plan, ofMembers));
        }
    }

    private Sheet total(int whole, IndicatorPlan plan, List<Sheet> ofMembers) {
        Map<Spot, Told> totals = new TreeMap<>();
        for (Sheet member : ofMembers) {
            member.cells().forEach((spot, cell) -> {
                if (isTotalled(spot) || spot.equals(Spot.TOTAL)) {
                    totals.merge(spot, cells.get(cell).told(), Generator::plus);
                }
            });
        }
        Sheet sheet = add(Member.whole(whole), plan, totals);
        totals.keySet().stream()
                .filter(Generator::isTotalled)
                .forEach(spot -> relations.add(new Relation.Sum(
                        sheet.at(spot),
                        ofMembers.stream().map(member -> member.at(spot)).toList())));
        return sheet;
    }

    private static boolean isTotalled(Spot spot) {
        return spot.role() == Role.ACTUAL || spot.role() == Role.TARGET;
    }

    private static Told plus(Told one, Told other) {
        return new Told(
                one.value().add(other.value()), one.upper().add(other.upper()), one.decimals(), one.isCounted());
    }

    private Sheet add(Member member, IndicatorPlan plan, Map<Spot, Told> facts) {
        Map<Spot, Integer> numbers = new TreeMap<>();
        facts.forEach((spot, told) -> numbers.put(spot, cell(member, plan, spot, told)));
        derived(member, plan, facts).forEach((spot, told) -> numbers.put(spot, cell(member, plan, spot, told)));
        Sheet sheet = new Sheet(member.number(), plan, numbers);
        sheets.add(sheet);
        relate(member, sheet);
        return sheet;
    }

    private Map<Spot, Told> derived(Member member, IndicatorPlan plan, Map<Spot, Told> facts) {
        Told actual = facts.get(Spot.ACTUAL);
        Told target = facts.get(Spot.TARGET);
        Told total = facts.get(Spot.TOTAL);
        if (total != null) {
            return Map.of(Spot.SHARE, member.percent(actual.value(), total.value()));
        }
        if (target == null) {
            return Map.of();
        }
        if (plan.shape() == Shape.LOWER) {
            return Map.of(Spot.PERCENT, member.percent(target.value(), actual.value()));
        }
        BigDecimal reached = member.hidesDecimals() ? unrounded(actual) : actual.value();
        return Map.of(Spot.PERCENT, member.percent(reached, plan.shape().base().of(target)));
    }

    private BigDecimal unrounded(Told told) {
        BigDecimal share = BigDecimal.valueOf(random.nextInt(1999) - 999, 3);
        return told.value().add(told.slack().multiply(share));
    }

    private int cell(Member member, IndicatorPlan plan, Spot spot, Told told) {
        String file = GeneratedJob.unit(member.number()) + (spot.earlier() ? "-11.xlsx" : ".xlsx");
        CellAddress at = new CellAddress(plan.number() + 5, column(spot));
        return cell(member, plan, spot, told, new CellRef(file, "Biểu", at));
    }

    private int cell(Member member, IndicatorPlan plan, Spot spot, Told told, CellRef place) {
        ReportingPeriod period = plan.shape() == Shape.PER_YEAR ? GeneratedJob.TERM : GeneratedJob.YEAR;
        ObservationKey key = new ObservationKey(
                GeneratedJob.unit(member.number()),
                plan.indicator().code(),
                dimensions(plan, spot),
                spot.role(),
                period,
                spot.earlier() ? GeneratedJob.MONTH_BEFORE : GeneratedJob.YEAR_END);
        boolean isPercent = spot.role() == Role.PERCENT || spot.role() == Role.SHARE;
        String measure = isPercent ? "%" : plan.indicator().unitOfMeasure();
        cells.add(new Cell(cells.size(), key, told, member.sender(), place, measure));
        return cells.size() - 1;
    }

    private static SortedMap<String, String> dimensions(IndicatorPlan plan, Spot spot) {
        SortedMap<String, String> dimensions = new TreeMap<>();
        if (!spot.member().isEmpty()) {
            dimensions.put(plan.shape().dimension().orElseThrow(), spot.member());
        }
        return dimensions;
    }

    private static int column(Spot spot) {
        int member = Math.max(Shape.MEMBERS.indexOf(spot.member()), Shape.BRACKETS.indexOf(spot.member()));
        return 2 + spot.role().ordinal() + (spot.member().isEmpty() ? 0 : 10 + member);
    }

    private void relate(Member member, Sheet sheet) {
        Shape shape = sheet.plan().shape();
        sheet.cell(Spot.PERCENT)
                .ifPresent(percent -> relations.add(
                        new Relation.Percent(percent, sheet.at(Spot.ACTUAL), sheet.at(Spot.TARGET), shape.base())));
        sheet.cell(Spot.SHARE)
                .ifPresent(share -> relations.add(new Relation.Percent(
                        share, sheet.at(Spot.ACTUAL), sheet.at(Spot.TOTAL), Relation.Base.TARGET)));
        sheet.cell(Spot.TARGET.before())
                .ifPresent(before -> relations.add(new Relation.Same(sheet.at(Spot.TARGET), before)));
        sheet.cells().forEach((spot, cell) -> relations.add(plausible(sheet.plan(), spot, cell)));
        if (shape == Shape.GATHERING) {
            relations.add(new Relation.NeverFalls(sheet.at(Spot.ACTUAL), sheet.at(Spot.ACTUAL.before())));
        } else if (shape == Shape.PARTS) {
            relations.add(new Relation.Sum(sheet.at(Spot.ACTUAL), parts(sheet, Shape.MEMBERS)));
        } else if (shape == Shape.CLASSES && !country.isWhole(sheet.unit())) {
            relations.add(new Relation.Classes(parts(sheet, Shape.BRACKETS), member.places()));
        } else if (shape == Shape.GIFT_VALUE) {
            // the gifts are the sheet that this unit told just before its value, or a whole some sheets earlier
            sheets.stream()
                    .skip(Math.max(0, sheets.size() - plans.size() - country.provinceCount()))
                    .filter(other -> other.unit() == sheet.unit())
                    .filter(other -> other.plan().number() == sheet.plan().number() - 1)
                    .forEach(gifts -> relations.add(new Relation.EachBetween(
                            sheet.at(Spot.ACTUAL),
                            gifts.at(Spot.ACTUAL),
                            GeneratedJob.LEAST_EACH,
                            GeneratedJob.MOST_EACH)));
        }
    }

    private static List<Integer> parts(Sheet sheet, List<String> members) {
        return members.stream().map(member -> sheet.at(Spot.part(member))).toList();
    }

    private static Relation plausible(IndicatorPlan plan, Spot spot, int cell) {
        boolean isShare = spot.role() == Role.SHARE || (plan.shape() == Shape.LOWER && spot.role() != Role.PERCENT);
        boolean isWhole = plan.isCount() && spot.role() != Role.SHARE && spot.role() != Role.PERCENT;
        return new Relation.Plausible(cell, isShare ? BigDecimal.valueOf(100) : NO_MOST, isWhole);
    }

    /** The table of the unit that adds up tells the member's figure once more. */
    private void retell(Sheet sheet) {
        int cell = sheet.at(Spot.ACTUAL);
        CellAddress at = new CellAddress(sheet.unit() + 5, sheet.plan().number());
        CellRef place = new CellRef(GeneratedJob.unit(country.wholeOf(sheet.unit())) + ".xlsx", "Chi tiết", at);
        Member member = members.get(sheet.unit() - 1);
        relations.add(new Relation.Same(
                cell, cell(member, sheet.plan(), Spot.ACTUAL, cells.get(cell).told(), place)));
    }
}
