package tonghop.normalise.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.model.ObservationKey;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.Hit;
import tonghop.normalise.words.RoleOrMember;
import tonghop.normalise.words.Scan;
import tonghop.normalise.words.Surroundings;

/**
 * Chooses the indicator that a cell speaks of: the one with an alias whose phrases all stand around the cell, the nearest and
 * longest first; or, where no alias stands, the one that the told dimension members imply.
 */
final class IndicatorChoice {
    /** The ring of what the column to the left names. */
    private static final int SIBLING = 1;

    private final JobDefinition definition;
    private final Map<String, Indicator> indicators;
    /** Of each indicator's aliases, in their order, how many phrases it has. */
    private final Map<String, List<Integer>> phraseCounts = new HashMap<>();

    private final NameParts parts;
    private final UnitOfMeasureReading measures;

    IndicatorChoice(JobDefinition definition) {
        this.definition = definition;
        this.indicators = definition.indicators().stream().collect(Collectors.toMap(Indicator::code, i -> i));
        definition
                .indicators()
                .forEach(indicator -> phraseCounts.put(
                        indicator.code(),
                        Dictionary.aliases(indicator).stream()
                                .map(alias -> Dictionary.phrases(alias).size())
                                .toList()));
        this.parts = new NameParts(definition);
        this.measures = new UnitOfMeasureReading(definition.vocabulary());
    }

    /**
     * One way to understand a cell.
     *
     * @param indicator what it would speak of
     * @param strangers members told beside the cell that the indicator cannot have
     * @param ring how far the nearest phrase of its alias stands from the cell
     * @param outer whether its name stands above the column only where the column's own header names another indicator
     * @param words how many words of its alias stand in each ring around the cell, nearest first: a caption may name all that a table
     *     tells, so what stands beside the cell goes before it
     */
    private record Option(Indicator indicator, int strangers, int ring, boolean outer, List<Integer> words) {
        private static final Comparator<Option> BEST_FIRST = Comparator.comparingInt(Option::strangers)
                .thenComparingInt(Option::ring)
                .thenComparing(Option::outer)
                .thenComparing(Option::words, (one, other) -> Arrays.compare(counts(other), counts(one)));

        private static int[] counts(List<Integer> words) {
            return words.stream().mapToInt(Integer::intValue).toArray();
        }

        boolean ties(Option other) {
            return BEST_FIRST.compare(this, other) == 0;
        }
    }

    /**
     * The indicator, or nothing when none fits or two fit equally well.
     *
     * @param unitOfMeasure what is stated for the cell, or ""
     * @param group what is stated for the rows that the cell's row is one of, or ""
     */
    Optional<Indicator> choose(Surroundings surroundings, String unitOfMeasure, String group) {
        String counted = surroundings.counted();
        List<Option> options = options(surroundings).stream()
                .filter(option ->
                        option.ring != SIBLING || counted.isEmpty() || isConvertible(option.indicator, counted))
                .toList();
        List<Option> fitting = options.stream()
                .filter(option -> fits(option.indicator, unitOfMeasure)
                        && !isOtherwiseMeasured(option.indicator, unitOfMeasure.isEmpty() ? group : unitOfMeasure))
                .sorted(Option.BEST_FIRST)
                .toList();
        if (fitting.isEmpty() && options.isEmpty()) {
            return implied(surroundings, unitOfMeasure);
        }
        List<Option> ranked =
                fitting.isEmpty() ? options.stream().sorted(Option.BEST_FIRST).toList() : fitting;
        Option best = ranked.get(0);
        Optional<Indicator> whole = broken(ranked, surroundings, unitOfMeasure);
        if (whole.isPresent()) {
            return whole;
        }
        boolean sure = ranked.size() == 1 || !best.ties(ranked.get(1));
        if (best.strangers > 0) {
            return implied(surroundings, unitOfMeasure).or(() -> sure ? Optional.of(best.indicator) : Optional.empty());
        }
        return sure
                ? Optional.of(best.indicator)
                : preferWithin(ranked, best).or(() -> measured(ranked, best, surroundings, unitOfMeasure));
    }

    /**
     * "Học sinh" below "Số lượt mượn (lượt)" is a member of what the caption names, though it be a name of the pupils as well: these are
     * not measured in lượt.
     */
    private Optional<Indicator> broken(List<Option> ranked, Surroundings around, String unitOfMeasure) {
        Indicator nearest = ranked.get(0).indicator;
        Set<String> members = around.labels().stream()
                .flatMap(label -> label.hits().stream())
                .filter(hit -> hit.all(Concept.AliasPhrase.class)
                        .anyMatch(phrase -> phrase.indicator().equals(nearest.code())))
                .flatMap(hit -> dimensions(hit).stream())
                .filter(dimension -> !nearest.dimensions().contains(dimension))
                .collect(Collectors.toSet());
        if (members.isEmpty()) {
            return Optional.empty();
        }
        return ranked.stream()
                .map(Option::indicator)
                .filter(indicator -> !Collections.disjoint(indicator.dimensions(), members))
                .filter(indicator -> isConvertible(indicator, measure(indicator, around, unitOfMeasure))
                        && !isConvertible(nearest, measure(indicator, around, unitOfMeasure)))
                .findFirst();
    }

    /** What is stated for the cell, else above its table. */
    private String measure(Indicator indicator, Surroundings around, String unitOfMeasure) {
        return unitOfMeasure.isEmpty() ? measures.caption(around, indicator).orElse("") : unitOfMeasure;
    }

    /** The only one of equals that is measured in the unit of measure which is stated: kW is no number of vessels. */
    private Optional<Indicator> measured(List<Option> ranked, Option best, Surroundings around, String unitOfMeasure) {
        List<Indicator> able = ranked.stream()
                .filter(option -> option.ties(best))
                .map(Option::indicator)
                .filter(indicator -> isConvertible(indicator, measure(indicator, around, unitOfMeasure)))
                .toList();
        return able.size() == 1 ? Optional.of(able.get(0)) : Optional.empty();
    }

    private static Optional<Indicator> preferWithin(List<Option> ranked, Option best) {
        List<Option> within = ranked.stream()
                .filter(option -> option.ties(best) && option.indicator.parent().isPresent())
                .toList();
        return within.size() == 1 ? Optional.of(within.get(0).indicator) : Optional.empty();
    }

    private List<Option> options(Surroundings surroundings) {
        Map<Alias, Found> found = found(surroundings);
        List<Set<String>> members = members(surroundings);
        Set<String> told = surroundings.all().stream()
                .flatMap(scan -> scan.all(Concept.MemberOf.class))
                .map(Concept.MemberOf::dimension)
                .collect(Collectors.toSet());
        Set<String> complete = new HashSet<>();
        found.forEach((alias, phrases) -> {
            if (isComplete(alias, phrases)) {
                complete.add(alias.indicator);
            }
        });
        Set<String> above = above(surroundings);
        int rings = surroundings.rings().size();
        List<Option> options = new ArrayList<>();
        found.forEach((alias, phrases) -> {
            Indicator indicator = indicator(alias.indicator);
            if (isComplete(alias, phrases) && isInPlace(indicator, complete, told)) {
                boolean outer = above.contains(indicator.code()) && phrases(alias) == 1;
                options.add(new Option(
                        indicator, strangers(indicator, members), phrases.ring(), outer, phrases.words(rings)));
            }
        });
        return bestOfEach(options);
    }

    /** The indicators that merged headers name above one that names its own: "Đất ở" under "Đất phi nông nghiệp". */
    private Set<String> above(Surroundings surroundings) {
        Set<String> above = new HashSet<>();
        Set<String> own = new HashSet<>();
        for (Scan header : surroundings.headers()) {
            (own.isEmpty() ? own : above).addAll(named(header));
        }
        above.removeAll(own);
        if (!above.isEmpty()) {
            surroundings.labels().forEach(label -> above.removeAll(named(label)));
        }
        return above;
    }

    /** The indicators that a text names by itself, by what is no member of a breakdown. */
    private Set<String> named(Scan scan) {
        if (!scan.has(Concept.AliasPhrase.class)) {
            return Set.of();
        }
        return scan.hits().stream()
                .filter(hit -> scan.depth(hit) == 0
                        && hit.first(Concept.MemberOf.class).isEmpty())
                .flatMap(hit -> hit.concepts().stream())
                .filter(Concept.AliasPhrase.class::isInstance)
                .map(Concept.AliasPhrase.class::cast)
                .filter(phrase -> phrases(new Alias(phrase.indicator(), phrase.alias())) == 1)
                .map(Concept.AliasPhrase::indicator)
                .collect(Collectors.toSet());
    }

    private Indicator indicator(String code) {
        return Objects.requireNonNull(indicators.get(code));
    }

    private static List<Option> bestOfEach(List<Option> options) {
        Map<String, Option> best = new HashMap<>();
        options.forEach(option ->
                best.merge(option.indicator.code(), option, (a, b) -> Option.BEST_FIRST.compare(a, b) <= 0 ? a : b));
        return List.copyOf(best.values());
    }

    private record Alias(String indicator, int number) {}

    /** Which phrases of an alias were found, each in the ring nearest to the cell and there in its longest wording. */
    private static final class Found {
        private final Map<Integer, Place> phrases = new HashMap<>();

        private record Place(int ring, int words) {}

        private void add(int phrase, Place place) {
            phrases.merge(
                    phrase, place, (one, other) -> one.ring == other.ring && one.words < other.words ? other : one);
        }

        /** The nearest that holds a phrase. */
        private int ring() {
            return phrases.values().stream().mapToInt(Place::ring).min().orElseThrow();
        }

        /** In how many words it stands in each ring. */
        private List<Integer> words(int rings) {
            List<Integer> words = new ArrayList<>(Collections.nCopies(rings, 0));
            phrases.values().forEach(place -> words.set(place.ring, words.get(place.ring) + place.words));
            return words;
        }
    }

    /** Brackets tell more of what is named outside of them, not what it is; a caption that lists names tells each of their parts. */
    private Map<Alias, Found> found(Surroundings surroundings) {
        Map<Alias, Found> found = new HashMap<>();
        List<List<Scan>> rings = surroundings.rings();
        int outside = surroundings.captions().size() + 1;
        boolean isGrandTotal = isGrandTotal(surroundings);
        boolean isTotal = surroundings.labels().stream().anyMatch(Scan::isTotal);
        for (int ring = 0; ring < rings.size(); ring++) {
            boolean isParent = ring > 1 && ring < rings.size() - outside;
            for (Scan scan : rings.get(ring)) {
                for (Hit hit : scan.hits()) {
                    if (scan.depth(hit) == 0) {
                        boolean isOfTotal = isTotal
                                && (hit.first(Concept.MemberOf.class).isPresent()
                                        || hit.first(Concept.RoleWord.class).isPresent());
                        for (NameParts.Told part : parts.told(hit, ring >= rings.size() - outside)) {
                            if (!isGrandTotal || !isParent || !isPart(part.phrase())) {
                                add(found, part, ring, isOfTotal);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    /** "Tổng điểm" below the criteria of the last section is the total of all sections; "Cộng" is that of its own. */
    private boolean isGrandTotal(Surroundings surroundings) {
        return surroundings.labels().stream()
                .filter(label ->
                        label.isTotal() && definition.vocabulary().scores().isGrandTotal(label.text()))
                .flatMap(label -> label.all(Concept.AliasPhrase.class))
                .anyMatch(this::isOfPoints);
    }

    private boolean isPart(Concept.AliasPhrase phrase) {
        return isOfPoints(phrase) && phrases(new Alias(phrase.indicator(), phrase.alias())) > 1;
    }

    private boolean isOfPoints(Concept.AliasPhrase phrase) {
        return indicator(phrase.indicator()).kind() == Indicator.Kind.POINTS;
    }

    /** Who judges tells whose points they are, not what of: "Cộng" below "Tự chấm" or "Tối đa" names no more than "Cộng". */
    private void add(Map<Alias, Found> found, NameParts.Told part, int ring, boolean isOfTotal) {
        int words = isOfTotal && isOfPoints(part.phrase()) ? 0 : part.length();
        found.computeIfAbsent(new Alias(part.phrase().indicator(), part.phrase().alias()), alias -> new Found())
                .add(part.phrase().phrase(), new Found.Place(ring, words));
    }

    private boolean isComplete(Alias alias, Found found) {
        return found.phrases.size() == phrases(alias);
    }

    private int phrases(Alias alias) {
        return Objects.requireNonNull(phraseCounts.get(alias.indicator)).get(alias.number);
    }

    /** For each phrase of label and headers that can be nothing but a member, the dimensions that it can be a member of. */
    private List<Set<String>> members(Surroundings surroundings) {
        return surroundings.own().stream()
                .filter(scan -> scan.has(Concept.MemberOf.class))
                .flatMap(scan -> scan.hits().stream())
                .filter(hit -> hit.first(Concept.AliasPhrase.class).isEmpty() && !RoleOrMember.isOpen(hit))
                .filter(hit -> hit.first(Concept.UnitOfMeasureWord.class).isEmpty()
                        || dimensions(hit).stream().anyMatch(this::isOfRecipients))
                .map(IndicatorChoice::dimensions)
                .filter(dimensions -> !dimensions.isEmpty())
                .toList();
    }

    private static Set<String> dimensions(Hit hit) {
        if (hit.first(Concept.MemberOf.class).isEmpty()) {
            return Set.of();
        }
        return hit.concepts().stream()
                .filter(Concept.MemberOf.class::isInstance)
                .map(concept -> ((Concept.MemberOf) concept).dimension())
                .filter(dimension -> !dimension.equals(ObservationKey.PLAN))
                .collect(Collectors.toSet());
    }

    private static int strangers(Indicator indicator, List<Set<String>> members) {
        return (int) members.stream()
                .filter(dimensions -> Collections.disjoint(dimensions, indicator.dimensions()))
                .count();
    }

    /** Whether the indicator's parent is told around the cell: by a name of its own or by a member of its dimensions. */
    private boolean isInPlace(Indicator indicator, Set<String> complete, Set<String> told) {
        return indicator
                .parent()
                .map(parent -> complete.contains(parent)
                        || indicator(parent).dimensions().stream().anyMatch(told::contains))
                .orElse(true);
    }

    /**
     * Without an alias in sight, the one indicator that can have every told member and is measured as the cell is; none for a sum of
     * rows that nobody names, but of awards by kinds of recipient, and under a row that names what the definition does not know.
     */
    private Optional<Indicator> implied(Surroundings surroundings, String unitOfMeasure) {
        List<Set<String>> members = members(surroundings);
        boolean sum = surroundings.labels().stream().allMatch(Scan::isTotal)
                && members.stream().flatMap(Set::stream).noneMatch(this::isOfRecipients);
        if (members.isEmpty() || sum || surroundings.unknownGroup().isPresent()) {
            return Optional.empty();
        }
        List<Indicator> able = definition.indicators().stream()
                .filter(indicator -> strangers(indicator, members) == 0)
                .filter(indicator -> indicator.kind() != Indicator.Kind.TEXT)
                .filter(indicator -> fits(indicator, unitOfMeasure))
                .toList();
        List<Indicator> measured = able.stream()
                .filter(indicator -> isConvertible(indicator, unitOfMeasure))
                .toList();
        List<Indicator> meant = measured.isEmpty() ? able : measured;
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private boolean isOfRecipients(String dimension) {
        return definition
                .dimension(dimension)
                .filter(known -> known.kind() == Dimension.Kind.RECIPIENT)
                .isPresent();
    }

    private boolean isConvertible(Indicator indicator, String unitOfMeasure) {
        return definition
                .vocabulary()
                .factor(unitOfMeasure, indicator.unitOfMeasure())
                .isPresent();
    }

    /** What is stated in tấn is no criterion's points, though a criterion have the name of what is weighed. */
    private boolean isOtherwiseMeasured(Indicator indicator, String unitOfMeasure) {
        return indicator.kind() == Indicator.Kind.POINTS
                && !unitOfMeasure.isEmpty()
                && !isConvertible(indicator, unitOfMeasure);
    }

    /** Money is never a count and a count never money; other disagreements of units are for the rules to question. */
    private boolean fits(Indicator indicator, String unitOfMeasure) {
        return unitOfMeasure.isEmpty()
                || isRatio(unitOfMeasure)
                || isMoney(unitOfMeasure) == isMoney(indicator.unitOfMeasure());
    }

    private boolean isMoney(String unitOfMeasure) {
        return family(unitOfMeasure).startsWith("money");
    }

    private boolean isRatio(String unitOfMeasure) {
        return family(unitOfMeasure).equals("ratio");
    }

    private String family(String unitOfMeasure) {
        return definition
                .vocabulary()
                .unitOfMeasure(unitOfMeasure)
                .map(tonghop.definition.UnitOfMeasure::family)
                .orElse("");
    }
}
