package tonghop.publish.template;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.definition.RuleDeclaration;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Role;
import tonghop.reckon.Item;

/**
 * A job drawn by lot, and figures that agree with it: dimensions that partition their indicators or do not, members that lie within
 * other members, parts of other indicators, declared sums, communes that lie in provinces.
 */
final class DrawnJob {
    private final Random random;
    private final StringBuilder dimensions = new StringBuilder("dimensions:\n");
    private final StringBuilder indicators = new StringBuilder("indicators:\n");
    private final StringBuilder rules = new StringBuilder("rules:\n");
    private final List<String> rows = new ArrayList<>();
    private final Map<String, Map<Item, BigDecimal>> figures = new HashMap<>();

    DrawnJob(long seed) {
        this.random = new Random(seed);
    }

    JobDefinition definition(Path folder) throws IOException {
        int count = 1 + random.nextInt(3);
        for (int at = 0; at < count; at++) {
            dimension(at);
        }
        indicators.append("  - {code: people, name: Dân số, unit-of-measure: người, aggregation: sum}\n");
        rows.add("people");
        int wholes = 2 + random.nextInt(3);
        for (int at = 0; at < wholes; at++) {
            indicator(at, count);
        }
        for (String part : List.of("", "-a", "-b")) {
            indicators.append(
                    "  - {code: sum%1$s, name: Kinh phí%1$s, unit-of-measure: triệu đồng, decimals: 1, kind: money, aggregation: sum}\n"
                            .formatted(part));
            rows.add("sum" + part);
        }
        rules.append(
                "  - {rule: parts-total, code: sums, total: {indicator: sum}, parts: [{indicator: sum-a}, {indicator: sum-b}]}\n");
        return new DefinitionReader().read(write(folder));
    }

    private Path write(Path folder) throws IOException {
        String roles = random.nextBoolean() ? "actual" : "target, actual, percent";
        Files.writeString(folder.resolve("job.yaml"), """
                job: {title: Kết quả năm 2026, authority: UBND tỉnh, period: 2026}
                units:
                  - {code: h, name: Toàn vùng, level: vùng, head: true}
                  - {code: p1, name: Cao Sơn, level: tỉnh}
                  - {code: p2, name: Bình Giang, level: tỉnh}
                  - {code: c1, name: Hòa Mỹ, level: xã, within: p1, places: [{level: xóm, names: [Nà Giàng, Pác Bó]}]}
                  - {code: c2, name: Đông Sơn, level: xã, within: p1}
                  - {code: c3, name: Tân Lập, level: xã, within: p2}
                %s%s%sappendices:
                  - {code: I, title: Tổng hợp năm 2026, roles: [%s], sections: [{title: Chung, rows: [%s]}]}
                """.formatted(
                        dimensions, indicators, rules, roles, String.join(", ", rows)));
        return folder;
    }

    private void dimension(int at) {
        int size = 2 + random.nextInt(3);
        String members = Stream.iterate(0, member -> member + 1)
                .limit(size)
                .map(member -> "{code: m%d, name: Nhóm %s%d}".formatted(member, "ABC".charAt(at), member))
                .collect(Collectors.joining(", "));
        dimensions.append("  - {code: d%d, name: Phân tổ %d, partition: %b, members: [%s]}\n"
                .formatted(at, at, random.nextInt(3) > 0, members));
    }

    private void indicator(int at, int dimensionCount) {
        int one = random.nextInt(dimensionCount);
        int other = random.nextInt(dimensionCount);
        String own = one == other || random.nextBoolean() ? "d" + one : "d" + one + ", d" + other;
        indicators.append(
                "  - {code: i%1$d, name: Số hộ loại %2$s, unit-of-measure: hộ, aggregation: sum, dimensions: [%3$s]}\n"
                        .formatted(at, "KLMNP".charAt(at), own));
        rows.add("i" + at);
        if (random.nextInt(3) == 0) {
            rows.add("{indicator: i%d, dimensions: {d%d: m0}, label: Hộ A, child: true}".formatted(at, one));
            rows.add("{indicator: i%d, dimensions: {d%d: m1}, label: Hộ B, child: true}".formatted(at, one));
        }
        switch (random.nextInt(3)) {
            case 0 ->
                rules.append(("  - {rule: part-of-whole, code: out%1$d, total: {indicator: people},"
                                + " parts: [{indicator: i%1$d, dimensions: {d%2$d: m1}}]}\n")
                        .formatted(at, one));
            case 1 ->
                rules.append(
                        ("  - {rule: part-of-whole, code: in%1$d, total: {indicator: i%1$d, dimensions: {d%2$d: m0}},"
                                        + " parts: [{indicator: i%1$d, dimensions: {d%2$d: m1}}]}\n")
                                .formatted(at, one));
            default ->
                rules.append(("  - {rule: part-of-whole, code: cap%1$d, total: {indicator: i%1$d},"
                                + " parts: [{indicator: i%1$d, dimensions: {d%2$d: m0}}]}\n")
                        .formatted(at, one));
        }
    }

    /** What the unit fills in; a province the sum over its communes. */
    BigDecimal figure(JobDefinition definition, ReportingUnit unit, Item item) {
        Item actual = item.withRole(Role.ACTUAL);
        List<ReportingUnit> communes = definition.units().stream()
                .filter(other -> unit.code().equals(other.within()))
                .toList();
        return communes.isEmpty()
                ? figures.computeIfAbsent(unit.code(), code -> drawn(definition))
                        .get(actual)
                : communes.stream()
                        .map(commune -> figure(definition, commune, actual))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<Item, BigDecimal> drawn(JobDefinition definition) {
        Map<Item, BigDecimal> drawn = new HashMap<>();
        for (Indicator indicator : definition.indicators()) {
            Item total = new Item(indicator.code(), new TreeMap<>(), Role.ACTUAL);
            int number = indicator.code().equals("people") ? 9_000 : 300 + random.nextInt(500);
            drawn.put(total, BigDecimal.valueOf(number, indicator.decimals()));
            indicator.dimensions().stream()
                    .flatMap(code -> definition.dimension(code).stream())
                    .forEach(dimension -> split(definition, drawn, total, dimension));
        }
        Item sum = new Item("sum", new TreeMap<>(), Role.ACTUAL);
        drawn.put(
                sum,
                drawn.get(new Item("sum-a", new TreeMap<>(), Role.ACTUAL))
                        .add(drawn.get(new Item("sum-b", new TreeMap<>(), Role.ACTUAL))));
        return drawn;
    }

    /** The members that count fill the total, those that the form asks for alone where an appendix lists them. */
    private void split(JobDefinition definition, Map<Item, BigDecimal> drawn, Item total, Dimension dimension) {
        List<String> counted = new ArrayList<>();
        for (Dimension.Member member : dimension.members()) {
            Item part = total.with(dimension.code(), member.code());
            drawn.put(part, BigDecimal.ZERO);
            if (!isInside(definition, part, dimension.code()) && isAsked(definition, part)) {
                counted.add(member.code());
            }
        }
        int left = drawn.get(total).intValueExact();
        for (int at = 0; at < counted.size(); at++) {
            int share = at == counted.size() - 1 ? left : left / 3 + random.nextInt(left / 3);
            drawn.put(total.with(dimension.code(), counted.get(at)), BigDecimal.valueOf(share));
            left -= share;
        }
        for (Dimension.Member member : dimension.members()) {
            Item part = total.with(dimension.code(), member.code());
            if (isInside(definition, part, dimension.code())) {
                drawn.put(part, BigDecimal.valueOf(1 + random.nextInt(20)));
            }
        }
    }

    private static boolean isAsked(JobDefinition definition, Item part) {
        List<Map<String, String>> listed = definition.appendices().get(0).sections().get(0).rows().stream()
                .filter(row -> row.indicator().equals(part.indicator())
                        && !row.dimensions().isEmpty())
                .map(row -> row.dimensions())
                .toList();
        return listed.isEmpty() || listed.contains(Map.copyOf(part.members())) || !sameDimension(listed, part);
    }

    private static boolean sameDimension(List<Map<String, String>> listed, Item part) {
        return listed.get(0).keySet().equals(part.members().keySet());
    }

    private static boolean isInside(JobDefinition definition, Item part, String dimension) {
        return definition.rules().stream()
                .filter(rule -> rule.rule().equals("part-of-whole"))
                .filter(rule -> rule.total().dimensions().containsKey(dimension))
                .map(RuleDeclaration::parts)
                .anyMatch(parts -> Item.of(parts.get(0)).equals(part));
    }
}
