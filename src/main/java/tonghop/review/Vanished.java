package tonghop.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.definition.Names;
import tonghop.model.Finding;
import tonghop.model.Finding.Term;
import tonghop.model.FindingId;
import tonghop.model.Matter;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;
import tonghop.review.Edits.Place;

/**
 * Figures that an earlier run had told and nothing tells now: one question a unit, which comes back run after run until the figures
 * are back, whether it is answered or not. Of a unit that has sent nothing any more it is a remark, for the unit is asked for all.
 */
public final class Vanished {
    private static final String RULE = Matter.VANISHED.message();
    /** More figures than these are told by their number. */
    private static final int MOST_TOLD = 20;

    private final JobDefinition definition;
    private final Names names;

    public Vanished(JobDefinition definition) {
        this.definition = definition;
        this.names = new Names(definition);
    }

    /**
     * The questions.
     *
     * @param earlier how things stood when the earlier run ended; what it missed already is missed on
     * @param kept whether the workbook of a cell is here as it was then: what it does not tell any more is told of it elsewhere
     * @param now the figures as stated now
     * @param found what the rules find in them
     */
    public List<Finding> findings(
            RunState earlier, Predicate<CellRef> kept, List<Observation> now, List<Finding> found) {
        Collection<Term> missed = missed(earlier, kept, now);
        Set<String> silent = found.stream()
                .filter(finding -> Matter.of(finding) == Matter.UNIT)
                .flatMap(finding -> Stream.ofNullable(finding.subject()))
                .map(Finding.Subject::unit)
                .collect(Collectors.toCollection(HashSet::new));
        return definition.units().stream()
                .map(unit -> finding(
                        unit.code(),
                        now.isEmpty() || silent.contains(unit.code()) ? Severity.INFO : Severity.ERROR,
                        missed.stream()
                                .filter(term -> term.key().unit().equals(unit.code()))
                                .sorted(Comparator.comparing(Term::key))
                                .toList()))
                .filter(finding -> !finding.terms().isEmpty())
                .toList();
    }

    /** The figures that are missed, one of each fact, in the order in which they were told. */
    private Collection<Term> missed(RunState earlier, Predicate<CellRef> kept, List<Observation> now) {
        List<Observation> left = earlier.observations().stream()
                .filter(figure -> !kept.test(figure.cell()))
                .toList();
        List<Term> missedThen = earlier.findings().stream()
                .filter(finding -> Matter.of(finding) == Matter.VANISHED)
                .flatMap(finding -> finding.terms().stream())
                .toList();
        Set<ObservationKey> asked = Stream.concat(
                        left.stream().map(Observation::key), missedThen.stream().map(Term::key))
                .collect(Collectors.toSet());
        Map<ObservationKey, List<String>> told = now.stream()
                .filter(figure -> asked.contains(figure.key()))
                .collect(Collectors.groupingBy(
                        Observation::key, Collectors.mapping(Figures::digits, Collectors.toList())));
        Rivals rivals = Rivals.of(earlier, asked);
        Map<ObservationKey, Term> missed = new LinkedHashMap<>();
        Stream.concat(
                        left.stream()
                                .filter(figure -> rivals.isGone(figure, told.getOrDefault(figure.key(), List.of())))
                                .map(Vanished::term),
                        missedThen.stream()
                                .filter(term -> rivals.isLeft(term, told.getOrDefault(term.key(), List.of()))))
                .filter(term -> counts(term.key()))
                .forEach(term -> missed.putIfAbsent(term.key(), term));
        return missed.values();
    }

    /**
     * What each fact had been told as, statements that a decision overruled among them.
     *
     * @param tellings the statements of a fact, as digits
     * @param overruled the cells whose figure a decision had changed, with what they are about
     */
    private record Rivals(Map<ObservationKey, List<String>> tellings, Set<Place> overruled) {
        static Rivals of(RunState earlier, Set<ObservationKey> facts) {
            Map<Place, String> before = new HashMap<>();
            earlier.edits().forEach(edit -> before.putIfAbsent(Place.of(edit), edit.before()));
            Map<ObservationKey, List<String>> tellings = new HashMap<>();
            earlier.observations().stream()
                    .filter(figure -> facts.contains(figure.key()))
                    .forEach(figure -> tellings.computeIfAbsent(figure.key(), of -> new ArrayList<>())
                            .add(before.getOrDefault(Place.of(figure), Figures.digits(figure))));
            return new Rivals(tellings, before.keySet());
        }

        /** Nothing tells the fact any more, or of several statements of it only those are left that were not used. */
        boolean isGone(Observation figure, List<String> now) {
            int then = tellings.getOrDefault(figure.key(), List.of()).size();
            boolean isChosen = now.size() < then && !overruled.contains(Place.of(figure));
            return (now.isEmpty() || isChosen) && isLeft(term(figure), now);
        }

        /** Whether nothing tells a figure, and nothing tells its fact anew. */
        boolean isLeft(Term figure, List<String> now) {
            return !now.contains(figure.value())
                    && tellings.getOrDefault(figure.key(), List.of()).containsAll(now);
        }
    }

    private static Term term(Observation figure) {
        return new Term(Term.Part.ABOUT, figure.key(), figure.cell(), Figures.digits(figure));
    }

    /** Of another period, or of what the job does not ask for any more, nothing is missed. */
    private boolean counts(ObservationKey key) {
        return definition.indicator(key.indicator()).isPresent()
                && (definition.period().contains(key.period()) || key.period().contains(definition.period()));
    }

    private Finding finding(String unit, Severity severity, List<Term> terms) {
        List<String> figures = terms.stream()
                .map(term -> names.indicator(term.key()) + " " + term.value())
                .toList();
        List<String> files = terms.stream()
                .flatMap(term -> Stream.ofNullable(term.cell()))
                .map(CellRef::file)
                .distinct()
                .toList();
        SortedMap<String, String> arguments = new TreeMap<>(Map.of(
                "unit", names.unit(unit),
                "count", String.valueOf(terms.size()),
                "figures", Names.list("; ", figures.stream(), MOST_TOLD),
                "files", Names.list("; ", files.stream(), MOST_TOLD)));
        return new Finding(
                FindingId.of(RULE, unit),
                RULE,
                severity,
                new Finding.Subject(unit, "", Map.of(), definition.period(), definition.asOf()),
                stated(figures, terms),
                "",
                "",
                List.of(),
                RULE,
                arguments,
                List.of(),
                terms);
    }

    /** An answer holds for these very figures: of many, a short hash stands for those that are not told. */
    private static String stated(List<String> figures, List<Term> terms) {
        String told = Names.list("; ", figures.stream(), MOST_TOLD);
        if (figures.size() <= MOST_TOLD) {
            return told;
        }
        List<String> all = new ArrayList<>();
        terms.forEach(term -> all.add(term.key() + " " + term.value()));
        return told + " (" + FindingId.of(all.toArray(String[]::new)) + ")";
    }
}
