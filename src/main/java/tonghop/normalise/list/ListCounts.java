package tonghop.normalise.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.model.Bound;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.cell.CellRef;
import tonghop.model.list.ListColumn;
import tonghop.model.list.ListRow;

/**
 * Counts the rows of lists by award and kind of recipient. The number of names is a telling of the indicator that the list answers
 * to: like any other it is held against what tables state, and stands where they state nothing.
 */
record ListCounts(JobDefinition definition) {

    List<Observation> of(List<ReadList> lists) {
        Map<ObservationKey, List<CellRef>> counts = new TreeMap<>();
        for (ReadList read : lists) {
            definition.indicator(read.list().counts()).ifPresent(indicator -> read.rows().stream()
                    .map(NamedRow::row)
                    .filter(row ->
                            !row.told(ListColumn.NAME).isEmpty() && !row.unit().isEmpty())
                    .forEach(row -> members(indicator, row)
                            .map(members -> key(indicator, row, members, read.year()))
                            .ifPresent(key -> counts.computeIfAbsent(key, all -> new ArrayList<>())
                                    .add(read.head()))));
        }
        return counts.entrySet().stream()
                .map(count -> observation(count.getKey(), count.getValue()))
                .toList();
    }

    /** Award and kind of recipient, as far as the indicator is told by them; empty where one of them is not known. */
    Optional<SortedMap<String, String>> members(Indicator indicator, ListRow row) {
        SortedMap<String, String> members = new TreeMap<>();
        for (String code : indicator.dimensions()) {
            Dimension.Kind kind =
                    definition.dimension(code).map(Dimension::kind).orElse(Dimension.Kind.LIST);
            Stream.of(row.award())
                    .filter(award -> kind == Dimension.Kind.AWARD)
                    .findFirst()
                    .ifPresent(award -> members.put(code, award));
            if (kind == Dimension.Kind.RECIPIENT) {
                members.put(code, row.recipient());
            }
        }
        return members.containsValue("") ? Optional.empty() : Optional.of(members);
    }

    ObservationKey key(Indicator indicator, ListRow row, SortedMap<String, String> members, Optional<Integer> year) {
        ReportingPeriod period = year.map(ReportingPeriod::year).orElse(definition.period());
        LocalDate asOf = period.equals(definition.period()) ? definition.asOf() : period.end();
        return new ObservationKey(row.unit(), indicator.code(), members, Role.ACTUAL, period, asOf);
    }

    private Observation observation(ObservationKey key, List<CellRef> rows) {
        String digits = String.valueOf(rows.size());
        BigDecimal number = new BigDecimal(digits);
        String measure = definition
                .indicator(key.indicator())
                .map(Indicator::unitOfMeasure)
                .orElse("");
        return told(key, new Reading(number, number, 0, Bound.EXACT, Reading.LISTED), measure, rows.get(0));
    }

    static Observation told(ObservationKey key, Reading number, String measure, CellRef cell) {
        String digits = number.value().toPlainString();
        PrintedNumber printed = new PrintedNumber(digits, number, List.of());
        return new Observation(key, printed, null, measure, Observation.Status.FINAL, cell, digits);
    }
}
