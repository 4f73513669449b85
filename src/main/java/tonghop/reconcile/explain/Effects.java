package tonghop.reconcile.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.ReportingUnit;
import tonghop.model.ObservationKey;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.Evidence;
import tonghop.reconcile.search.Slip;

/**
 * By how much a finding could change what is published: the greatest part of a total over the members, or of the places in their
 * order, that any of the likely changes makes. Without a known change it is what stated and expected lie apart; without that the
 * figures as a whole are at stake; without figures the members that tell none.
 */
final class Effects {
    private static final int DECIMALS = 4;

    private final Facts facts;
    private final Set<String> members;
    private final Map<String, Map<ObservationKey, Peers>> peers = new HashMap<>();

    Effects(Facts facts) {
        this.facts = facts;
        this.members =
                facts.definition().members().stream().map(ReportingUnit::code).collect(Collectors.toSet());
    }

    /**
     * The effect in plain digits.
     *
     * @param edit what tells the finding
     * @param evidence what it tells
     * @param shown the changes that a person may choose from
     */
    String of(Edit edit, Evidence evidence, List<Slip> shown) {
        Stream<BigDecimal> parts = shown.isEmpty()
                ? Stream.of(withoutCandidate(edit, evidence))
                : shown.stream().flatMap(slip -> ofChange(slip.values()));
        return parts.reduce(BigDecimal.ZERO, BigDecimal::max)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private Stream<BigDecimal> ofChange(Values values) {
        return values.changed().keySet().stream().flatMap(figure -> values.quantity(figure).stream()
                .map(changed -> peers(figure).effect(stated(figure), changed.value())));
    }

    private static BigDecimal stated(Figure figure) {
        return Values.STATED.quantity(figure).orElse(Quantity.ZERO).value();
    }

    private BigDecimal withoutCandidate(Edit edit, Evidence evidence) {
        if (edit.figures().isEmpty()) {
            return silent(evidence.subject().indicator());
        }
        Figure first = edit.figures().get(0);
        BigDecimal difference = evidence.difference();
        return difference == null
                ? peers(first).part(atStake(edit, first))
                : peers(first).effect(stated(first), stated(first).subtract(difference));
    }

    /** Of all figures that the edit is about; where it is about a total, its parts are no further ones. */
    private BigDecimal atStake(Edit edit, Figure first) {
        return edit.figures().stream()
                .filter(figure -> figure.equals(first)
                        || (isOfMember(first) && kind(figure).equals(kind(first))))
                .map(figure -> stated(figure).abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The part of the members that does not tell an indicator; one member that tells nothing at all where none is named. */
    private BigDecimal silent(String indicator) {
        if (indicator.isEmpty()) {
            return Peers.part(BigDecimal.ONE, BigDecimal.valueOf(members.size()));
        }
        long telling = facts.of(indicator).stream()
                .map(figure -> figure.key().unit())
                .filter(members::contains)
                .distinct()
                .count();
        return Peers.part(BigDecimal.valueOf(members.size() - telling), BigDecimal.valueOf(members.size()));
    }

    /** The members' figures of the same thing at the same time; the head's figure has no peers but itself. */
    private Peers peers(Figure figure) {
        if (!isOfMember(figure)) {
            return new Peers(List.of(stated(figure)), figure.indicator());
        }
        return peers.computeIfAbsent(figure.key().indicator(), this::ofIndicator)
                .getOrDefault(kind(figure), new Peers(List.of(), figure.indicator()));
    }

    private boolean isOfMember(Figure figure) {
        return members.contains(figure.key().unit());
    }

    private static ObservationKey kind(Figure figure) {
        return figure.key().withUnit("");
    }

    private Map<ObservationKey, Peers> ofIndicator(String indicator) {
        Map<ObservationKey, Map<String, BigDecimal>> told = new HashMap<>();
        facts.of(indicator).stream().filter(this::isOfMember).forEach(figure -> told.computeIfAbsent(
                        kind(figure), any -> new TreeMap<>())
                .putIfAbsent(figure.key().unit(), stated(figure)));
        Map<ObservationKey, Peers> all = new HashMap<>();
        told.forEach((kind, values) -> all.put(
                kind,
                new Peers(
                        List.copyOf(values.values()), facts.of(indicator).get(0).indicator())));
        return all;
    }
}
