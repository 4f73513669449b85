package tonghop.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.model.Bound;
import tonghop.model.Candidate;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.Matter;
import tonghop.model.Observation;
import tonghop.model.Reading;
import tonghop.model.Ruling.Edit;
import tonghop.model.Ruling.Made;
import tonghop.model.cell.CellRef;
import tonghop.reckon.Conversion;
import tonghop.reckon.Values;
import tonghop.review.Edits.Place;

/** Carries choices out: which figures each of them changes, and into what. */
final class Chosen {
    private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(?:\\.\\.(-?\\d+(?:\\.\\d+)?))?");

    private final JobDefinition definition;
    private final Verification verification;
    private final Function<CellRef, String> printed;
    private final Map<Place, String> stated = new LinkedHashMap<>();

    Chosen(JobDefinition definition, Verification verification, Asked asked) {
        this.definition = definition;
        this.verification = verification;
        this.printed = asked.printed();
        asked.observations().forEach(observation -> stated.put(Place.of(observation), Figures.digits(observation)));
    }

    /** What a decision on a finding does to the figures as they are used. */
    Remedy remedy(Finding finding, Decision decision, FigureIndex used) {
        Choice.Kind kind = decision.choice().kind();
        if (kind != Choice.Kind.CANDIDATE && !Choice.offered(finding).contains(decision.choice())) {
            return Remedy.impossible("unfit-choice");
        }
        return switch (kind) {
            case KEEP -> keep(finding, new Figures(finding, used));
            case NOT_APPLICABLE, ASK, DEFINE -> Remedy.NONE;
            case CANDIDATE ->
                Matter.of(finding) == Matter.SENDER
                        ? sender(finding, used)
                        : candidate(finding, decision.choice().candidate(), used);
            case OTHER -> other(finding, used);
            case ENTER -> Matter.of(finding) == Matter.LABEL ? named(finding) : enter(decision.value(), finding, used);
            case WITHDRAW -> withdraw(finding, used);
            case WITHOUT -> without(decision);
        };
    }

    /** Nobody signs without a unit in silence. */
    private static Remedy without(Decision decision) {
        return decision.reason().isBlank() || decision.person().isBlank()
                ? Remedy.impossible("no-reason-or-person")
                : Remedy.NONE;
    }

    private Remedy withdraw(Finding finding, FigureIndex used) {
        List<Edit> edits = finding.cells().stream()
                .flatMap(cell -> used.in(cell).stream())
                .map(figure -> edit(figure, ""))
                .toList();
        boolean isUnused = Set.of(Matter.VANISHED, Matter.SENDER).contains(Matter.of(finding));
        return edits.isEmpty() && !isUnused ? Remedy.impossible("not-a-figure") : new Remedy(edits);
    }

    /** The reading has given the figures to the chosen unit before. */
    private static Remedy sender(Finding finding, FigureIndex used) {
        boolean isGiven =
                finding.cells().stream().anyMatch(cell -> !used.in(cell).isEmpty());
        return isGiven ? Remedy.NONE : Remedy.impossible("no-sender");
    }

    /** The reading has taken the label for the chosen name before, where that can be. */
    private static Remedy named(Finding finding) {
        return Aliases.isHeard(finding) ? Remedy.NONE : Remedy.impossible("unheard-name");
    }

    /** A fact that is told in two ways is kept as the finding states it; any other figure simply stands. */
    private Remedy keep(Finding finding, Figures figures) {
        return figures.stated()
                .filter(figure -> figures.otherTelling(figure).isPresent())
                .map(figure -> tell(figures, figure, figure))
                .orElse(
                        finding.term(Finding.Term.Part.OTHER).isPresent()
                                ? Remedy.impossible("not-a-figure")
                                : Remedy.NONE);
    }

    private Remedy candidate(Finding finding, int number, FigureIndex used) {
        if (number > finding.candidates().size()) {
            return Remedy.impossible("no-candidate");
        }
        return verification
                .change(used.all(), finding.candidates().get(number - 1))
                .map(change -> isOneValue(change.figures()) ? edits(change) : Remedy.impossible("not-one-value"))
                .orElse(Remedy.impossible("not-a-figure"));
    }

    /** Where a suggestion only says between which numbers the right one lies, a person has to say the number. */
    private static boolean isOneValue(Map<Observation, Reading> changes) {
        return changes.entrySet().stream()
                .noneMatch(change -> isRange(change.getValue()) && !isRange(Figures.reading(change.getKey())));
    }

    private static boolean isRange(Reading reading) {
        return reading.bound() == Bound.RANGE;
    }

    private Remedy edits(Candidate.Change change) {
        List<Edit> edits = new ArrayList<>();
        change.figures().forEach((figure, reading) -> edits.add(edit(figure, Edits.digits(reading))));
        edits.sort(Comparator.comparing(Edit::cell).thenComparing(Edit::key));
        return new Remedy(edits, change.following().stream().map(Place::of).collect(Collectors.toSet()), "");
    }

    /** The one figure that the finding is about; where its cell tells several alike, the one that its candidates would change. */
    private Optional<Observation> about(Finding finding, FigureIndex used) {
        Figures figures = new Figures(finding, used);
        return figures.stated().or(() -> figures.onlyOne(mended(finding, used)));
    }

    private List<Observation> mended(Finding finding, FigureIndex used) {
        return finding.candidates().stream()
                .flatMap(candidate -> verification.change(used.all(), candidate).stream())
                .flatMap(change -> change.figures().keySet().stream())
                .toList();
    }

    private Remedy other(Finding finding, FigureIndex used) {
        Figures figures = new Figures(finding, used);
        Optional<Observation> figure = about(finding, used);
        if (figure.isEmpty()) {
            return Remedy.impossible("not-a-figure");
        }
        Optional<Observation> telling = figures.otherTelling(figure.get());
        if (telling.isPresent()) {
            return tell(figures, figure.get(), telling.get());
        }
        return expected(finding.expected(), figure.get())
                .map(reading -> tell(figures, figure.get(), reading, figure.get()))
                .orElse(Remedy.impossible("no-other-figure"));
    }

    /** The one number that the finding expects, in the decimals of the figure; empty when it allows several. */
    private Optional<Reading> expected(String expected, Observation figure) {
        Matcher digits = NUMBER.matcher(expected);
        if (!digits.matches() || !isInOwnMeasure(figure)) {
            return Optional.empty();
        }
        BigDecimal lower = new BigDecimal(digits.group(1));
        if (digits.group(2) == null) {
            return Optional.of(Reading.exact(lower));
        }
        int decimals = Math.max(0, Figures.reading(figure).decimals());
        BigDecimal low = lower.setScale(decimals, RoundingMode.HALF_UP);
        BigDecimal high = new BigDecimal(digits.group(2)).setScale(decimals, RoundingMode.HALF_UP);
        return low.compareTo(high) == 0 ? Optional.of(Reading.exact(low)) : Optional.empty();
    }

    /** Rules expect figures in the indicator's own unit of measure. */
    private boolean isInOwnMeasure(Observation figure) {
        return definition
                .indicator(figure.key().indicator())
                .flatMap(indicator -> new Conversion(definition.vocabulary()).factor(figure, indicator))
                .filter(factor -> factor.compareTo(BigDecimal.ONE) == 0)
                .isPresent();
    }

    private Remedy enter(String value, Finding finding, FigureIndex used) {
        if (value.isEmpty()) {
            return Remedy.impossible("no-value");
        }
        Entered entered = Entered.of(value);
        Optional<Reading> number = verification.number(entered.number());
        if (number.isEmpty()) {
            return Remedy.impossible("unreadable-value");
        }
        if (entered.isPlaced()) {
            return entered.named(finding, used)
                    .map(figure -> tell(new Figures(finding, used), figure, number.get(), figure))
                    .orElse(Remedy.impossible("unknown-place"));
        }
        Optional<Observation> about = about(finding, used);
        return Entered.doubted(finding, about, used)
                .or(() -> about)
                .map(figure -> tell(new Figures(finding, used), figure, number.get(), figure))
                .or(() -> unread(finding).map(place -> made(place, number.get())))
                .orElse(Remedy.impossible("not-a-figure"));
    }

    /** The one figure that a cell says and that could not be read. */
    private static Optional<Place> unread(Finding finding) {
        List<Place> unread = finding.terms().stream()
                .filter(term ->
                        term.part() == Finding.Term.Part.ABOUT && term.value().isEmpty())
                .flatMap(term -> Stream.ofNullable(term.cell()).map(cell -> new Place(cell, term.key())))
                .toList();
        return unread.size() == 1 ? Optional.of(unread.get(0)) : Optional.empty();
    }

    /** It is given in the indicator's own unit of measure. */
    private Remedy made(Place place, Reading reading) {
        String unitOfMeasure = definition
                .indicator(place.key().indicator())
                .map(Indicator::unitOfMeasure)
                .orElse("");
        Made made = new Made(unitOfMeasure, printed.apply(place.cell()));
        return new Remedy(List.of(new Edit(place.cell(), place.key(), "", Edits.digits(reading), made)));
    }

    /** Every cell that tells the fact is to tell it as one of them does. */
    private Remedy tell(Figures figures, Observation fact, Observation source) {
        return source.number() == null
                ? new Remedy(figures.tellings(fact).stream()
                        .filter(telling -> !Figures.digits(telling).equals(Figures.digits(source)))
                        .map(telling -> edit(telling, Figures.digits(source)))
                        .toList())
                : tell(figures, fact, source.number().reading(), source);
    }

    /** Every cell that tells the fact is to tell it so, each in its own unit of measure; source tells in which the reading is. */
    private Remedy tell(Figures figures, Observation fact, Reading reading, Observation source) {
        List<Edit> edits = new ArrayList<>();
        List<Observation> tellings = figures.tellings(fact).stream()
                .sorted(Comparator.comparing(telling -> !telling.equals(source)))
                .toList();
        for (Observation telling : tellings) {
            factor(source, telling)
                    .map(factor -> scaled(reading, factor))
                    .filter(told -> telling.number() == null || !Figures.isSame(Figures.reading(telling), told))
                    .ifPresent(told -> edits.add(edit(telling, Edits.digits(told))));
        }
        return new Remedy(edits);
    }

    private Optional<BigDecimal> factor(Observation source, Observation telling) {
        return definition
                .indicator(source.key().indicator())
                .flatMap(indicator -> new Conversion(definition.vocabulary()).factor(source, telling, indicator));
    }

    private static Reading scaled(Reading reading, BigDecimal factor) {
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            return reading;
        }
        BigDecimal value = Values.plain(reading.value().multiply(factor));
        BigDecimal upper = Values.plain(reading.upper().multiply(factor));
        return new Reading(value, upper, Math.max(value.scale(), upper.scale()), reading.bound(), reading.sign());
    }

    private Edit edit(Observation figure, String after) {
        String before = stated.getOrDefault(Place.of(figure), Figures.digits(figure));
        return new Edit(figure.cell(), figure.key(), before, after);
    }
}
