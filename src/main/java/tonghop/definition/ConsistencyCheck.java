package tonghop.definition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.ReportingPeriod;

/** Checks what a schema cannot say: codes are given once, days exist, one head, limits in order, no circles. */
final class ConsistencyCheck {
    private final DefinitionTree tree;
    private final Entry root;
    private final List<DefinitionError> errors = new ArrayList<>();

    private ConsistencyCheck(DefinitionTree tree) {
        this.tree = tree;
        this.root = new Entry(tree.root(), "");
    }

    static List<DefinitionError> errors(DefinitionTree tree) {
        ConsistencyCheck check = new ConsistencyCheck(tree);
        check.days();
        check.codes();
        check.head();
        check.limits();
        check.circles();
        check.unitsOfMeasure();
        return check.errors;
    }

    private void report(String pointer, String message, Map<String, String> arguments) {
        errors.add(tree.error(pointer, message, arguments));
    }

    private void days() {
        Entry job = root.entry("job");
        day(job, "period", ReportingPeriod::parse);
        if (job.node().has("as-of")) {
            day(job, "as-of", LocalDate::parse);
        }
    }

    private void day(Entry job, String key, Consumer<String> parser) {
        try {
            parser.accept(job.text(key));
        } catch (DateTimeException impossible) {
            report(job.at(key), "date", Map.of("key", key, "found", job.text(key)));
        }
    }

    private void codes() {
        Stream.of("units", "dimensions", "indicators", "rules", "appendices", "charts")
                .forEach(list -> unique(root.entries(list)));
        root.entries("dimensions").forEach(dimension -> unique(dimension.entries("members")));
        root.entries("units")
                .forEach(unit -> unique(unit.entries("places").stream()
                        .flatMap(group -> group.entries("names").stream())
                        .toList()));
    }

    private void unique(List<Entry> entries) {
        Map<String, Entry> first = new HashMap<>();
        for (Entry entry : entries) {
            String code = JobAssembly.placeCode(entry);
            @Nullable Entry earlier = first.putIfAbsent(code, entry);
            if (earlier != null) {
                Place place = tree.place(earlier.at("code"));
                report(
                        entry.at("code"),
                        "duplicate",
                        Map.of("found", code, "file", place.fileName(), "line", "" + place.line()));
            }
        }
    }

    private void head() {
        root.entries("units").stream()
                .filter(unit -> unit.flag("head"))
                .skip(1)
                .forEach(unit -> report(unit.at("head"), "second-head", Map.of("found", unit.text("code"))));
    }

    private void limits() {
        Stream.concat(root.entries("indicators").stream(), root.entries("rules").stream())
                .forEach(entry -> {
                    @Nullable BigDecimal minimum = entry.decimalOrNull("minimum");
                    @Nullable BigDecimal maximum = entry.decimalOrNull("maximum");
                    if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
                        report(entry.at("minimum"), "limits", Map.of("minimum", "" + minimum, "maximum", "" + maximum));
                    }
                });
    }

    private void circles() {
        Map<String, String> within = new HashMap<>();
        List<Entry> inner = root.entries("indicators").stream()
                .filter(entry -> entry.node().has("within"))
                .toList();
        inner.forEach(entry -> within.put(entry.text("code"), entry.text("within")));
        inner.stream()
                .filter(entry -> isInCircle(entry.text("code"), within))
                .forEach(entry -> report(entry.at("within"), "circle", Map.of("found", entry.text("code"))));
    }

    private static boolean isInCircle(String code, Map<String, String> within) {
        Set<String> passed = new HashSet<>();
        @Nullable String next = within.get(code);
        while (next != null && !next.equals(code) && passed.add(next)) {
            next = within.get(next);
        }
        return code.equals(next);
    }

    private void unitsOfMeasure() {
        Map<String, UnitOfMeasure> first = new HashMap<>();
        for (Entry entry : root.entry("vocabulary").entries("units-of-measure")) {
            UnitOfMeasure unit = VocabularyAssembly.unitOfMeasure(entry);
            UnitOfMeasure known = first.computeIfAbsent(unit.code(), code -> unit);
            boolean same =
                    known.family().equals(unit.family()) && known.factor().compareTo(unit.factor()) == 0;
            if (!same) {
                report(
                        entry.at("code"),
                        "other-unit-of-measure",
                        Map.of(
                                "found",
                                unit.code(),
                                "family",
                                known.family(),
                                "factor",
                                known.factor().toPlainString()));
            }
        }
    }
}
