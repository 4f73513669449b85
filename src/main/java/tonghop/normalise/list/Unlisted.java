package tonghop.normalise.list;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Award;
import tonghop.definition.Dimension;
import tonghop.definition.JobDefinition;
import tonghop.definition.NameList;
import tonghop.definition.Names;
import tonghop.model.Finding;
import tonghop.model.FindingId;
import tonghop.model.Observation;
import tonghop.model.Reading;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;
import tonghop.model.list.ListRow;
import tonghop.normalise.cell.ReadingFindings;

/** The awards that a unit states and of which its list holds no name; where nobody's list names anybody with them, that is only told. */
public record Unlisted(JobDefinition definition) {

    public List<Finding> findings(List<Observation> observations, List<ListRow> names) {
        return definition.lists().asked().stream()
                .filter(list -> !list.counts().isEmpty())
                .flatMap(list -> units(list, names).stream().flatMap(unit -> ofUnit(list, unit, observations, names)))
                .toList();
    }

    private static Set<String> units(NameList list, List<ListRow> names) {
        return names.stream()
                .filter(row -> row.list().equals(list.code()) && !row.unit().isEmpty())
                .map(ListRow::unit)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Finding> ofUnit(NameList list, String unit, List<Observation> observations, List<ListRow> names) {
        List<ListRow> own = names.stream()
                .filter(row -> row.list().equals(list.code()) && row.unit().equals(unit))
                .toList();
        List<Observation> stated = observations.stream()
                .filter(told -> told.key().unit().equals(unit) && isStated(told, list))
                .toList();
        List<Observation> missing = stated.stream()
                .filter(told -> isOfAward(told) && !isListed(told, own))
                .toList();
        List<Observation> listed = missing.stream()
                .filter(told -> names.stream().anyMatch(row -> row.award().equals(member(told, Dimension.Kind.AWARD))))
                .toList();
        return missing.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        listed.isEmpty()
                                ? missing(unit, Severity.INFO, missing)
                                : missing(unit, Severity.WARNING, listed));
    }

    /** A number above zero of the job's time that a table states. */
    private boolean isStated(Observation told, NameList list) {
        return told.key().indicator().equals(list.counts())
                && told.key().role() == Role.ACTUAL
                && told.key().period().equals(definition.period())
                && told.number() != null
                && !told.number().reading().sign().equals(Reading.LISTED)
                && number(told).signum() > 0;
    }

    private static BigDecimal number(Observation told) {
        return told.number() == null ? BigDecimal.ZERO : told.number().value();
    }

    private boolean isOfAward(Observation told) {
        return member(told, Dimension.Kind.AWARD) != null;
    }

    private @Nullable String member(Observation told, Dimension.Kind kind) {
        return told.key().dimensions().entrySet().stream()
                .filter(member -> definition
                        .dimension(member.getKey())
                        .filter(dimension -> dimension.kind() == kind)
                        .isPresent())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private boolean isListed(Observation told, List<ListRow> own) {
        String award = member(told, Dimension.Kind.AWARD);
        String recipient = member(told, Dimension.Kind.RECIPIENT);
        return own.stream()
                .anyMatch(row -> row.award().equals(award)
                        && (recipient == null || row.recipient().equals(recipient)));
    }

    private Finding missing(String unit, Severity severity, List<Observation> missing) {
        Map<String, CellRef> cells = new TreeMap<>();
        missing.forEach(told -> cells.putIfAbsent(name(told), told.cell()));
        List<CellRef> all = new ArrayList<>(cells.values());
        String awards = String.join("; ", cells.keySet());
        ReadingFindings.Subject subject = new ReadingFindings.Subject("list-missing", severity, awards, all.get(0));
        return ReadingFindings.about(subject, Map.of("unit", new Names(definition).unit(unit)), List.of())
                .withId(FindingId.of("list-missing", unit))
                .withCells(all)
                .with(ReadingFindings.WHERE, ReadingFindings.where(all));
    }

    private String name(Observation told) {
        String code = String.valueOf(member(told, Dimension.Kind.AWARD));
        return definition.lists().award(code).map(Award::name).orElse(code);
    }
}
