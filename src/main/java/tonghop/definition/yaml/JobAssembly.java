package tonghop.definition.yaml;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Appendix;
import tonghop.definition.Award;
import tonghop.definition.Chart;
import tonghop.definition.Deadlines;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.NameList;
import tonghop.definition.NameLists;
import tonghop.definition.Narrative;
import tonghop.definition.ReportingUnit;
import tonghop.definition.RuleDeclaration;
import tonghop.definition.Sentence;
import tonghop.definition.Tenure;
import tonghop.model.ObservationKey;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.model.list.ListColumn;

/** Turns a checked tree into the records of the definition; nothing can fail here any more. */
final class JobAssembly {
    private JobAssembly() {}

    static JobDefinition assemble(String code, Entry root, String fingerprint) {
        Entry job = root.entry("job");
        ReportingPeriod period = ReportingPeriod.parse(job.text("period"));
        LocalDate asOf = job.dayOrNull("as-of");
        return new JobDefinition(
                code,
                job.text("title"),
                job.text("authority"),
                period,
                asOf == null ? period.end() : asOf,
                job.has("years") ? job.number("years") : period.yearCount(),
                deadlines(root),
                root.entries("units").stream().map(JobAssembly::unit).toList(),
                dimensions(root),
                root.entries("indicators").stream().map(JobAssembly::indicator).toList(),
                root.entries("rules").stream().map(JobAssembly::rule).toList(),
                root.entries("appendices").stream()
                        .map(appendix -> appendix(appendix, layout(appendix, root), root))
                        .toList(),
                root.entries("charts").stream().map(JobAssembly::chart).toList(),
                root.entries("scoring").stream().map(ScaleAssembly::scale).toList(),
                root.entries("narrative").stream().map(JobAssembly::narrative).toList(),
                lists(root),
                VocabularyAssembly.assemble(root.entry("vocabulary")),
                job.texts("earlier"),
                fingerprint);
    }

    private static Deadlines deadlines(Entry root) {
        Map<String, LocalDate> ofUnits = new TreeMap<>();
        for (Entry unit : root.entries("units")) {
            if (unit.has("due")) {
                ofUnits.put(unit.text("code"), LocalDate.parse(unit.text("due")));
            }
        }
        Entry job = root.entry("job");
        return new Deadlines(job.dayOrNull("reply-by"), job.dayOrNull("due"), ofUnits);
    }

    private static ReportingUnit unit(Entry unit) {
        return new ReportingUnit(
                unit.text("code"),
                unit.text("name"),
                unit.text("level"),
                unit.flag("head"),
                unit.textOrNull("within"),
                unit.texts("aliases"),
                unit.entries("places").stream().flatMap(JobAssembly::places).toList(),
                new Tenure(
                        unit.dayOrNull("from"),
                        unit.dayOrNull("to"),
                        unit.text("act"),
                        unit.entries("predecessors").stream()
                                .map(of -> new Tenure.Predecessor(of.text("unit"), of.text("part")))
                                .toList(),
                        unit.flag("former")));
    }

    private static Stream<ReportingUnit.Place> places(Entry group) {
        return group.entries("names").stream()
                .map(place -> new ReportingUnit.Place(
                        place.code(), place.text("name"), group.text("level"), place.texts("aliases")));
    }

    /** The plans are a dimension that every indicator has. */
    private static List<Dimension> dimensions(Entry root) {
        List<Dimension.Member> plans = members(root.entries("plans"));
        Stream<Dimension> plan = Stream.of(new Dimension(
                        ObservationKey.PLAN, ObservationKey.PLAN, Dimension.Kind.PLAN, List.of(), false, plans))
                .filter(dimension -> !plans.isEmpty());
        return Stream.concat(root.entries("dimensions").stream().map(JobAssembly::dimension), plan)
                .toList();
    }

    private static List<Dimension.Member> members(List<Entry> members) {
        return members.stream()
                .map(member -> new Dimension.Member(member.text("code"), member.text("name"), member.texts("aliases")))
                .toList();
    }

    private static Dimension dimension(Entry dimension) {
        Dimension.Kind kind = dimension.constant(Dimension.Kind.class, "kind");
        boolean ofAwards = kind == Dimension.Kind.AWARD || kind == Dimension.Kind.RECIPIENT;
        return new Dimension(
                dimension.text("code"),
                dimension.text("name"),
                kind,
                dimension.texts("nouns"),
                dimension.flag("partition") || ofAwards,
                members(dimension.entries("members")));
    }

    private static Indicator indicator(Entry indicator) {
        return new Indicator(
                indicator.text("code"),
                indicator.text("name"),
                indicator.text("subject"),
                indicator.texts("aliases"),
                indicator.textOrNull("within"),
                indicator.text("unit-of-measure"),
                indicator.number("decimals"),
                kind(indicator),
                indicator.constant(Indicator.Direction.class, "direction"),
                indicator.constant(Indicator.Aggregation.class, "aggregation"),
                indicator.constant(Indicator.Accrual.class, "accrual"),
                indicator.constant(Indicator.TargetConvention.class, "target"),
                indicator.constant(Indicator.Pair.class, "pair"),
                indicator.texts("dimensions"),
                indicator.decimalOrNull("minimum"),
                indicator.decimalOrNull("maximum"),
                indicator.textOrNull("weight"),
                indicator.entries("series-break").stream()
                        .map(each -> new Indicator.SeriesBreak(LocalDate.parse(each.text("on")), each.text("reason")))
                        .toList());
    }

    /** What is printed with decimals is no count of whole things, whatever it is. */
    private static Indicator.Kind kind(Entry indicator) {
        Indicator.@Nullable Kind told = indicator.constantOrNull(Indicator.Kind.class, "kind");
        return told != null ? told : indicator.number("decimals") > 0 ? Indicator.Kind.LEVEL : Indicator.Kind.COUNT;
    }

    private static RuleDeclaration rule(Entry rule) {
        return new RuleDeclaration(
                rule.text("rule"),
                rule.text("code"),
                term(rule.entry("total")),
                rule.entries("parts").stream().map(JobAssembly::term).toList(),
                rule.decimalOrNull("minimum"),
                rule.decimalOrNull("maximum"),
                rule.texts("levels"),
                rule.constantOrNull(Severity.class, "severity"),
                rule.text("source"));
    }

    private static RuleDeclaration.Term term(Entry term) {
        return new RuleDeclaration.Term(
                term.text("indicator"),
                term.entry("dimensions").textMap(),
                term.constant(Role.class, "role"),
                term.textOrNull("unit"),
                senses(term));
    }

    private static Set<RuleDeclaration.Sense> senses(Entry term) {
        return Stream.of(RuleDeclaration.Sense.values())
                .filter(sense -> term.flag(sense.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .collect(Collectors.toSet());
    }

    private static Appendix.Layout layout(Entry appendix, Entry root) {
        long members = root.entries("units").stream()
                .filter(unit -> !unit.flag("head") && !unit.flag("former"))
                .count();
        Appendix.Layout usual = Appendix.Layout.of((int) members);
        Appendix.@Nullable Form form = appendix.constantOrNull(Appendix.Form.class, "form");
        return new Appendix.Layout(
                form == null ? usual.form() : form, appendix.constant(Appendix.Paper.class, "paper"));
    }

    /** The indicators that every unit has to report: whatever row prints one of them whole is required. */
    private static Set<String> required(Entry root) {
        return root.entries("indicators").stream()
                .filter(indicator -> indicator.flag("required"))
                .map(indicator -> indicator.text("code"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Appendix appendix(Entry appendix, Appendix.Layout layout, Entry root) {
        Set<String> required = required(root);
        return new Appendix(
                appendix.text("code"),
                appendix.text("title"),
                layout,
                columns(appendix, root),
                appendix.entries("sections").stream()
                        .map(section -> new Appendix.Section(section.text("title"), rows(section, required)))
                        .toList());
    }

    private static List<Appendix.Row> rows(Entry section, Set<String> required) {
        return section.entries("rows").stream()
                .map(row -> new Appendix.Row(
                        row.text("indicator"),
                        row.entry("dimensions").textMap(),
                        row.text("label"),
                        row.flag("child"),
                        row.flag("required")
                                || (required.contains(row.text("indicator"))
                                        && row.entry("dimensions").textMap().isEmpty()),
                        row.text("each")))
                .toList();
    }

    private static List<Appendix.Column> columns(Entry appendix, Entry root) {
        Stream<Appendix.Column> columns = appendix.has("columns")
                ? appendix.entries("columns").stream().map(column -> column(column, root))
                : appendix.constants(Role.class, "roles").stream().map(Appendix.Column::of);
        List<Dimension.Member> plans = members(root.entries("plans"));
        return columns.flatMap(column -> Stream.concat(Stream.of(column), ofPlans(column, plans)))
                .toList();
    }

    private static Appendix.Column column(Entry column, Entry root) {
        Map<String, String> members = column.entry("dimensions").textMap();
        String names = root.entries("dimensions").stream()
                .filter(dimension -> members.containsKey(dimension.code()))
                .flatMap(dimension -> dimension.entries("members").stream()
                        .filter(member -> member.code().equals(members.get(dimension.code()))))
                .map(member -> member.text("name"))
                .collect(Collectors.joining(", "));
        String label = column.text("label");
        @Nullable ReportingPeriod period = period(column, root);
        String usual = period == null ? names : (names + " " + period).strip();
        return new Appendix.Column(
                column.constant(Role.class, "role"), members, label.isEmpty() ? usual : label, period);
    }

    private static @Nullable ReportingPeriod period(Entry column, Entry root) {
        @Nullable String told = column.textOrNull("period");
        if (told == null) {
            return null;
        }
        return told.equals("year-before")
                ? ReportingPeriod.parse(root.entry("job").text("period")).yearBefore()
                : ReportingPeriod.parse(told);
    }

    /** A target, and a percent of it, is told by plan where there are several. */
    private static Stream<Appendix.Column> ofPlans(Appendix.Column column, List<Dimension.Member> plans) {
        boolean isOfPlan = column.role() == Role.TARGET || column.role() == Role.PERCENT;
        return plans.stream()
                .filter(plan -> isOfPlan && column.dimensions().isEmpty())
                .map(plan -> new Appendix.Column(column.role(), Map.of(ObservationKey.PLAN, plan.code()), plan.name()));
    }

    private static Chart chart(Entry chart) {
        Chart.Type type = chart.constant(Chart.Type.class, "type");
        boolean ofTarget = type == Chart.Type.BARS || type == Chart.Type.HEAT;
        @Nullable Role role = chart.constantOrNull(Role.class, "role");
        return new Chart(
                chart.text("code"),
                chart.text("title"),
                type,
                chart.texts("indicators"),
                role == null ? ofTarget ? Role.PERCENT : Role.ACTUAL : role,
                chart.text("plan"),
                new Chart.Classes(chart.text("dimension"), chart.texts("classes"), chart.texts("counted")));
    }

    private static NameLists lists(Entry root) {
        Entry words = root.entry("vocabulary").entry("lists");
        Map<ListColumn, List<String>> headers = Stream.of(ListColumn.values())
                .collect(Collectors.toMap(column -> column, column -> words.texts(column.key())));
        Map<String, List<String>> beginnings =
                AwardCatalogue.RECIPIENTS.keySet().stream().collect(Collectors.toMap(kind -> kind, words::texts));
        return new NameLists(
                root.entries("lists").stream().map(JobAssembly::list).toList(),
                root.entries("awards").stream().map(JobAssembly::award).toList(),
                headers,
                beginnings,
                words.texts("offices"),
                words.texts("ditto"));
    }

    private static NameList list(Entry list) {
        return new NameList(
                list.text("code"),
                list.text("title"),
                list.texts("captions"),
                list.text("counts"),
                list.texts("levels"));
    }

    private static Award award(Entry award) {
        return new Award(
                award.text("code"),
                award.text("name"),
                award.texts("recipients"),
                award.texts("givers"),
                award.texts("levels"),
                award.text("source"));
    }

    private static Narrative narrative(Entry chapter) {
        return new Narrative(
                chapter.text("title"),
                chapter.texts("sentences").stream().map(Sentence::parse).toList());
    }
}
