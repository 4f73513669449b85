package tonghop.publish.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Appendix;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.model.Role;
import tonghop.reckon.Composition;

/**
 * What a form asks for: the rows of the appendices, each indicator that they show only as a total with the members of the dimension
 * that it is broken down by. A job without appendices asks for all its indicators.
 */
final class FormPlan {
    private static final List<Appendix.Column> COLUMNS = Stream.of(Role.TARGET, Role.ACTUAL, Role.PERCENT)
            .map(Appendix.Column::of)
            .toList();

    private final JobDefinition definition;
    private final ReportingUnit unit;
    private final Composition composition;
    private final Set<String> brokenDown;

    FormPlan(JobDefinition definition, ReportingUnit unit) {
        this.definition = definition;
        this.unit = unit;
        this.composition = new Composition(definition);
        this.brokenDown = appendices().stream()
                .flatMap(appendix -> appendix.sections().stream())
                .flatMap(section -> section.rows().stream())
                .filter(row -> !row.dimensions().isEmpty())
                .map(Appendix.Row::indicator)
                .collect(Collectors.toSet());
    }

    List<FormTable> tables() {
        return appendices().stream()
                .map(this::table)
                .filter(table -> table.sections().stream()
                        .anyMatch(section -> !section.rows().isEmpty()))
                .toList();
    }

    private List<Appendix> appendices() {
        return definition.appendices().isEmpty() ? List.of(all()) : definition.appendices();
    }

    private Appendix all() {
        Map<String, List<Indicator>> subjects = definition.indicators().stream()
                .collect(Collectors.groupingBy(Indicator::subject, java.util.LinkedHashMap::new, Collectors.toList()));
        return new Appendix(
                "I",
                definition.title(),
                Appendix.Layout.of(definition.units().size()),
                COLUMNS,
                subjects.entrySet().stream()
                        .map(subject -> new Appendix.Section(
                                subject.getKey(),
                                subject.getValue().stream()
                                        .map(indicator -> Appendix.Row.of(indicator.code()))
                                        .toList()))
                        .toList());
    }

    private FormTable table(Appendix appendix) {
        List<FormTable.Section> sections = appendix.sections().stream()
                .map(section -> new FormTable.Section(section.title(), rows(section)))
                .toList();
        Set<Role> roles = new LinkedHashSet<>(appendix.roles());
        boolean hasWhole = sections.stream()
                .flatMap(section -> section.rows().stream())
                .anyMatch(row -> row.indicator().pair() == Indicator.Pair.TOTAL);
        if (hasWhole) {
            roles.add(Role.TOTAL);
        }
        return new FormTable(appendix.code(), appendix.title(), List.copyOf(roles), sections);
    }

    private List<FormRow> rows(Appendix.Section section) {
        List<FormRow> rows = new ArrayList<>();
        int number = 1;
        for (Appendix.Row row : section.rows()) {
            if (!row.each().isEmpty()) {
                continue;
            }
            String ordinal = row.child() ? "" : String.valueOf(number++);
            definition.indicator(row.indicator()).ifPresent(indicator -> rows.addAll(rows(row, indicator, ordinal)));
        }
        return rows;
    }

    private List<FormRow> rows(Appendix.Row row, Indicator indicator, String ordinal) {
        String name = row.label().isEmpty() ? indicator.name() : row.label();
        String label = row.child() ? "- " + name : name;
        SortedMap<String, String> members = new TreeMap<>(row.dimensions());
        FormRow whole = new FormRow(ordinal, label, indicator, members, false, false);
        return brokenDown.contains(indicator.code()) ? List.of(whole) : brokenDown(whole);
    }

    /** The row, and its members' rows under it; over a partition its own figure is their sum. */
    private List<FormRow> brokenDown(FormRow whole) {
        Optional<Dimension> dimension = whole.indicator().dimensions().stream()
                .flatMap(code -> definition.dimension(code).stream())
                .filter(each -> !unit.members(each).isEmpty())
                .min(Comparator.comparing(each -> !each.partition()));
        return dimension
                .map(each -> Stream.concat(Stream.of(total(whole, each)), parts(whole, each))
                        .toList())
                .orElse(List.of(whole));
    }

    private FormRow total(FormRow whole, Dimension dimension) {
        boolean isSum = composition.overMembers(whole.item(Role.ACTUAL), unit).anyMatch(parts -> parts.origin()
                .equals(dimension.code()));
        return new FormRow(whole.ordinal(), whole.label(), whole.indicator(), whole.members(), isSum, false);
    }

    private Stream<FormRow> parts(FormRow whole, Dimension dimension) {
        return unit.members(dimension).stream()
                .map(member -> new FormRow(
                        "",
                        "- " + member.name(),
                        whole.indicator(),
                        whole.item(Role.ACTUAL)
                                .with(dimension.code(), member.code())
                                .members(),
                        false,
                        true));
    }
}
