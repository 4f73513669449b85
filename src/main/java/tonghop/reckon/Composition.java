package tonghop.reckon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.definition.RuleDeclaration;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.model.Role;

/**
 * From which parts a figure is added up: the members of a dimension that partitions it, the terms that a job declares, the units that
 * lie in its unit. A member that a job declares to lie within another member of its dimension is no part of its own.
 */
public final class Composition {
    private static final String PARTS_TOTAL = "parts-total";
    private static final Set<String> WITHIN = Set.of(PARTS_TOTAL, "part-of-whole");

    private final JobDefinition definition;
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, List<ReportingUnit>> members = new HashMap<>();
    private final Set<Member> inside = new HashSet<>();

    public Composition(JobDefinition definition) {
        this.definition = definition;
        definition.indicators().forEach(indicator -> indicators.put(indicator.code(), indicator));
        definition.units().forEach(this::addMember);
        definition.rules().stream().filter(rule -> WITHIN.contains(rule.rule())).forEach(this::addInside);
    }

    private record Member(String indicator, String dimension, String code) {}

    private void addMember(ReportingUnit unit) {
        String head = definition.head().map(ReportingUnit::code).orElse("");
        String whole = unit.within() == null ? head : unit.within();
        if (!unit.head() && !unit.isFormer()) {
            members.computeIfAbsent(whole, of -> new ArrayList<>()).add(unit);
        }
    }

    private void addInside(RuleDeclaration declaration) {
        Term whole = declaration.total();
        declaration.parts().stream()
                .filter(part -> part.indicator().equals(whole.indicator()))
                .forEach(part -> part.dimensions().forEach((dimension, code) -> {
                    if (!isOfAwards(dimension)
                            && !code.equals(whole.dimensions().getOrDefault(dimension, code))) {
                        inside.add(new Member(part.indicator(), dimension, code));
                    }
                }));
    }

    /** Who has a higher award has the lower one too, and each is counted. */
    private boolean isOfAwards(String dimension) {
        return definition
                .dimension(dimension)
                .filter(known -> known.kind() == Dimension.Kind.AWARD)
                .isPresent();
    }

    /** The units over which a unit's figures are totals, in the listed order; none for most. */
    public List<ReportingUnit> members(String unit) {
        return members.getOrDefault(unit, List.of());
    }

    /** Percents and rates of parts do not add up to that of the whole, nor do words. */
    public static boolean isAdditive(Indicator indicator, Role role) {
        return !role.isRatio()
                && switch (indicator.kind()) {
                    case COUNT, MONEY, LEVEL, POINTS -> true;
                    case RATE, DELTA, TEXT -> false;
                };
    }

    /** What an item is a part of, by code of the dimension over whose members that is added up; empty for most. */
    public SortedMap<String, Item> wholes(Item part) {
        SortedMap<String, Item> wholes = new TreeMap<>();
        part.members().keySet().stream()
                .filter(dimension -> isPartition(dimension) && isPart(part, dimension))
                .forEach(dimension -> wholes.put(dimension, part.without(dimension)));
        return wholes;
    }

    private boolean isPartition(String dimension) {
        return definition.dimension(dimension).filter(Dimension::partition).isPresent();
    }

    private boolean isPart(Item part, String dimension) {
        Indicator indicator = indicators.get(part.indicator());
        return indicator != null
                && isAdditive(indicator, part.role())
                && !inside.contains(
                        new Member(part.indicator(), dimension, part.members().getOrDefault(dimension, "")));
    }

    /** All ways in which a unit's total is added up: over the members of a dimension, then as the job declares. */
    public List<Parts> of(Item total, ReportingUnit unit) {
        return Stream.concat(overMembers(total, unit), declared(total)).toList();
    }

    /** The ways over the members of a dimension, in the order of the indicator's dimensions. */
    public Stream<Parts> overMembers(Item total, ReportingUnit unit) {
        return Stream.ofNullable(indicators.get(total.indicator()))
                .flatMap(indicator -> indicator.dimensions().stream())
                .filter(dimension -> !total.members().containsKey(dimension))
                .flatMap(dimension -> definition.dimension(dimension).stream())
                .filter(Dimension::partition)
                .map(dimension -> new Parts(dimension.code(), false, parts(total, dimension, unit)))
                .filter(parts -> !parts.items().isEmpty());
    }

    private List<Item> parts(Item total, Dimension dimension, ReportingUnit unit) {
        return unit.members(dimension).stream()
                .map(member -> total.with(dimension.code(), member.code()))
                .filter(part -> isPart(part, dimension.code()))
                .toList();
    }

    /** A term of one unit, or one that counts or may be left out, is no part that every unit states. */
    private Stream<Parts> declared(Item total) {
        return definition.rules().stream()
                .filter(rule -> rule.rule().equals(PARTS_TOTAL)
                        && Stream.concat(Stream.of(rule.total()), rule.parts().stream())
                                .allMatch(Term::isOfEachUnit)
                        && Item.of(rule.total()).equals(total))
                .map(rule -> new Parts(
                        rule.code(), true, rule.parts().stream().map(Item::of).toList()));
    }
}
