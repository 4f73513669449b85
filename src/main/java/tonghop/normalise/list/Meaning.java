package tonghop.normalise.list;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Award;
import tonghop.definition.NameList;
import tonghop.definition.NameLists;
import tonghop.definition.ReportingUnit;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.RawCell;
import tonghop.model.list.ListColumn;
import tonghop.model.list.ListRow;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.Folding;
import tonghop.normalise.words.Scan;

/** What the texts of a row and of the headings above it mean: whom it counts for, which award, which kind of recipient. */
final class Meaning {
    private static final Pattern YEAR = Pattern.compile("(?iu)năm\\s+(?:học\\s+)?(20\\d{2})(?!\\s*[-–]\\s*20)");
    private static final Pattern COUNTED =
            Pattern.compile("(?iu)[:(]\\s*(?:gồm|có)?\\s*\\d{1,4}\\s+([\\p{L}/ ]+?)\\s*(?:[).;]|$)");

    private final Dictionary dictionary;
    private final ListWords words;
    private final AwardReading awards;
    private final Pattern levels;
    private final Set<String> levelKeys;

    Meaning(Dictionary dictionary, ListWords words, AwardReading awards) {
        this.dictionary = dictionary;
        this.words = words;
        this.awards = awards;
        Set<String> ofMembers = dictionary.definition().members().stream()
                .map(ReportingUnit::level)
                .filter(level -> !level.isEmpty())
                .collect(Collectors.toSet());
        this.levels = named(ofMembers);
        this.levelKeys = dictionary.definition().vocabulary().levels().keySet();
    }

    /** "xã Tân Tiến": a level and a proper name. */
    private static Pattern named(Set<String> levels) {
        String any = levels.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?<!\\p{L})((?iu:" + (any.isEmpty() ? "(?!)" : any)
                + ")\\s+\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*){0,3})");
    }

    /**
     * What is told of a name.
     *
     * @param list the list that it stands in
     * @param said by its own row, as typed
     * @param above by the headings
     * @param sender code of the unit that sent it; empty when that is not known
     * @param cell its cell
     */
    record Told(
            NameList list, Map<ListColumn, String> said, Map<ListColumn, String> above, String sender, CellRef cell) {}

    /** What titles say of all names below them. */
    Map<ListColumn, String> caption(List<RawCell> captions) {
        Map<ListColumn, String> says = new EnumMap<>(ListColumn.class);
        captions.forEach(cell -> {
            Map<ListColumn, String> one = heading(cell.text(), false);
            one.remove(ListColumn.UNIT);
            says.putAll(one);
        });
        return says;
    }

    /** @param mustTell whether it names an award even where none is understood, since nothing else in the list does */
    Map<ListColumn, String> heading(String text, boolean mustTell) {
        Map<ListColumn, String> says = new EnumMap<>(ListColumn.class);
        String plain = RowReading.withoutCount(text);
        awards.recipient(plain).or(() -> counted(text)).ifPresent(kind -> says.put(ListColumn.RECIPIENT, kind));
        Optional<String> unit = member(plain);
        unit.ifPresent(code -> says.put(ListColumn.UNIT, code));
        Matcher year = YEAR.matcher(plain);
        if (year.find()) {
            says.put(ListColumn.YEAR, year.group(1));
        }
        DecisionText.tail(Folding.clean(text), awards.award(plain).isPresent())
                .ifPresent(decision -> says.put(ListColumn.DECISION, decision));
        Set<String> ofPlaces = levelsOf(plain);
        if (!ofPlaces.isEmpty()) {
            says.put(ListColumn.NAME, String.join("|", ofPlaces));
        }
        if (awards.award(plain).isPresent() || (mustTell && says.isEmpty())) {
            says.put(ListColumn.AWARD, plain);
        }
        return says;
    }

    /** "Giấy khen (02 tập thể)" tells of what kind the names are by their number. */
    private Optional<String> counted(String text) {
        Matcher counted = COUNTED.matcher(DecisionText.without(Folding.clean(text)));
        return counted.find() ? awards.recipient(counted.group(1)) : Optional.empty();
    }

    /** "Các xã, phường" says of what level the places are that follow; "UBND xã Hòa Mỹ" does not. */
    private Set<String> levelsOf(String text) {
        List<String> keys = new ArrayList<>(ListWords.keys(text));
        keys.removeAll(ListWords.keys("các danh sách và tập thể tên những"));
        Set<String> named = levelKeys.stream()
                .filter(level -> keys.containsAll(ListWords.keys(level)))
                .collect(Collectors.toSet());
        named.forEach(level -> keys.removeAll(ListWords.keys(level)));
        return keys.isEmpty() ? named : Set.of();
    }

    /** The one member that a text names, by its name or that of one of its places. */
    Optional<String> member(String text) {
        Scan scan = dictionary.read(text);
        Stream<String> units =
                scan.all(Concept.UnitName.class).map(Concept.UnitName::unit).filter(this::isMember);
        List<String> named = units.distinct().toList();
        List<String> meant = named.isEmpty()
                ? scan.all(Concept.PlaceName.class)
                        .map(Concept.PlaceName::unit)
                        .distinct()
                        .toList()
                : named;
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private boolean isMember(String code) {
        return dictionary.definition().unit(code).filter(unit -> !unit.head()).isPresent();
    }

    NamedRow row(Told told) {
        Map<ListColumn, String> said = new EnumMap<>(ListColumn.class);
        said.putAll(told.said);
        NameText name = NameText.of(said.getOrDefault(ListColumn.NAME, ""));
        said.computeIfPresent(ListColumn.NAME, (column, text) -> name.name());
        if (!name.position().isEmpty()) {
            said.putIfAbsent(ListColumn.POSITION, name.position());
        }
        Stream.of(ListColumn.AWARD, ListColumn.YEAR, ListColumn.GIVER, ListColumn.DECISION)
                .filter(told.above::containsKey)
                .forEach(column -> said.putIfAbsent(column, told.above.get(column)));
        DecisionText.part(said);
        String award = awards.award(said.getOrDefault(ListColumn.AWARD, "")).orElse("");
        String plain = kind(name).orElse("");
        String stated = stated(told).orElse("");
        String recipient = Stream.of(stated, plain, only(award), ofUnit(name, said), byForm(name, said))
                .filter(kind -> !kind.isEmpty())
                .findFirst()
                .orElse("");
        ListRow row = new ListRow(told.list.code(), unit(told, name), award, recipient, new TreeMap<>(said), told.cell);
        return new NamedRow(row, levels(told), strange(told, row), isOther(plain, stated));
    }

    private static boolean isOther(String plain, String stated) {
        Set<String> both = new HashSet<>(List.of(NameLists.PERSON, NameLists.COLLECTIVE));
        return both.contains(plain) && both.contains(stated) && !plain.equals(stated);
    }

    private Optional<String> stated(Told told) {
        return Optional.ofNullable(told.said.get(ListColumn.RECIPIENT))
                .flatMap(awards::recipient)
                .or(() -> Optional.ofNullable(told.above.get(ListColumn.RECIPIENT)));
    }

    private Optional<String> kind(NameText name) {
        return name.address().isEmpty() ? words.kind(name.name()) : Optional.of(NameLists.PERSON);
    }

    private String only(String award) {
        List<String> kinds = dictionary
                .definition()
                .lists()
                .award(award)
                .map(Award::recipients)
                .orElse(List.of());
        return kinds.size() == 1 ? kinds.get(0) : "";
    }

    /** A name that is a unit's is that of a collective; beside a position it is a person's. */
    private String ofUnit(NameText name, Map<ListColumn, String> said) {
        Scan scan = dictionary.read(name.name());
        boolean isUnit = scan.isCovered() && scan.has(Concept.UnitName.class);
        return isUnit && !said.containsKey(ListColumn.POSITION) ? NameLists.COLLECTIVE : "";
    }

    private static String byForm(NameText name, Map<ListColumn, String> said) {
        boolean placed = said.containsKey(ListColumn.POSITION);
        return placed || name.isPersonal() ? NameLists.PERSON : "";
    }

    private static Set<String> levels(Told told) {
        String levels = told.above.getOrDefault(ListColumn.NAME, "");
        return levels.isEmpty() ? Set.copyOf(told.list.levels()) : Set.of(levels.split("\\|"));
    }

    /** Whom it counts for: whom a heading names, the sender, or the member that the row names. */
    private String unit(Told told, NameText name) {
        @Nullable String above = told.above.get(ListColumn.UNIT);
        if (above != null) {
            return above;
        }
        Stream<String> texts = Stream.of(
                told.said.getOrDefault(ListColumn.UNIT, ""),
                name.name(),
                name.position(),
                told.said.getOrDefault(ListColumn.POSITION, ""),
                told.said.getOrDefault(ListColumn.NOTE, ""));
        return isMember(told.sender)
                ? told.sender
                : texts.flatMap(text -> member(text).stream()).findFirst().orElse("");
    }

    /** A unit that the row names and the definition lacks, or that is another member than the one that sent the list. */
    private String strange(Told told, ListRow row) {
        String text = told.said.getOrDefault(ListColumn.UNIT, "");
        Matcher named = levels.matcher(Folding.clean(text));
        Optional<String> known = member(text);
        boolean isOther = known.filter(unit -> !unit.equals(row.unit())).isPresent();
        return row.unit().isEmpty()
                ? text.isEmpty() ? row.told(ListColumn.UNIT) : text
                : isOther ? text : known.isEmpty() && named.find() && !isNamed(text) ? named.group(1) : "";
    }

    private boolean isNamed(String text) {
        Scan scan = dictionary.read(text);
        return scan.has(Concept.UnitName.class) || scan.has(Concept.PlaceName.class);
    }
}
