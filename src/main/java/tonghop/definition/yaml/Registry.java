package tonghop.definition.yaml;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.DefinitionError;

/**
 * The lines of all registers of a job.
 *
 * @param lines the lines in their order
 * @param byCode the lines of each code in their order
 */
record Registry(List<RegisteredUnit> lines, Map<String, List<RegisteredUnit>> byCode) {
    static Registry of(Entry root) {
        List<RegisteredUnit> lines =
                root.entries("registry").stream().map(RegisteredUnit::new).toList();
        return new Registry(lines, lines.stream().collect(Collectors.groupingBy(RegisteredUnit::code)));
    }

    private Stream<RegisteredUnit> of(String code) {
        return byCode.getOrDefault(code, List.of()).stream();
    }

    Optional<RegisteredUnit> at(String code, LocalDate day) {
        return of(code).filter(unit -> unit.holdsOn(day)).findFirst();
    }

    /** The units that lie in another one on a day, in the order of the register. */
    Stream<RegisteredUnit> within(RegisteredUnit whole, LocalDate day) {
        return lines.stream()
                .filter(unit -> whole.code().equals(unit.entry().textOrNull("within")) && unit.holdsOn(day));
    }

    Stream<RegisteredUnit> predecessors(RegisteredUnit unit) {
        return made(unit).keySet().stream();
    }

    /** What a unit was made of on its first day, each with what of it came where that was not all. */
    Map<RegisteredUnit, String> made(RegisteredUnit unit) {
        @Nullable LocalDate from = unit.from();
        Map<RegisteredUnit, String> made = new LinkedHashMap<>();
        if (from != null) {
            unit.entry().entries("predecessors").forEach(of -> at(of.code(), from.minusDays(1))
                    .ifPresent(line -> made.put(line, part(line, of.text("part"), unit))));
        }
        return made;
    }

    /** What came, or else to whom the rest of it went. */
    private String part(RegisteredUnit parted, String told, RegisteredUnit successor) {
        return told.isEmpty() ? others(parted, successor) : told;
    }

    private String others(RegisteredUnit parted, RegisteredUnit successor) {
        return lines.stream()
                .filter(other -> !other.equals(successor)
                        && String.valueOf(other.from()).equals(String.valueOf(successor.from())))
                .filter(other -> other.entry().entries("predecessors").stream()
                        .anyMatch(of -> of.code().equals(parted.code())))
                .map(other -> "… " + (other.level() + " " + other.name()).strip())
                .collect(Collectors.joining(", "));
    }

    /** Whether its code names another unit at a later time. */
    boolean isUsedAfter(RegisteredUnit unit) {
        @Nullable LocalDate to = unit.to();
        return to != null && of(unit.code()).anyMatch(other -> other.from() != null && to.isBefore(other.from()));
    }

    /** What a code has named, for somebody who took the wrong time. */
    List<String> times(String code) {
        return of(code).map(RegisteredUnit::toString).toList();
    }

    Suggestion suggestion() {
        return Suggestion.among(byCode.keySet());
    }

    /** The lines whose code is another unit's on the same day. */
    List<DefinitionError> overlaps(DefinitionTree tree) {
        return byCode.values().stream()
                .flatMap(lines -> lines.stream()
                        .filter(line -> lines.stream().anyMatch(other -> !other.equals(line) && begins(line, other))))
                .map(line -> tree.error(line.entry().at("code"), "overlap", Map.of("found", line.code())))
                .toList();
    }

    /** Whether a line begins while the other holds. */
    private static boolean begins(RegisteredUnit line, RegisteredUnit other) {
        @Nullable LocalDate from = line.from();
        return from != null && other.holdsOn(from);
    }
}
