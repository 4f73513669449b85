package tonghop.publish.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.Names;
import tonghop.definition.ReportingUnit;
import tonghop.model.Finding;
import tonghop.model.ObservationKey;
import tonghop.publish.data.Publication;
import tonghop.publish.data.Respondents;

/** The names of what findings and figures are about; units are named by their number in the listed order. */
final class SubjectNames {
    private final JobDefinition definition;
    private final Names names;
    private final Map<String, Integer> units = new HashMap<>();
    private final Map<String, Indicator> indicators;
    private final Respondents respondents;

    SubjectNames(Publication publication, Respondents respondents) {
        this.definition = publication.definition();
        this.names = new Names(definition);
        definition.units().forEach(unit -> units.put(unit.code(), units.size()));
        this.indicators = definition.indicators().stream()
                .collect(Collectors.toMap(Indicator::code, indicator -> indicator, (first, second) -> first));
        this.respondents = respondents;
    }

    /** The names of the units in the listed order. */
    List<String> units() {
        return definition.units().stream().map(ReportingUnit::fullName).toList();
    }

    @Nullable
    Integer unit(String code) {
        return units.get(code);
    }

    /** The numbers of units, in the listed order. */
    List<Integer> units(Collection<String> codes) {
        return codes.stream().map(units::get).filter(Objects::nonNull).sorted().toList();
    }

    /** The unit that a finding is about, else the one that sent the cell in question; null when neither is known. */
    @Nullable
    Integer unit(Finding finding) {
        Finding.Subject subject = finding.subject();
        Optional<String> sender = finding.cells().stream().findFirst().map(respondents::sender);
        return units.get(subject == null ? sender.orElse("") : subject.unit());
    }

    /** The group of indicators; empty when there is none. */
    String group(Finding.@Nullable Subject subject) {
        return Optional.ofNullable(subject)
                .map(about -> indicators.get(about.indicator()))
                .map(Indicator::subject)
                .orElse("");
    }

    String indicator(Finding.@Nullable Subject subject) {
        return subject == null ? "" : names.indicator(subject.indicator(), subject.dimensions());
    }

    String indicator(ObservationKey key) {
        return names.indicator(key);
    }
}
