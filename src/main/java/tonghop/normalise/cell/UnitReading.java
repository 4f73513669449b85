package tonghop.normalise.cell;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Folding;
import tonghop.normalise.words.Hit;
import tonghop.normalise.words.OfficialForms;
import tonghop.normalise.words.Scan;
import tonghop.normalise.words.Suggestions;

/** Finds the reporting unit that texts speak of, and a place among its places. */
public final class UnitReading {
    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_NAME = 10;
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,3}");
    /** Between the words of "TrungKhanh". */
    private static final Pattern GLUED = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private final JobDefinition definition;
    /** The code of the unit by its bare name; of a name that several bear the last one's. */
    private final Map<String, String> bareNames = new HashMap<>();

    public UnitReading(JobDefinition definition) {
        this.definition = definition;
        // what is keeps its name before what was
        Stream.concat(
                        definition.units().stream().filter(ReportingUnit::isFormer),
                        definition.units().stream().filter(unit -> !unit.isFormer()))
                .forEach(unit -> names(unit).forEach(bare -> bareNames.put(bare, unit.code())));
    }

    /** The first unit that the texts name; of a name that a unit shares with the one it lies in, the inner one is meant. */
    Optional<String> first(List<Scan> scans) {
        for (Scan scan : scans) {
            for (Hit hit : naming(scan)) {
                List<String> inner = innermost(units(scan, hit));
                if (!inner.isEmpty()) {
                    return Optional.of(inner.get(0));
                }
            }
        }
        return Optional.empty();
    }

    private List<String> innermost(Collection<String> units) {
        return units.stream()
                .filter(unit -> units.stream().noneMatch(other -> liesIn(other, unit)))
                .toList();
    }

    /**
     * The one unit that all of the texts speak of; empty when they name none or several. A letterhead names the authority above a unit
     * too: the unit that lies in the other is meant. Where a paper was signed, and a name that two units bear, tell nothing beside what
     * names a unit clearly.
     */
    public Optional<String> only(List<Scan> scans) {
        if (!Scan.has(scans, Concept.UnitName.class)) {
            return Optional.empty();
        }
        List<Scan> speaking = scans.stream()
                .filter(scan -> scan.has(Concept.UnitName.class) && !OfficialForms.isPlaceAndDate(scan.text()))
                .toList();
        Set<String> clear = named(speaking, 1);
        Set<String> units = clear.isEmpty() ? named(scans, Integer.MAX_VALUE) : clear;
        List<String> meant = clear.isEmpty() ? List.copyOf(units) : innermost(units);
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** The units that the texts name, each by a name that no more than so many units bear. */
    private Set<String> named(List<Scan> scans, int most) {
        return scans.stream()
                .flatMap(scan -> naming(scan).stream().map(hit -> units(scan, hit)))
                .filter(units -> units.size() <= most)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Hit> naming(Scan scan) {
        return scan.has(Concept.UnitName.class)
                ? scan.hits().stream()
                        .filter(hit -> hit.first(Concept.UnitName.class).isPresent())
                        .toList()
                : List.of();
    }

    /** The units that a hit may name; neither one that is to receive the paper nor the head by whose rules it was made. */
    private List<String> units(Scan scan, Hit hit) {
        String before = scan.text().substring(0, scan.tokens().get(hit.from()).start());
        return present(hit.concepts().stream()
                .filter(Concept.UnitName.class::isInstance)
                .map(concept -> ((Concept.UnitName) concept).unit())
                .filter(unit -> !OfficialForms.namesReceiver(before))
                .filter(unit -> isMember(unit) || !OfficialForms.namesRules(before))
                .distinct()
                .toList());
    }

    /** Of units that bear one name those that still are, unless none of them is. */
    private List<String> present(List<String> units) {
        List<String> present = units.stream().filter(unit -> !isFormer(unit)).toList();
        return present.isEmpty() ? units : present;
    }

    private boolean isFormer(String unit) {
        return definition.unit(unit).filter(ReportingUnit::isFormer).isPresent();
    }

    boolean isMember(String unit) {
        return definition.unit(unit).filter(named -> !named.head()).isPresent();
    }

    /** The unit in which two members or more lie that the texts name, the head where they are told to lie in none; empty of others. */
    Optional<String> whole(Stream<Scan> texts) {
        Set<String> listed = named(texts.toList(), 1);
        List<String> wholes = listed.stream()
                .filter(this::isMember)
                .map(unit -> definition
                        .unit(unit)
                        .flatMap(told -> Optional.ofNullable(told.within()))
                        .or(() -> definition.head().map(ReportingUnit::code))
                        .orElse(""))
                .toList();
        boolean one = wholes.size() > 1 && Set.copyOf(wholes).size() == 1;
        return wholes.stream()
                .limit(one ? 1 : 0)
                .filter(whole -> !whole.isEmpty())
                .findFirst();
    }

    /** The members that the texts name clearly. */
    Set<String> members(List<Scan> scans) {
        Set<String> named = named(scans, 1);
        named.removeIf(unit -> !isMember(unit));
        return named;
    }

    /** Whether one is the other or lies in it; all lie in the head, which makes none of them it. */
    boolean areRelated(String one, String other) {
        return one.equals(other) || isWithin(one, other) || isWithin(other, one);
    }

    /** Of two related units the one that lies in the other. */
    String inner(String one, String other) {
        return isWithin(other, one) ? other : one;
    }

    private boolean isWithin(String code, String whole) {
        return definition.unit(code).filter(unit -> whole.equals(unit.within())).isPresent();
    }

    private boolean liesIn(String code, String whole) {
        Optional<ReportingUnit> around = definition.unit(whole);
        return !code.equals(whole)
                && definition
                        .unit(code)
                        .filter(unit -> whole.equals(unit.within())
                                || (unit.within() == null
                                        && around.filter(ReportingUnit::head).isPresent()))
                        .isPresent();
    }

    /** The unit with the longest name that stands in a file's name, marks and spaces left out; an abbreviation as a word alone. */
    public Optional<String> inFileName(String file) {
        String bare = Folding.bare(file);
        Set<String> words = Set.copyOf(List.of(file.split("[^\\p{L}\\p{N}]+")));
        Set<String> named = bareNames.keySet().stream()
                .filter(bare::contains)
                .map(bareNames::get)
                .collect(Collectors.toSet());
        return definition.units().stream()
                .filter(unit ->
                        named.contains(unit.code()) || abbreviations(unit).anyMatch(words::contains))
                .max(Comparator.comparingInt(unit -> Folding.bare(unit.name()).length()))
                .map(ReportingUnit::code);
    }

    /** The units whose names stand in a file's name as whole words, glued or not, each name that is no part of a longer one. */
    List<String> inWords(String name) {
        Set<String> runs = runs(
                List.of(Folding.unmarked(GLUED.matcher(name).replaceAll(" ")).split(" ")));
        Map<String, String> found = new TreeMap<>();
        runs.stream().filter(bareNames::containsKey).forEach(bare -> found.put(bare, bareNames.get(bare)));
        return found.keySet().stream()
                .filter(bare -> found.keySet().stream().noneMatch(other -> !other.equals(bare) && other.contains(bare)))
                .map(found::get)
                .distinct()
                .toList();
    }

    /** Every run of words, put together. */
    private static Set<String> runs(List<String> words) {
        Set<String> runs = new HashSet<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_NAME); to++) {
                runs.add(String.join("", words.subList(from, to)));
            }
        }
        return runs;
    }

    private static Stream<String> names(ReportingUnit unit) {
        return Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                .map(Folding::bare)
                .filter(name -> name.length() >= SHORTEST_NAME);
    }

    /** "STC", which in the midst of a word means nothing. */
    private static Stream<String> abbreviations(ReportingUnit unit) {
        return unit.aliases().stream()
                .filter(alias -> ABBREVIATION.matcher(alias).matches());
    }

    /**
     * The place that a label names.
     *
     * @param unit the unit that the place belongs to
     * @param place the place's code
     * @param assumed the official name when the label's spelling is only like it; empty when the name is right
     */
    record Found(String unit, String place, String assumed) {}

    /** The place that a label names, among the unit's own places first. */
    Optional<Found> place(Scan label, String unit) {
        List<Concept.PlaceName> names = label.all(Concept.PlaceName.class).toList();
        return names.stream()
                .filter(name -> name.unit().equals(unit))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(name -> new Found(name.unit(), name.place(), ""));
    }

    /** The one place of the unit whose name is within two letters of the label; a person is told of the assumption. */
    Optional<Found> likePlace(Scan label, String unit) {
        List<ReportingUnit.Place> places =
                definition.unit(unit).map(ReportingUnit::places).orElse(List.of());
        List<ReportingUnit.Place> near =
                places.stream().filter(place -> isNear(label.text(), place)).toList();
        return near.size() == 1
                ? near.stream().findFirst().map(place -> new Found(unit, place.code(), place.name()))
                : Optional.empty();
    }

    private boolean isNear(String label, ReportingUnit.Place place) {
        return Stream.concat(Stream.of(""), definition.vocabulary().levelWords(place.level()).stream())
                .map(level -> level + place.name())
                .anyMatch(name -> {
                    int distance = Suggestions.distance(label, name);
                    return distance <= 2
                            && 3 * distance <= Folding.bare(place.name()).length();
                });
    }
}
