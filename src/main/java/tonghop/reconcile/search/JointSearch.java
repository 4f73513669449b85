package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reconcile.rule.Edit;

/**
 * Weighs the changes of several faults against the sums over members in which they meet: what is left of a sum after the likeliest
 * changes of the others tells which change of a fault is the right one.
 */
public record JointSearch(Network network, Solutions solutions, Likeness likeness) {
    /** The faults that meet in a sum. */
    private record Meeting(MemberSum sum, List<Fault> faults) {
        /** What is left of a sum tells nothing where nobody knows what one of the faults comes to. */
        boolean isTelling() {
            return faults.stream().noneMatch(fault -> fault.options().stream()
                    .allMatch(option -> option.slip().isOpen()));
        }

        Settlement settlement() {
            return new Settlement(
                    sum, faults.stream().map(fault -> effects(sum, fault)).toList());
        }
    }

    public void settle(List<Fault> faults) {
        List<Meeting> meetings = meetings(faults);
        meetings.forEach(this::propose);
        List<Meeting> telling = meetings.stream().filter(Meeting::isTelling).toList();
        for (int round = 0; round < SearchBounds.JOINT_ROUNDS; round++) {
            telling.forEach(JointSearch::weigh);
        }
    }

    private List<Meeting> meetings(List<Fault> faults) {
        Map<Integer, List<Fault>> bySum = new TreeMap<>();
        faults.forEach(fault -> sums(fault).forEach(sum -> bySum.computeIfAbsent(sum, of -> new ArrayList<>())
                .add(fault)));
        return bySum.entrySet().stream()
                .filter(entry -> entry.getValue().size() <= SearchBounds.MOST_FAULTS_IN_A_SUM)
                .map(entry -> new Meeting(MemberSum.of(entry.getKey(), network.edit(entry.getKey())), entry.getValue()))
                .toList();
    }

    /** The sums in which a figure of the fault stands. */
    private Set<Integer> sums(Fault fault) {
        Set<Integer> sums = new TreeSet<>();
        figures(fault).forEach(figure -> network.editsOf(figure).stream()
                .filter(network::isMemberSum)
                .forEach(sums::add));
        return sums;
    }

    private Set<Figure> figures(Fault fault) {
        Set<Figure> figures = new TreeSet<>(fault.figures());
        fault.edits().forEach(edit -> figures.addAll(network.edit(edit).figures()));
        return figures;
    }

    private static Map<BigDecimal, Integer> effects(MemberSum sum, Fault fault) {
        Map<BigDecimal, Integer> effects = new HashMap<>();
        fault.options().stream()
                .filter(option -> !option.slip().isOpen())
                .forEach(option -> effects.merge(
                        sum.effect(option.slip().values()), fault.costWithout(sum.number(), option), Math::min));
        if (effects.isEmpty()) {
            effects.put(BigDecimal.ZERO, 0);
        }
        return effects;
    }

    /** What would solve the sum for a figure of a fault, where it repairs the fault too. */
    private void propose(Meeting meeting) {
        MemberSum sum = meeting.sum;
        Settlement settlement = meeting.settlement();
        for (int at = 0; at < meeting.faults.size(); at++) {
            Fault fault = meeting.faults.get(at);
            if (fault.edits().isEmpty()) {
                continue;
            }
            List<Figure> figures =
                    figures(fault).stream().filter(sum.figures()::contains).toList();
            List<BigDecimal> left = settlement.left(at);
            IntStream.range(0, left.size())
                    .boxed()
                    .flatMap(place -> figures.stream()
                            .flatMap(figure -> solutions.of(sum, figure, left.get(place)).stream())
                            .filter(slip -> !slip.isUnexplained()
                                    || (place < SearchBounds.MOST_UNEXPLAINED && isConfirming(fault))))
                    .map(slip -> Trial.of(slip, network, Values.STATED))
                    .filter(trial -> trial.repaired().containsAll(fault.edits()))
                    .map(likeness::weighed)
                    .forEach(fault::add);
        }
    }

    /** Any value fulfils a bound: only an equation tells whether what is left of a sum is right. */
    private boolean isConfirming(Fault fault) {
        return fault.edits().stream().anyMatch(edit -> network.edit(edit).kind() == Edit.Kind.EQUATION);
    }

    private static void weigh(Meeting meeting) {
        Settlement settlement = meeting.settlement();
        for (int at = 0; at < meeting.faults.size(); at++) {
            Fault fault = meeting.faults.get(at);
            Map<BigDecimal, Integer> objections = settlement.objections(at);
            Map<Slip.Change, Integer> against = new HashMap<>();
            fault.options()
                    .forEach(option -> against.put(
                            option.slip().change(),
                            objections.getOrDefault(
                                    meeting.sum.effect(option.slip().values()), SearchBounds.UNSETTLED)));
            fault.object(meeting.sum.number(), against);
        }
    }
}
