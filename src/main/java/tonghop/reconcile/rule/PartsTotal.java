package tonghop.reconcile.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.definition.RuleDeclaration;
import tonghop.definition.RuleDeclaration.Sense;
import tonghop.model.ObservationKey;
import tonghop.model.Severity;
import tonghop.reckon.Addends;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Item;
import tonghop.reckon.SumOfParts;
import tonghop.reckon.SumOfParts.Told;
import tonghop.reckon.Values;

/** A total is the sum of its parts: of the members of a dimension that partition it, and of the terms that a job declares. */
public final class PartsTotal implements DeclaredRule.OfTotal {
    @Override
    public Stream<Edit> edits(Facts facts) {
        return Stream.concat(DeclaredRule.OfTotal.super.edits(facts), partitions(facts));
    }

    @Override
    public Stream<Edit> edits(RuleDeclaration declaration, Figure total, Facts facts) {
        Parts parts = partsOf(declaration, total, facts);
        return parts.told.terms().isEmpty() ? Stream.empty() : Stream.of(edit(declaration.code(), total, parts, facts));
    }

    /** The told parts; fewer than declared when one is missing. */
    private static Parts partsOf(RuleDeclaration declaration, Figure total, Facts facts) {
        List<Figure> told = new ArrayList<>();
        List<Figure> deducted = new ArrayList<>();
        declaration.parts().forEach(part -> facts.figure(part, total).ifPresent(figure -> {
            told.add(figure);
            if (part.is(Sense.DEDUCTED)) {
                deducted.add(figure);
            }
        }));
        return new Parts(
                new Addends<>(told, deducted),
                told.size() == declaration.parts().size());
    }

    private record Parts(Addends<Figure> told, boolean isComplete) {}

    /** The members of a partition that are told are all of them: which of the listed ones a unit has, its report says. */
    private Stream<Edit> partitions(Facts facts) {
        Map<Partition, Set<ObservationKey>> partitions = new LinkedHashMap<>();
        for (Figure part : facts.figures()) {
            facts.composition().wholes(Item.of(part.key())).forEach((dimension, whole) -> partitions
                    .computeIfAbsent(
                            new Partition(part.key().withDimensions(whole.members()), dimension),
                            key -> new TreeSet<>())
                    .add(part.key()));
        }
        return partitions.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .flatMap(entry -> facts.at(entry.getKey().total()).stream()
                        .map(total ->
                                edit(entry.getKey().dimension(), total, parts(entry.getValue(), total, facts), facts)));
    }

    private static Parts parts(Set<ObservationKey> keys, Figure total, Facts facts) {
        List<Figure> parts = new ArrayList<>();
        keys.forEach(key -> facts.nearest(key, total).ifPresent(parts::add));
        return new Parts(new Addends<>(parts), true);
    }

    /** The total whose members along one dimension are told. */
    private record Partition(ObservationKey total, String dimension) {}

    private Edit edit(String declaration, Figure total, Parts parts, Facts facts) {
        SumOfParts<Figure> relation = new SumOfParts<>(total, parts.told(), parts.isComplete() ? Told.ALL : Told.SOME);
        return Edit.relation(
                new Edit.Origin(code(), declaration),
                relation,
                Severity.ERROR,
                values -> explain(relation, values, facts.names()));
    }

    private Evidence explain(SumOfParts<Figure> relation, Values values, Names names) {
        Evidence evidence = Evidence.sum(relation, values, names);
        Figure first = relation.parts().terms().get(0);
        if (relation.parts().terms().size() == 1
                && !first.key().period().equals(relation.total().key().period())) {
            return evidence.message("parts-total-earlier")
                    .with("part", names.indicator(first.key()))
                    .with("partCell", first.cell().toString())
                    .with("year", String.valueOf(first.key().period().end().getYear()));
        }
        return evidence.with("parts", relation.parts().told(values));
    }
}
