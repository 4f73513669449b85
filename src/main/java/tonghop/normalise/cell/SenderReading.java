package tonghop.normalise.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.normalise.grid.Sender;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.Folding;
import tonghop.normalise.words.OfficialForms;
import tonghop.normalise.words.Scan;

/**
 * Tells who sent a sheet: the record of a form, the titles, the sheet's name, and the names of file and folder each may say so. Where
 * two of them name different units, or a unit that the definition lacks, nobody gets the figures.
 */
public final class SenderReading {
    private static final String FORM = "form";
    private static final String TITLE = "title";
    private static final String TAB = "tab";
    private static final String NAME = "name";
    private static final String FOLDER = "folder";
    private static final List<String> PLACES = List.of(FORM, TITLE, TAB, NAME, FOLDER);

    /** "UBND xã Tân Tiến", "… của xã Tân Tiến năm 2025"; "xã hội", "xã đạt chuẩn" are no names. */
    private static final String BEFORE =
            "(?:.*(?iu:của|tại|địa bàn) )?" + "(?:(?iu:ubnd|[uủ][yỷ] ban nhân dân|hđnd|đảng [uủ][yỷ]|đơn vị ?:) )*";

    private static final String BEHIND =
            " (?!(?iu:hội|nông|đạt|có|chưa|đã|được|an toàn|điểm|ngh))\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){1,2})"
                    + "(?: ?[-–,;(/].*| (?iu:năm|tháng|quý|giai|đến|tính|khóa) .*|)";

    private final Dictionary dictionary;
    private final UnitReading units;
    private final Pattern stranger;

    public SenderReading(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.units = new UnitReading(dictionary.definition());
        this.stranger = stranger(dictionary.definition());
    }

    /**
     * The texts that may name the sender.
     *
     * @param titles those above the sheet's tables
     * @param tab the sheet's name
     * @param workbook the titles of all sheets that are shown
     * @param tabs the names of all sheets that are shown
     * @param file the file's name, with its folders
     */
    public record Texts(List<Scan> titles, Scan tab, List<Scan> workbook, List<Scan> tabs, String file) {

        /** A workbook that speaks of several members is named after none of them. */
        private List<Scan> all() {
            return Stream.concat(workbook.stream(), tabs.stream()).toList();
        }
    }

    /** Who is named at one place; no code where the definition has no such unit. */
    private record Told(String code, String name) {}

    public Sender sheet(Texts texts) {
        return sender(told(texts), texts);
    }

    /** The sender of a form that was given out to a unit. */
    public Sender form(String unit, Texts texts) {
        Map<String, Told> told = new LinkedHashMap<>();
        told.put(FORM, told(unit));
        told.putAll(told(texts));
        return agree(told) ? Sender.of(unit) : disputed(told);
    }

    private Map<String, Told> told(Texts texts) {
        Map<String, Told> told = new LinkedHashMap<>();
        title(texts).ifPresent(unit -> told.put(TITLE, unit));
        member(units.only(List.of(texts.tab))).ifPresent(unit -> told.put(TAB, unit));
        if (units.members(texts.all()).size() < 2) {
            int base = texts.file.lastIndexOf('/') + 1;
            inName(texts.file.substring(base)).ifPresent(unit -> told.put(NAME, unit));
            inName(texts.file.substring(0, base)).ifPresent(unit -> told.put(FOLDER, unit));
        }
        if (told.isEmpty()) {
            unknownSender(texts.titles).ifPresent(name -> told.put(TITLE, new Told("", name)));
        }
        return told;
    }

    private Sender sender(Map<String, Told> told, Texts texts) {
        if (!agree(told)) {
            return disputed(told);
        }
        Optional<String> known = told.values().stream()
                .map(Told::code)
                .filter(code -> !code.isEmpty())
                .reduce((one, other) -> units.inner(one, other));
        String unit = known.or(() -> units.only(texts.titles))
                .or(() -> units.only(List.of(texts.tab)))
                .or(() -> units.only(texts.workbook))
                .or(() -> units.inFileName(texts.file))
                .orElse("");
        boolean isStranger = known.isEmpty() && !told.isEmpty() && !unit.isEmpty();
        return isStranger ? disputed(told) : Sender.of(unit);
    }

    /** A sender's own line, a member, a unit that nobody knows, else the member that the workbook's other sheets speak of. */
    private Optional<Told> title(Texts texts) {
        Optional<String> named = units.only(texts.titles);
        Optional<Told> rest = named.isPresent() ? Optional.empty() : member(units.only(texts.workbook));
        return senders(texts.titles)
                .flatMap(scan -> units.first(List.of(scan)).stream())
                .findFirst()
                .map(this::told)
                .or(() -> member(named))
                .or(() -> stranger(texts.titles.stream()))
                .or(() -> rest);
    }

    private Optional<Told> inName(String path) {
        String name = path.replaceFirst("\\.[^./]*$", "").replace('_', ' ');
        List<String> named = units.inWords(name);
        List<String> members = named.stream().filter(units::isMember).toList();
        return members.size() == 1
                ? member(Optional.of(members.get(0)))
                : named.isEmpty() ? stranger(Stream.of(dictionary.read(name))) : Optional.empty();
    }

    private static Stream<Scan> senders(List<Scan> titles) {
        return titles.stream().filter(scan -> OfficialForms.sender(scan.text()).isPresent());
    }

    /** What "Đơn vị báo cáo: …" tells where it names nobody of the definition: an office of a unit may report for it. */
    private Optional<String> unknownSender(List<Scan> titles) {
        return senders(titles)
                .filter(scan -> !scan.has(Concept.UnitName.class) && !scan.has(Concept.PlaceName.class))
                .flatMap(scan -> OfficialForms.sender(scan.text()).stream())
                .findFirst();
    }

    /** "UBND xã Tân Tiến", where the definition has communes and none of that name. */
    private Optional<Told> stranger(Stream<Scan> texts) {
        return texts.filter(scan -> !scan.has(Concept.UnitName.class))
                .map(scan -> stranger.matcher(scan.text().strip().replaceAll("\\s+", " ")))
                .filter(Matcher::matches)
                .map(named -> new Told("", named.group(1)))
                .findFirst();
    }

    private static Pattern stranger(JobDefinition definition) {
        String levels = definition.units().stream()
                .filter(Predicate.not(ReportingUnit::head))
                .map(ReportingUnit::level)
                .filter(Predicate.not(String::isBlank))
                .distinct()
                .flatMap(level -> Stream.of(level, Folding.unmarked(level)))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(BEFORE + "((?iu:" + (levels.isEmpty() ? "(?!)" : levels) + ")" + BEHIND);
    }

    private Optional<Told> member(Optional<String> unit) {
        return unit.filter(units::isMember).map(this::told);
    }

    private Told told(String code) {
        return new Told(
                code,
                dictionary.definition().unit(code).map(ReportingUnit::fullName).orElse(code));
    }

    private boolean agree(Map<String, Told> told) {
        List<Told> all = new ArrayList<>(told.values());
        return all.stream().allMatch(one -> all.stream()
                .allMatch(other -> one.equals(other) || units.areRelated(one.code(), other.code())));
    }

    private static Sender disputed(Map<String, Told> told) {
        Map<String, String> names = new LinkedHashMap<>();
        PLACES.forEach(place -> names.put(
                place, Optional.ofNullable(told.get(place)).map(Told::name).orElse("—")));
        SortedMap<String, String> known = new TreeMap<>();
        told.values().stream()
                .filter(unit -> !unit.code().isEmpty())
                .forEach(unit -> known.put(unit.code(), unit.name()));
        return new Sender("", names, known);
    }
}
