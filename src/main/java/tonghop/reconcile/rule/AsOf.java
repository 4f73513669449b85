package tonghop.reconcile.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.ReportingUnit;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Verdict;

/** All members count up to the same day: a unit whose last figures are of another day than those of most others is asked. */
public final class AsOf implements EditRule {
    private static final int FEWEST = 3;
    private static final int SHOWN = 8;

    @Override
    public Stream<Edit> edits(Facts facts) {
        Map<String, List<Figure>> last = last(facts);
        return usual(last).stream().flatMap(day -> last.values().stream().map(figures -> edit(figures, day, facts)));
    }

    /** The last day of each unit of which it is told here that it is another than the usual one. */
    public static Map<String, LocalDate> told(Facts facts) {
        Map<String, List<Figure>> last = last(facts);
        Optional<LocalDate> usual = usual(last);
        return last.entrySet().stream()
                .filter(unit ->
                        usual.filter(day -> !day.equals(day(unit.getValue()))).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, unit -> day(unit.getValue())));
    }

    private static Map<String, List<Figure>> last(Facts facts) {
        Map<String, List<Figure>> last = new LinkedHashMap<>();
        for (ReportingUnit member : facts.definition().members()) {
            List<Figure> figures = last(member.code(), facts);
            if (!figures.isEmpty()) {
                last.put(member.code(), figures);
            }
        }
        return last;
    }

    /** What a unit tells of the job's period up to the last day of which it tells anything. */
    private static List<Figure> last(String unit, Facts facts) {
        List<Figure> figures = facts.ofUnit(unit)
                .filter(figure -> figure.role() == Role.ACTUAL)
                .filter(figure ->
                        facts.definition().period().contains(figure.key().period()))
                .toList();
        Optional<LocalDate> day =
                figures.stream().map(figure -> figure.key().asOf()).max(Comparator.naturalOrder());
        return figures.stream()
                .filter(figure -> day.filter(figure.key().asOf()::equals).isPresent())
                .toList();
    }

    private static LocalDate day(List<Figure> figures) {
        return figures.get(0).key().asOf();
    }

    /** The day of more than half of the units; empty when there is none, or too few units tell anything. */
    private static Optional<LocalDate> usual(Map<String, List<Figure>> last) {
        List<LocalDate> days = last.values().stream().map(AsOf::day).toList();
        Map<LocalDate, Long> units =
                days.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return units.entrySet().stream()
                .filter(day -> days.size() >= FEWEST && day.getValue() * 2 > days.size())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Edit edit(List<Figure> figures, LocalDate usual, Facts facts) {
        List<Figure> shown = figures.stream().limit(SHOWN).toList();
        Figure first = shown.get(0);
        return Edit.question(
                code(), shown, Verdict.holds(day(figures).equals(usual), Severity.WARNING), values -> Evidence.ofUnit(
                                first.key().unit(), facts)
                        .stated(day(figures).toString())
                        .expected(usual.toString())
                        .with("number", String.valueOf(figures.size()))
                        .with("cell", Evidence.cells(shown)));
    }
}
