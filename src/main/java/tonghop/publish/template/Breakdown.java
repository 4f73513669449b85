package tonghop.publish.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;

/** The members under a row: those of the dimension that partitions the indicator, else those of the first whose members are known. */
final class Breakdown {
    private static final String PART_OF_WHOLE = "part-of-whole";

    private final JobDefinition definition;
    private final ReportingUnit unit;

    Breakdown(JobDefinition definition, ReportingUnit unit) {
        this.definition = definition;
        this.unit = unit;
    }

    /** A member: its code, and what its row is called. */
    private record Member(String code, String name) {}

    /** The row, and its members' rows under it; over a partition its own figure is their sum. */
    List<FormRow> rows(FormRow whole) {
        Optional<Dimension> dimension = dimension(whole.indicator());
        if (dimension.isEmpty()) {
            return List.of(whole);
        }
        List<Member> members = members(dimension.get());
        Set<String> inside = inside(whole.indicator(), dimension.get());
        boolean isSum = dimension.get().partition() && isAdditive(whole.indicator());
        List<FormRow> rows = new ArrayList<>();
        List<SortedMap<String, String>> parts = new ArrayList<>();
        for (Member member : members) {
            SortedMap<String, String> narrower = new TreeMap<>(whole.members());
            narrower.put(dimension.get().code(), member.code());
            rows.add(new FormRow("", "- " + member.name(), whole.indicator(), narrower, List.of(), true));
            if (isSum && !inside.contains(member.code())) {
                parts.add(narrower);
            }
        }
        rows.add(0, new FormRow(whole.ordinal(), whole.label(), whole.indicator(), whole.members(), parts, false));
        return rows;
    }

    private Optional<Dimension> dimension(Indicator indicator) {
        return indicator.dimensions().stream()
                .flatMap(code -> definition.dimension(code).stream())
                .filter(dimension -> !members(dimension).isEmpty())
                .min(Comparator.comparing(dimension -> !dimension.partition()));
    }

    private List<Member> members(Dimension dimension) {
        return switch (dimension.kind()) {
            case LIST ->
                dimension.members().stream()
                        .map(member -> new Member(member.code(), member.name()))
                        .toList();
            case PLACE ->
                unit.places().stream()
                        .map(place -> new Member(place.code(), place.level() + " " + place.name()))
                        .toList();
            case INTERVAL -> List.of();
        };
    }

    /** Rates of parts do not add up to the rate of the whole, nor do words. */
    static boolean isAdditive(Indicator indicator) {
        return switch (indicator.kind()) {
            case COUNT, MONEY, LEVEL -> true;
            case RATE, DELTA, TEXT -> false;
        };
    }

    /** Members that the job declares to lie within another member, so that they are no part of their own. */
    private Set<String> inside(Indicator indicator, Dimension dimension) {
        return definition.rules().stream()
                .filter(rule -> rule.rule().equals(PART_OF_WHOLE))
                .flatMap(rule -> rule.parts().stream())
                .filter(part -> part.indicator().equals(indicator.code()))
                .flatMap(part -> Stream.ofNullable(part.dimensions().get(dimension.code())))
                .collect(Collectors.toSet());
    }
}
