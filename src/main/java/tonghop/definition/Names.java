package tonghop.definition;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.ObservationKey;

/** The definition's names in place of its codes, for sentences that people read. */
public final class Names {
    private static final int MOST_LISTED = 20;

    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> indicators = new HashMap<>();
    private final Map<String, String> members = new HashMap<>();

    public Names(JobDefinition definition) {
        definition.units().forEach(unit -> {
            units.put(unit.code(), unit.fullName());
            unit.places().forEach(place -> members.put("place=" + place.code(), place.name()));
        });
        definition.indicators().forEach(indicator -> indicators.put(indicator.code(), indicator.name()));
        for (Dimension dimension : definition.dimensions()) {
            dimension.members().forEach(member -> members.put(dimension.code() + "=" + member.code(), member.name()));
        }
    }

    public String unit(String code) {
        return units.getOrDefault(code, code);
    }

    public String units(Collection<String> codes) {
        return list(", ", codes.stream().map(this::unit));
    }

    /** A list as sentences hold it: of very many items the first ones, the others as "…". */
    public static String list(String separator, Stream<String> items) {
        return list(separator, items, MOST_LISTED);
    }

    public static String list(String separator, Stream<String> items, int most) {
        List<String> all = items.toList();
        String shown = all.stream().limit(most).collect(Collectors.joining(separator));
        return all.size() > most ? shown + separator + "…" : shown;
    }

    public String indicator(String code) {
        return indicators.getOrDefault(code, code);
    }

    public String indicator(ObservationKey key) {
        return indicator(key.indicator(), key.dimensions());
    }

    /** The indicator's name with the members that the figure is broken down to: "Nhà đã thực hiện (Xây mới)". */
    public String indicator(String code, Map<String, String> dimensions) {
        return dimensions.isEmpty() ? indicator(code) : indicator(code) + " (" + members(dimensions) + ")";
    }

    public String members(Map<String, String> dimensions) {
        return dimensions.entrySet().stream()
                .map(entry -> member(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    public String member(String dimension, String code) {
        String place = members.getOrDefault("place=" + code, code);
        return members.getOrDefault(dimension + "=" + code, place);
    }
}
