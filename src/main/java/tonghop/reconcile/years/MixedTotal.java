package tonghop.reconcile.years;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.Names;
import tonghop.definition.ReportingUnit;
import tonghop.model.Observation;
import tonghop.model.Observation.Status;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Item;
import tonghop.reckon.Verdict;
import tonghop.reckon.Vintage;
import tonghop.reckon.Vintages;
import tonghop.reconcile.rule.AsOf;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;

/**
 * What the tables add up over the members counts up to one day and is actual throughout, or it is told who is which: once for all rows
 * in which the same units differ. Of a unit all of whose latest figures are of another day than the others' {@link AsOf} tells.
 */
public final class MixedTotal implements EditRule {
    private static final int SHOWN = 8;

    /** Up to when a unit counts in a row, and whether that has been reached. */
    private record Basis(LocalDate day, boolean isFinal) {}

    /** A row as the members tell it. */
    private record Row(Item item, SortedMap<String, Basis> bases, List<Figure> figures) {
        boolean hasDays() {
            return bases.values().stream().map(Basis::day).distinct().count() > 1;
        }

        boolean hasStatuses() {
            return bases.values().stream().map(Basis::isFinal).distinct().count() > 1;
        }
    }

    @Override
    public Stream<Edit> edits(Facts facts) {
        Map<SortedMap<String, Basis>, List<Row>> alike = new LinkedHashMap<>();
        Map<String, LocalDate> told = AsOf.told(facts);
        rows(facts).filter(row -> row.bases().size() > 1).forEach(row -> alike.computeIfAbsent(
                        settled(row, told), bases -> new ArrayList<>())
                .add(row));
        return alike.entrySet().stream().map(rows -> edit(rows.getKey(), rows.getValue(), facts));
    }

    /** A day of which another finding tells is no difference any more. */
    private static SortedMap<String, Basis> settled(Row row, Map<String, LocalDate> told) {
        LocalDate usual = row.bases().entrySet().stream()
                .filter(unit -> !unit.getValue().day().equals(told.get(unit.getKey())))
                .map(unit -> unit.getValue().day())
                .findFirst()
                .orElse(row.bases().values().iterator().next().day());
        SortedMap<String, Basis> settled = new TreeMap<>(row.bases());
        settled.replaceAll(
                (unit, basis) -> basis.day().equals(told.get(unit)) ? new Basis(usual, basis.isFinal()) : basis);
        return settled;
    }

    private static Stream<Row> rows(Facts facts) {
        Vintages vintages = new Vintages(facts.definition());
        Set<Item> printed = printed(facts.definition());
        return facts.definition().indicators().stream()
                .filter(indicator -> indicator.aggregation() != Indicator.Aggregation.NONE)
                .flatMap(indicator -> told(indicator, facts).entrySet().stream()
                        .filter(told -> printed.isEmpty() || printed.contains(told.getKey()))
                        .map(told -> row(told.getKey(), told.getValue(), indicator, vintages, facts)));
    }

    /** What the appendices print; nothing where there is none, and all is put together. */
    private static Set<Item> printed(JobDefinition definition) {
        return definition.appendices().stream()
                .flatMap(appendix -> appendix.sections().stream()
                        .flatMap(section -> section.rows().stream())
                        .flatMap(row -> appendix.columns().stream().map(column -> row.with(column.dimensions()))))
                .map(row -> Item.of(row.indicator(), row.dimensions(), Role.ACTUAL))
                .collect(Collectors.toSet());
    }

    /** What is told of an indicator by item, in the order in which the items get their first number. */
    private static Map<Item, List<Figure>> told(Indicator indicator, Facts facts) {
        Map<Item, List<Figure>> all = new HashMap<>();
        Map<Item, List<Figure>> told = new LinkedHashMap<>();
        for (Figure figure : facts.of(indicator.code())) {
            if (figure.role() == Role.ACTUAL) {
                Item item = Item.of(figure.key());
                List<Figure> alike = all.computeIfAbsent(item, key -> new ArrayList<>());
                alike.add(figure);
                if (figure.reading().isPresent()) {
                    told.putIfAbsent(item, alike);
                }
            }
        }
        return told;
    }

    private static Row row(Item item, List<Figure> told, Indicator indicator, Vintages vintages, Facts facts) {
        Map<String, List<Figure>> byUnit = told.stream()
                .collect(Collectors.groupingBy(figure -> figure.key().unit()));
        SortedMap<String, Basis> bases = new TreeMap<>();
        List<Figure> figures = new ArrayList<>();
        for (ReportingUnit member : facts.definition().members()) {
            List<Figure> own = byUnit.getOrDefault(member.code(), List.of());
            List<Observation> stated = own.stream().map(Figure::observation).toList();
            vintages.best(stated, indicator).ifPresent(best -> {
                List<Figure> used = own.stream()
                        .filter(figure -> Vintage.of(figure.observation()).equals(best))
                        .toList();
                bases.put(member.code(), new Basis(best.asOf(), used.stream().anyMatch(MixedTotal::isFinal)));
                figures.add(used.get(0));
            });
        }
        return new Row(item, bases, figures);
    }

    private static boolean isFinal(Figure figure) {
        return figure.observation().status() == Status.FINAL;
    }

    private Edit edit(SortedMap<String, Basis> settled, List<Row> rows, Facts facts) {
        Row first = rows.get(0);
        Row kept = new Row(first.item(), settled, first.figures());
        boolean isMixed = kept.hasDays() || kept.hasStatuses();
        List<Figure> shown = rows.stream()
                .flatMap(row -> row.figures().stream())
                .limit(SHOWN)
                .toList();
        return Edit.question(
                code(), shown, Verdict.holds(!isMixed, Severity.WARNING), values -> explain(kept, rows, shown, facts));
    }

    private Evidence explain(Row mixed, List<Row> rows, List<Figure> shown, Facts facts) {
        Names names = facts.names();
        return Evidence.overall(mixed.item().indicator(), facts)
                .message(code() + (mixed.hasDays() ? mixed.hasStatuses() ? "" : "-days" : "-statuses"))
                .with(Evidence.IDENTITY, mixed.bases().toString())
                .with("indicator", indicators(rows, names))
                .with("number", String.valueOf(rows.size()))
                .with("days", days(mixed, names))
                .with("final", units(mixed, true, names))
                .with("preliminary", units(mixed, false, names))
                .with("cell", Evidence.cells(shown));
    }

    private static String indicators(List<Row> rows, Names names) {
        return Names.list(
                "; ",
                rows.stream()
                        .map(row -> names.indicator(
                                row.item().indicator(), row.item().members())),
                SHOWN);
    }

    /** "2019-12-31: huyện A, huyện B; 2020-12-31: huyện C". */
    private static String days(Row mixed, Names names) {
        SortedMap<LocalDate, List<String>> byDay = new TreeMap<>();
        mixed.bases().forEach((unit, basis) -> byDay.computeIfAbsent(basis.day(), day -> new ArrayList<>())
                .add(unit));
        return byDay.entrySet().stream()
                .map(day -> day.getKey() + ": " + names.units(day.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String units(Row mixed, boolean isFinal, Names names) {
        return names.units(mixed.bases().entrySet().stream()
                .filter(unit -> unit.getValue().isFinal() == isFinal)
                .map(Map.Entry::getKey)
                .toList());
    }
}
