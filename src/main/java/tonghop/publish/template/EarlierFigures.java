package tonghop.publish.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.model.Bound;
import tonghop.model.Observation;
import tonghop.model.Role;
import tonghop.reckon.Item;

/** What a unit reported for the job's own period; where it told several figures for one thing, none is shown. */
final class EarlierFigures {
    private final JobDefinition definition;
    private final Map<Item, List<BigDecimal>> told = new HashMap<>();

    EarlierFigures(TemplateOrder order) {
        this.definition = order.definition();
        order.earlier().stream()
                .filter(observation ->
                        observation.key().unit().equals(order.unit().code()))
                .filter(observation -> observation.key().period().equals(definition.period()))
                .forEach(this::add);
    }

    /** The figure in the unit of measure of the indicator; empty when there is none, or not one alone. */
    Optional<BigDecimal> at(FormRow row) {
        List<BigDecimal> values = told.getOrDefault(row.item(Role.ACTUAL), List.of());
        boolean isOne = !values.isEmpty() && values.stream().allMatch(value -> value.compareTo(values.get(0)) == 0);
        return isOne ? Optional.of(values.get(0)) : Optional.empty();
    }

    private void add(Observation observation) {
        Optional<BigDecimal> factor = definition
                .indicator(observation.key().indicator())
                .map(Indicator::unitOfMeasure)
                .flatMap(own -> definition.vocabulary().factor(observation.unitOfMeasure(), own));
        if (observation.number() != null
                && observation.number().reading().bound() == Bound.EXACT
                && factor.isPresent()) {
            told.computeIfAbsent(Item.of(observation.key()), key -> new ArrayList<>())
                    .add(observation.number().value().multiply(factor.get()));
        }
    }
}
