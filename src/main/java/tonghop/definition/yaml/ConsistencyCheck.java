package tonghop.definition.yaml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.DefinitionError;
import tonghop.definition.UnitOfMeasure;
import tonghop.model.ReportingPeriod;

/** Checks what a schema cannot say: days exist, one unit is the head, limits are in order, nothing lies in itself. */
record ConsistencyCheck(DefinitionTree tree, Entry root) {
    static ConsistencyCheck of(DefinitionTree tree) {
        return new ConsistencyCheck(tree, new Entry(tree.root(), ""));
    }

    static List<DefinitionError> errors(DefinitionTree tree) {
        ConsistencyCheck check = of(tree);
        return Stream.of(
                        check.days(),
                        check.heads(),
                        check.limits(),
                        check.counts(),
                        check.circles("units"),
                        check.circles("indicators"),
                        check.unitsOfMeasure())
                .flatMap(errors -> errors)
                .toList();
    }

    Stream<DefinitionError> days() {
        Entry job = root.entry("job");
        Stream<DefinitionError> ofJob = Stream.of(
                        impossible(job, "period", ReportingPeriod::parse),
                        impossible(job, "as-of", LocalDate::parse),
                        impossible(job, "reply-by", LocalDate::parse),
                        impossible(job, "due", LocalDate::parse))
                .flatMap(each -> each);
        Stream<DefinitionError> ofTimes = Stream.of("awards", "units", "registry")
                .flatMap(list -> root.entries(list).stream())
                .flatMap(entry ->
                        Stream.of("from", "to", "due").flatMap(key -> impossible(entry, key, LocalDate::parse)));
        Stream<DefinitionError> ofColumns = root.entries("appendices").stream()
                .flatMap(appendix -> appendix.entries("columns").stream())
                .filter(column -> !column.text("period").equals("year-before"))
                .flatMap(column -> impossible(column, "period", ReportingPeriod::parse));
        Stream<DefinitionError> ofBreaks = root.entries("indicators").stream()
                .flatMap(indicator -> indicator.entries("series-break").stream())
                .flatMap(each -> impossible(each, "on", LocalDate::parse));
        Stream<DefinitionError> ofRegistered = root.entry("register").entries("members").stream()
                .flatMap(member -> impossible(member, "on", LocalDate::parse));
        return Stream.of(ofJob, ofTimes, ofColumns, ofBreaks, ofRegistered).flatMap(each -> each);
    }

    private Stream<DefinitionError> impossible(Entry job, String key, Consumer<String> parser) {
        @Nullable String text = job.textOrNull(key);
        try {
            if (text != null) {
                parser.accept(text);
            }
            return Stream.empty();
        } catch (DateTimeException impossible) {
            return Stream.of(tree.error(job.at(key), "date", Map.of("key", key, "found", String.valueOf(text))));
        }
    }

    private Stream<DefinitionError> heads() {
        return root.entries("units").stream()
                .filter(unit -> unit.flag("head"))
                .skip(1)
                .map(unit -> tree.error(unit.at("head"), "second-head", Map.of("found", unit.code())));
    }

    private Stream<DefinitionError> limits() {
        return Stream.of("indicators", "rules")
                .flatMap(list -> root.entries(list).stream())
                .filter(ConsistencyCheck::isUpsideDown)
                .map(entry -> tree.error(
                        entry.at("minimum"),
                        "limits",
                        Map.of(
                                "minimum", String.valueOf(entry.decimalOrNull("minimum")),
                                "maximum", String.valueOf(entry.decimalOrNull("maximum")))));
    }

    private static boolean isUpsideDown(Entry entry) {
        @Nullable BigDecimal minimum = entry.decimalOrNull("minimum");
        @Nullable BigDecimal maximum = entry.decimalOrNull("maximum");
        return minimum != null && maximum != null && minimum.compareTo(maximum) > 0;
    }

    private Stream<DefinitionError> counts() {
        return root.entries("indicators").stream()
                .filter(indicator -> "count".equals(indicator.textOrNull("kind")) && indicator.number("decimals") > 0)
                .map(indicator -> tree.error(
                        indicator.at("decimals"),
                        "count-with-decimals",
                        Map.of("found", String.valueOf(indicator.number("decimals")))));
    }

    private Stream<DefinitionError> circles(String list) {
        Map<String, String> within = new HashMap<>();
        root.entries(list).forEach(entry -> {
            @Nullable String outer = entry.textOrNull("within");
            if (outer != null) {
                within.put(entry.code(), outer);
            }
        });
        return root.entries(list).stream()
                .filter(entry -> isInCircle(entry.code(), within))
                .map(entry -> tree.error(entry.at("within"), "circle", Map.of("found", entry.code())));
    }

    private static boolean isInCircle(String code, Map<String, String> within) {
        Set<String> passed = new HashSet<>();
        @Nullable String next = within.get(code);
        while (next != null && !next.equals(code) && passed.add(next)) {
            next = within.get(next);
        }
        return code.equals(next);
    }

    private Stream<DefinitionError> unitsOfMeasure() {
        Map<String, UnitOfMeasure> first = new HashMap<>();
        return root.entry("vocabulary").entries("units-of-measure").stream().flatMap(entry -> {
            UnitOfMeasure unit = VocabularyAssembly.unitOfMeasure(entry);
            UnitOfMeasure known = first.computeIfAbsent(unit.code(), code -> unit);
            return known.agreesWith(unit) ? Stream.empty() : Stream.of(other(entry, known));
        });
    }

    private DefinitionError other(Entry entry, UnitOfMeasure known) {
        String factor = known.factor().toPlainString();
        return tree.error(
                entry.at("code"),
                "other-unit-of-measure",
                Map.of("found", known.code(), "family", known.family(), "factor", factor));
    }
}
