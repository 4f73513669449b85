package tonghop.reckon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.Names;
import tonghop.definition.ReportingUnit;
import tonghop.definition.RuleDeclaration;
import tonghop.definition.RuleDeclaration.Sense;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;

/** What is known: all figures of a run, found by their key in constant time, in one order whatever order they came in. */
public final class Facts {
    private static final UnitFacts NOTHING = new UnitFacts();

    private final JobDefinition definition;
    private final Names names;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, ReportingUnit> units = new HashMap<>();
    private final Composition composition;
    private final Map<String, UnitFacts> byUnit = new LinkedHashMap<>();
    private final Map<String, List<Figure>> byIndicator = new HashMap<>();

    public Facts(JobDefinition definition, Collection<Observation> observations) {
        this.definition = definition;
        this.names = new Names(definition);
        definition.units().forEach(unit -> units.put(unit.code(), unit));
        this.composition = new Composition(definition);
        Map<String, Indicator> indicators = new HashMap<>();
        definition.indicators().forEach(indicator -> indicators.put(indicator.code(), indicator));
        observations.stream().map(Ordered::of).sorted().forEach(ordered -> add(ordered.observation(), indicators));
    }

    private void add(Observation observation, Map<String, Indicator> indicators) {
        Indicator indicator = indicators.get(observation.key().indicator());
        if (indicator == null) {
            throw new IllegalArgumentException("an observation of an unknown indicator: " + observation.key());
        }
        Figure figure = new Figure(figures.size(), observation, indicator, definition.vocabulary());
        figures.add(figure);
        byUnit.computeIfAbsent(figure.key().unit(), unit -> new UnitFacts()).add(figure);
        byIndicator.computeIfAbsent(indicator.code(), code -> new ArrayList<>()).add(figure);
    }

    /** An observation with the text of its dimensions, which is dear to make for each comparison. */
    private record Ordered(Observation observation, String dimensions) implements Comparable<Ordered> {
        private static final Comparator<Ordered> ORDER = Comparator.comparing(
                        (Ordered ordered) -> ordered.key().unit())
                .thenComparing(ordered -> ordered.key().indicator())
                .thenComparing(Ordered::dimensions)
                .thenComparing(ordered -> ordered.key().role())
                .thenComparing(ordered -> ordered.key().period())
                .thenComparing(ordered -> ordered.key().asOf())
                .thenComparing(ordered -> ordered.observation().cell())
                .thenComparing(ordered -> ordered.observation().printed())
                .thenComparing(ordered -> String.valueOf(ordered.observation().number()));

        static Ordered of(Observation observation) {
            return new Ordered(observation, observation.key().dimensionText());
        }

        private ObservationKey key() {
            return observation.key();
        }

        @Override
        public int compareTo(Ordered other) {
            return ORDER.compare(this, other);
        }
    }

    /** When a figure is about. */
    public record Moment(ReportingPeriod period, LocalDate asOf) {
        public static Moment of(Figure figure) {
            return new Moment(figure.key().period(), figure.key().asOf());
        }
    }

    public JobDefinition definition() {
        return definition;
    }

    /** From which parts the figures are added up. */
    public Composition composition() {
        return composition;
    }

    /** The reporting unit of a code, found in constant time. */
    public Optional<ReportingUnit> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    /** The units over which a unit's figures are totals, in the listed order; none for most. */
    public List<ReportingUnit> members(String unit) {
        return composition.members(unit);
    }

    public Names names() {
        return names;
    }

    /** All figures; a figure's number is its place. */
    public List<Figure> figures() {
        return Collections.unmodifiableList(figures);
    }

    /** The numbers that are stated in a role. */
    public Stream<Figure> stated(Role role) {
        return figures.stream()
                .filter(figure -> figure.role() == role && figure.reading().isPresent());
    }

    /** The figures by key, in the order of the keys: several figures under one key tell the same fact. */
    public Stream<List<Figure>> tellings() {
        return byUnit.values().stream().flatMap(UnitFacts::tellings);
    }

    /** The figures of an indicator in the order of their keys. */
    public List<Figure> of(String indicator) {
        return byIndicator.getOrDefault(indicator, List.of());
    }

    /** All figures of one unit, in the order of their keys. */
    public Stream<Figure> ofUnit(String unit) {
        return told(unit).tellings().flatMap(List::stream);
    }

    /** The figures of an indicator that one unit states for one time. */
    public List<Figure> of(String indicator, String unit, Moment moment) {
        return told(unit).of(indicator, moment);
    }

    /** The same thing at all times that are told. */
    public List<Figure> series(ObservationKey key) {
        return told(key.unit()).series(key);
    }

    public List<Figure> at(ObservationKey key) {
        return told(key.unit()).at(key);
    }

    /** That figures of one key tell the same. */
    public OneFact oneFact(List<Figure> statements) {
        List<Percent<Figure>> sources =
                statements.stream().flatMap(new PrintedInputs(this)::of).toList();
        return new OneFact(statements, definition.years(statements.get(0).key().period()), sources);
    }

    private UnitFacts told(String code) {
        return byUnit.getOrDefault(code, NOTHING);
    }

    /** The figure of a key that stands nearest to another: in its cell, its sheet, its file, or else the first. */
    public Optional<Figure> nearest(ObservationKey key, Figure anchor) {
        List<Figure> told = at(key);
        return told.size() < 2
                ? told.stream().findFirst()
                : told.stream().min(Comparator.comparingInt(figure -> distance(figure, anchor)));
    }

    public static int distance(Figure one, Figure other) {
        if (one.cell().equals(other.cell())) {
            return 0;
        }
        if (!one.cell().file().equals(other.cell().file())) {
            return 3;
        }
        return one.cell().sheet().equals(other.cell().sheet()) ? 1 : 2;
    }

    public Stream<RuleDeclaration> declarations(String rule) {
        return definition.rules().stream()
                .filter(declaration -> declaration.rule().equals(rule));
    }

    /** The figures that a term speaks of, in every unit and at every time. */
    public Stream<Figure> figures(Term term) {
        return of(term.indicator()).stream()
                .filter(figure -> figure.role() == term.role())
                .filter(figure -> figure.key().dimensions().equals(term.dimensions()))
                .filter(figure ->
                        term.unit() == null || term.unit().equals(figure.key().unit()));
    }

    /**
     * The figure that a term speaks of where and when the anchor stands. Where the one unit that is meant does not tell it, the
     * anchor's unit may tell it in its stead, as a head does for a member.
     */
    public Optional<Figure> figure(Term term, Figure anchor) {
        Optional<Figure> here = figure(term, anchor.key().unit(), anchor);
        return term.unit() == null ? here : figure(term, term.unit(), anchor).or(() -> here);
    }

    private Optional<Figure> figure(Term term, String unit, Figure anchor) {
        ObservationKey key = key(term, unit, anchor);
        return term.is(Sense.YEAR_BEFORE) ? yearBefore(key, anchor) : nearest(key, anchor);
    }

    /** What was told of the same span of the year before, whatever day it was counted at; of several the nearest to an anchor. */
    public Optional<Figure> yearBefore(ObservationKey key, Figure anchor) {
        ReportingPeriod earlier = key.period().yearBefore();
        return series(key).stream()
                .filter(figure -> figure.key().period().equals(earlier))
                .min(Comparator.comparingInt(figure -> distance(figure, anchor)));
    }

    /** The parts that are declared, as they are told where and when the anchor stands; none unless all are. */
    public List<Figure> parts(RuleDeclaration declaration, Figure anchor) {
        List<Figure> told = declaration.parts().stream()
                .flatMap(part -> figure(part, anchor).stream())
                .toList();
        return told.size() < declaration.parts().size() ? List.of() : told;
    }

    /** The key that a term speaks of in a unit, at the time of the anchor. */
    public static ObservationKey key(Term term, String unit, Figure anchor) {
        ObservationKey key = anchor.key();
        return new ObservationKey(
                unit, term.indicator(), new TreeMap<>(term.dimensions()), term.role(), key.period(), key.asOf());
    }
}
