package tonghop.reconcile.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.Names;
import tonghop.definition.RuleDeclaration;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.model.ObservationKey;
import tonghop.model.Role;
import tonghop.reckon.Balance;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/** A total is the sum of its parts: of the members of a dimension that partition it, and of the terms that a job declares. */
public final class PartsTotal implements EditRule {
    @Override
    public String code() {
        return "parts-total";
    }

    @Override
    public Stream<Edit> edits(Facts facts) {
        return Stream.concat(
                declared(facts, (declaration, total) -> declared(declaration, total, facts)), partitions(facts));
    }

    private Stream<Edit> declared(RuleDeclaration declaration, Figure total, Facts facts) {
        Parts parts = partsOf(declaration, total, facts);
        return parts.told.isEmpty() ? Stream.empty() : Stream.of(edit(declaration.code(), total, parts, facts));
    }

    /** The told parts; fewer than declared when one is missing. */
    private static Parts partsOf(RuleDeclaration declaration, Figure total, Facts facts) {
        List<Figure> told = declaration.parts().stream()
                .flatMap(part -> facts.figure(part, total).stream())
                .toList();
        return new Parts(told, told.size() == declaration.parts().size());
    }

    private record Parts(List<Figure> told, boolean isComplete) {}

    private Stream<Edit> partitions(Facts facts) {
        Map<Partition, Set<ObservationKey>> partitions = new LinkedHashMap<>();
        Set<String> insiders = insiders(facts);
        List<Dimension> dimensions = facts.definition().dimensions().stream()
                .filter(Dimension::partition)
                .toList();
        for (Figure figure :
                facts.figures().stream().filter(PartsTotal::isAdditive).toList()) {
            for (Dimension dimension : dimensions) {
                String member = figure.key().dimensions().get(dimension.code());
                if (member != null && !insiders.contains(insider(figure.key().indicator(), dimension.code(), member))) {
                    partitions
                            .computeIfAbsent(Partition.of(figure.key(), dimension.code()), key -> new TreeSet<>())
                            .add(figure.key());
                }
            }
        }
        return partitions.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .flatMap(entry -> facts.at(entry.getKey().total()).stream()
                        .map(total ->
                                edit(entry.getKey().dimension(), total, parts(entry.getValue(), total, facts), facts)));
    }

    /** Percents, shares and rates of parts do not add up to that of the whole. */
    private static boolean isAdditive(Figure figure) {
        boolean ratio = EnumSet.of(Role.PERCENT, Role.SHARE, Role.GROWTH).contains(figure.role());
        boolean rate = EnumSet.of(Indicator.Kind.RATE, Indicator.Kind.DELTA)
                .contains(figure.indicator().kind());
        return !ratio && !rate;
    }

    private static Parts parts(Set<ObservationKey> keys, Figure total, Facts facts) {
        List<Figure> parts = new ArrayList<>();
        keys.forEach(key -> facts.nearest(key, total).ifPresent(parts::add));
        return new Parts(parts, true);
    }

    /** The total whose members along one dimension are told. */
    record Partition(ObservationKey total, String dimension) {
        static Partition of(ObservationKey part, String dimension) {
            SortedMap<String, String> rest = new TreeMap<>(part.dimensions());
            rest.remove(dimension);
            return new Partition(part.withDimensions(rest), dimension);
        }
    }

    /** Members that a job declares to be inside another member, so that they are no part of their own. */
    static Set<String> insiders(Facts facts) {
        Set<String> insiders = new HashSet<>();
        facts.declarations(PartOfWhole.CODE).forEach(declaration -> {
            Term whole = declaration.total();
            for (Term part : declaration.parts()) {
                if (whole != null && part.indicator().equals(whole.indicator())) {
                    part.dimensions().entrySet().stream()
                            .filter(member -> !whole.dimensions().entrySet().contains(member))
                            .forEach(member ->
                                    insiders.add(insider(part.indicator(), member.getKey(), member.getValue())));
                }
            }
        });
        return insiders;
    }

    private static String insider(String indicator, String dimension, String member) {
        return indicator + " " + dimension + "=" + member;
    }

    private Edit edit(String declaration, Figure total, Parts parts, Facts facts) {
        List<Figure> figures = new ArrayList<>(List.of(total));
        figures.addAll(parts.told());
        return Edit.equation(
                new Edit.Origin(code(), declaration),
                figures,
                values -> parts.isComplete()
                        ? Balance.check(values, total, parts.told())
                        : Verdict.undecided(Verdict.Reason.MISSING),
                values -> explain(values, total, parts.told(), facts.names()));
    }

    private Evidence explain(Values values, Figure total, List<Figure> parts, Names names) {
        Quantity sum = Balance.sum(values, parts).orElse(Quantity.ZERO);
        Quantity whole = values.quantity(total).orElse(Quantity.ZERO);
        return Evidence.about(total, names, values)
                .message(code())
                .expected(Values.digits(sum.value()))
                .with("parts", Balance.terms(values, parts))
                .difference(whole.value().subtract(sum.value()));
    }
}
