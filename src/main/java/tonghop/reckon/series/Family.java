package tonghop.reckon.series;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.definition.Tenure.Predecessor;

/**
 * Units that were made of the same ones: what all of these told of a time before is what all of those tell of it.
 *
 * @param successors the units that are, the first one first
 * @param predecessors codes of what they were made of
 */
public record Family(List<ReportingUnit> successors, Set<String> predecessors) {
    /** The families of a job, each once. */
    public static List<Family> of(JobDefinition definition) {
        List<Family> families = new ArrayList<>();
        definition.units().stream()
                .filter(unit ->
                        !unit.isFormer() && !unit.tenure().predecessors().isEmpty())
                .filter(unit -> families.stream().noneMatch(family -> family.successors.contains(unit)))
                .map(unit -> around(unit, definition))
                .forEach(families::add);
        return families;
    }

    private static Family around(ReportingUnit first, JobDefinition definition) {
        Set<ReportingUnit> successors = new LinkedHashSet<>(List.of(first));
        int known = 0;
        while (successors.size() > known) {
            known = successors.size();
            Set<String> parts = parts(successors.stream());
            definition.units().stream()
                    .filter(unit ->
                            !unit.isFormer() && parts(Stream.of(unit)).stream().anyMatch(parts::contains))
                    .forEach(successors::add);
        }
        return new Family(List.copyOf(successors), parts(successors.stream()));
    }

    private static Set<String> parts(Stream<ReportingUnit> units) {
        Set<String> parts = new LinkedHashSet<>();
        units.flatMap(unit -> unit.tenure().predecessors().stream())
                .map(Predecessor::unit)
                .forEach(parts::add);
        return parts;
    }

    /** Whether a part of one of them went to a unit that the job does not know, so that nothing adds up. */
    public boolean isOpen() {
        return predecessors.stream()
                .anyMatch(of -> links(of).count() == 1 && links(of).anyMatch(link -> !link.isWhole()));
    }

    private Stream<Predecessor> links(String unit) {
        return successors.stream()
                .flatMap(successor -> successor.tenure().predecessors().stream())
                .filter(link -> link.unit().equals(unit));
    }

    /** The act by which the first of them was made; empty when none is told. */
    public Optional<String> act() {
        return successors.stream()
                .map(unit -> unit.tenure().act())
                .filter(act -> !act.isEmpty())
                .findFirst();
    }
}
