package tonghop.reconcile.register;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tonghop.definition.ReportingUnit;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;

/**
 * Which of the members have sent. A workbook that tells the head's figures is the head's: what it says of a few members in passing
 * is not their report; where it lists most of them, it stands for all that it lists.
 */
final class Senders {
    private final List<String> members;
    private final Set<String> sent = new HashSet<>();

    Senders(Facts facts) {
        members = facts.definition().members().stream().map(ReportingUnit::code).toList();
        String head = facts.definition().head().map(ReportingUnit::code).orElse("");
        Map<String, Set<String>> byFile = facts.figures().stream()
                .filter(figure -> isReport(figure, facts))
                .collect(Collectors.groupingBy(
                        figure -> figure.cell().file(),
                        Collectors.mapping(figure -> member(figure.key().unit(), facts), Collectors.toSet())));
        byFile.values().stream()
                .filter(told -> !told.contains(head)
                        || members.stream().filter(told::contains).count() * 2 > members.size())
                .forEach(sent::addAll);
    }

    /** What is told of a time that is over is no report of the job's. */
    private static boolean isReport(Figure figure, Facts facts) {
        return !figure.key().period().end().isBefore(facts.definition().period().start());
    }

    /** The member in which a unit lies, or itself. */
    private static String member(String unit, Facts facts) {
        String code = unit;
        for (String whole = within(code, facts); !whole.isEmpty(); whole = within(code, facts)) {
            code = whole;
        }
        return code;
    }

    private static String within(String code, Facts facts) {
        return facts.unit(code)
                .map(ReportingUnit::within)
                .filter(whole -> facts.unit(whole).filter(unit -> !unit.head()).isPresent())
                .orElse("");
    }

    /** Codes of all members, in the listed order. */
    List<String> members() {
        return members;
    }

    boolean hasSent(String member) {
        return sent.contains(member);
    }

    long sent() {
        return members.stream().filter(this::hasSent).count();
    }
}
