package tonghop.normalise;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.model.Normalised;

/**
 * A workbook that tells nothing of a unit since it was made means the former unit that bore its name: the report of 2019 of a district
 * that was merged in 2020 under the name of one of its parts.
 */
record NamesOfTheTime(JobDefinition definition) {
    Normalised of(Normalised meaning) {
        Map<String, String> meant = new HashMap<>();
        meaning.observations().stream()
                .map(told -> told.key().unit())
                .distinct()
                .forEach(unit -> former(unit, meaning).ifPresent(former -> meant.put(unit, former.code())));
        return meant.isEmpty()
                ? meaning
                : new Normalised(
                        meaning.observations().stream()
                                .map(told -> told.withUnit(meant.getOrDefault(
                                        told.key().unit(), told.key().unit())))
                                .toList(),
                        meaning.ledger(),
                        meaning.findings(),
                        meaning.names(),
                        meaning.bySender());
    }

    /** The one former unit of its name in the time of all that is told of it. */
    private Optional<ReportingUnit> former(String code, Normalised meaning) {
        Optional<ReportingUnit> unit =
                definition.unit(code).filter(made -> made.tenure().from() != null);
        Optional<LocalDate> last = meaning.observations().stream()
                .filter(told -> told.key().unit().equals(code))
                .map(told -> told.key().period().end())
                .max(Comparator.naturalOrder());
        List<ReportingUnit> namesakes = unit.stream()
                .flatMap(made -> definition.units().stream().filter(other -> isNamesake(other, made)))
                .filter(other -> last.filter(other.tenure()::holdsOn).isPresent())
                .toList();
        return namesakes.size() == 1
                        && last.filter(unit.get().tenure()::holdsOn).isEmpty()
                ? Optional.of(namesakes.get(0))
                : Optional.empty();
    }

    private static boolean isNamesake(ReportingUnit other, ReportingUnit unit) {
        return other.isFormer()
                && other.level().equals(unit.level())
                && (other.name().equals(unit.name()) || other.aliases().contains(unit.name()));
    }
}
