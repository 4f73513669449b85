package tonghop.definition.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.DefinitionError;
import tonghop.model.ReportingPeriod;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives a job the units of its registers: the head and the members as they are on the last day of its period, with the places that lie
 * in them then, and what they were made of. A code that names another unit at another time gets that unit's last day behind it.
 */
final class RegisterUnits {
    private final DefinitionTree tree;
    private final Entry wish;
    private final Registry registry;
    private final LocalDate last;
    private final List<DefinitionError> errors = new ArrayList<>();

    private RegisterUnits(DefinitionTree tree, Entry root) {
        this.tree = tree;
        this.wish = root.entry("register");
        this.registry = Registry.of(root);
        this.last = ReportingPeriod.parse(root.entry("job").text("period")).end();
    }

    /** Adds them behind the units that the job lists itself; tells what cannot be found. */
    static List<DefinitionError> fill(DefinitionTree tree) {
        Entry root = new Entry(tree.root(), "");
        return root.has("register") ? new RegisterUnits(tree, root).fill() : List.of();
    }

    private List<DefinitionError> fill() {
        errors.addAll(registry.overlaps(tree));
        Optional<RegisteredUnit> head =
                Optional.ofNullable(wish.textOrNull("head")).flatMap(code -> find(code, last, wish.at("head")));
        List<RegisteredUnit> present =
                Stream.concat(head.stream(), members().stream()).distinct().toList();
        Set<RegisteredUnit> former = former(present);
        List<RegisteredUnit> all =
                Stream.concat(present.stream(), former.stream()).toList();
        present.forEach(
                unit -> add(unit, all).put("head", head.filter(unit::equals).isPresent()));
        former.forEach(unit -> add(unit, all).put("former", true));
        return errors;
    }

    private List<RegisteredUnit> members() {
        List<RegisteredUnit> listed = wish.entries("members").stream()
                .flatMap(member -> find(member.code(), day(member), member.pointer()).stream())
                .toList();
        @Nullable String whole = wish.textOrNull("within");
        return whole == null
                ? listed
                : Stream.concat(listed.stream(), lyingIn(whole)).toList();
    }

    private LocalDate day(Entry member) {
        @Nullable LocalDate on = member.dayOrNull("on");
        return on == null ? last : on;
    }

    private Stream<RegisteredUnit> lyingIn(String whole) {
        List<String> levels = wish.texts("levels");
        return find(whole, last, wish.at("within")).stream()
                .flatMap(outer -> registry.within(outer, last))
                .filter(unit -> levels.isEmpty() || levels.contains(unit.level()));
    }

    private Optional<RegisteredUnit> find(String code, LocalDate day, String pointer) {
        Optional<RegisteredUnit> found = registry.at(code, day);
        if (found.isEmpty()) {
            errors.add(unknown(code, day, pointer));
        }
        return found;
    }

    private DefinitionError unknown(String code, LocalDate day, String pointer) {
        Map<String, String> arguments = new HashMap<>(Map.of("found", code, "day", day.toString()));
        List<String> times = registry.times(code);
        arguments.put("times", String.join("; ", times));
        if (!times.isEmpty()) {
            return tree.error(pointer, "register-time", arguments);
        }
        registry.suggestion().closest(code).ifPresent(meant -> arguments.put("suggestion", meant));
        return tree.error(pointer, "unknown.register-unit", arguments);
    }

    /** What the present units were made of, and those of what, as far as the register tells. */
    private Set<RegisteredUnit> former(List<RegisteredUnit> present) {
        Set<RegisteredUnit> former = new LinkedHashSet<>();
        List<RegisteredUnit> ahead = new ArrayList<>(wish.flag("history") ? present : List.of());
        while (!ahead.isEmpty()) {
            registry.predecessors(ahead.remove(0))
                    .filter(unit -> !present.contains(unit) && former.add(unit))
                    .forEach(ahead::add);
        }
        return former;
    }

    private ObjectNode add(RegisteredUnit unit, List<RegisteredUnit> all) {
        ArrayNode units = tree.root().withArray("units");
        tree.put("/units/" + units.size(), tree.place(unit.entry().pointer()));
        String name = name(unit, all);
        ObjectNode node = units.addObject();
        node.put("code", key(unit)).put("name", name).put("level", unit.level());
        node.put("head", false).put("former", false).put("act", unit.act());
        Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                .filter(alias -> !alias.equals(name))
                .forEach(node.putArray("aliases")::add);
        Optional.ofNullable(unit.from()).ifPresent(day -> node.put("from", day.toString()));
        Optional.ofNullable(unit.to()).ifPresent(day -> node.put("to", day.toString()));
        addPlaces(node.putArray("places"), placesOf(unit));
        addPredecessors(node.putArray("predecessors"), unit);
        return node;
    }

    private Stream<RegisteredUnit> placesOf(RegisteredUnit unit) {
        return registry.within(unit, unit.lastUntil(last));
    }

    private static void addPlaces(ArrayNode places, Stream<RegisteredUnit> inner) {
        Map<String, List<RegisteredUnit>> byLevel =
                inner.collect(Collectors.groupingBy(RegisteredUnit::level, LinkedHashMap::new, Collectors.toList()));
        byLevel.forEach((level, units) -> {
            ObjectNode group = places.addObject().put("level", level);
            ArrayNode names = group.putArray("names");
            units.forEach(unit -> {
                ArrayNode aliases = names.addObject()
                        .put("name", unit.name())
                        .put("code", unit.code())
                        .putArray("aliases");
                unit.aliases().forEach(aliases::add);
            });
        });
    }

    private void addPredecessors(ArrayNode predecessors, RegisteredUnit unit) {
        if (wish.flag("history")) {
            registry.made(unit)
                    .forEach((of, part) ->
                            predecessors.addObject().put("unit", key(of)).put("part", part));
        }
    }

    /** Its own name, unless another unit goes by it: what is keeps its name before what was. */
    private String name(RegisteredUnit unit, List<RegisteredUnit> all) {
        boolean isShared = all.stream()
                .filter(other -> !other.equals(unit) && fullName(other).equals(fullName(unit)))
                .anyMatch(other -> other.holdsOn(last) || !unit.holdsOn(last));
        return isShared ? unit.aliases().stream().findFirst().orElse(unit.name() + " " + key(unit)) : unit.name();
    }

    private static String fullName(RegisteredUnit unit) {
        return (unit.level() + " " + unit.name()).toLowerCase(Locale.ROOT);
    }

    private String key(RegisteredUnit unit) {
        @Nullable LocalDate to = unit.to();
        return to == null || !to.isBefore(last) || !registry.isUsedAfter(unit) ? unit.code() : unit.code() + "." + to;
    }
}
