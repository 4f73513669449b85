package tonghop.normalise.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Award;
import tonghop.definition.NameLists;
import tonghop.model.Finding;
import tonghop.model.ReportingPeriod;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;
import tonghop.model.list.ListColumn;
import tonghop.model.list.ListRow;
import tonghop.normalise.cell.ReadingFindings;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.Scan;

/** Asks about rows of a list that cannot stand so. Its questions name cells, awards and units; never a person. */
record ListChecks(Dictionary dictionary, ListWords words) {
    private static final Pattern YEAR = Pattern.compile("20\\d{2}");
    private static final Set<List<String>> PLACES = Stream.of(
                    "tập thể", "nhân dân", "cán bộ", "đảng bộ", "đảng ủy", "ubnd", "ủy ban", "hđnd")
            .map(ListWords::keys)
            .collect(Collectors.toSet());

    /** What is wrong with rows, and what it says about each group of them. */
    private record Check(String rule, Severity severity, Predicate<NamedRow> wrong, Function<NamedRow, String> about) {
        static Check error(String rule, Predicate<NamedRow> wrong, Function<NamedRow, String> about) {
            return new Check(rule, Severity.ERROR, wrong, about);
        }
    }

    /** @param all the lists of the workbook */
    List<Finding> findings(ReadList read, List<ReadList> all) {
        Set<CellRef> totals = new HashSet<>();
        return Stream.concat(
                        Stream.concat(
                                        checks(
                                                !read.list().counts().isEmpty(),
                                                read.year().isEmpty()),
                                        Stream.of(decision(read)))
                                .flatMap(check -> findings(check, read)),
                        read.statements().stream()
                                .filter(said -> !said.isOfAll() || said.stated() != together(said, all))
                                .filter(said -> totals.add(said.cell()))
                                .map(each -> total(each, read)))
                .toList();
    }

    /** A number whose digits stand in another order than in the number that more rows of that award and day have. */
    private static Check decision(ReadList read) {
        Map<String, List<String>> numbers = read.rows().stream()
                .filter(row -> !told(row, ListColumn.DECISION).isEmpty())
                .collect(Collectors.groupingBy(
                        row -> row.row().award() + " " + told(row, ListColumn.DATE),
                        Collectors.mapping(row -> told(row, ListColumn.DECISION), Collectors.toList())));
        return new Check(
                "list-decision",
                Severity.WARNING,
                row -> isExchanged(
                        told(row, ListColumn.DECISION),
                        numbers.getOrDefault(row.row().award() + " " + told(row, ListColumn.DATE), List.of())),
                row -> told(row, ListColumn.DECISION));
    }

    private static boolean isExchanged(String number, List<String> beside) {
        return beside.stream()
                .anyMatch(other -> !other.equals(number)
                        && sorted(other).equals(sorted(number))
                        && Collections.frequency(beside, other) > Collections.frequency(beside, number));
    }

    private static String sorted(String number) {
        return number.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** How many names of a kind stand in all lists of a sheet. */
    private static long together(Tallies.Statement said, List<ReadList> all) {
        return all.stream()
                .flatMap(list -> list.rows().stream().map(NamedRow::row))
                .filter(row -> row.cell().file().equals(said.cell().file())
                        && row.cell().sheet().equals(said.cell().sheet())
                        && (said.recipient().isEmpty() || row.recipient().equals(said.recipient())))
                .map(ListRow::cell)
                .distinct()
                .count();
    }

    /**
     * @param counted whether its names are counted against an indicator by award and recipient
     * @param yearly whether each row tells of which year it is
     */
    private Stream<Check> checks(boolean counted, boolean yearly) {
        return Stream.of(
                Check.error("list-no-name", row -> !hasName(row), row -> ""),
                Check.error(
                        "list-no-award",
                        row -> counted && told(row, ListColumn.AWARD).isEmpty(),
                        row -> ""),
                Check.error(
                        "list-unknown-award",
                        row -> counted && isUnknownAward(row),
                        row -> told(row, ListColumn.AWARD)),
                Check.error(
                        "list-no-recipient",
                        row -> counted && hasName(row) && row.row().recipient().isEmpty(),
                        row -> ""),
                Check.error(
                        "list-unknown-unit",
                        row -> row.row().unit().isEmpty() || !row.strange().isEmpty(),
                        NamedRow::strange),
                Check.error("list-recipient", this::isOtherRecipient, this::awardName),
                Check.error("list-level", this::isOfOtherLevel, row -> String.join(", ", levels(row))),
                Check.error("list-giver", this::isAboveGiver, this::awardName),
                Check.error(
                        "list-year",
                        row -> yearly && isOfOtherYear(row, ListColumn.YEAR, 0),
                        row -> told(row, ListColumn.YEAR)),
                new Check(
                        "list-decision-year",
                        Severity.WARNING,
                        row -> yearly && isOfOtherYear(row, ListColumn.DATE, 1),
                        row -> year(told(row, ListColumn.DATE))));
    }

    private String awardName(NamedRow row) {
        return award(row).map(Award::name).orElse("");
    }

    private static Stream<Finding> findings(Check check, ReadList read) {
        Map<String, List<CellRef>> wrong = new TreeMap<>();
        read.rows().stream().filter(check.wrong).forEach(row -> {
            List<CellRef> cells = wrong.computeIfAbsent(check.about.apply(row), about -> new ArrayList<>());
            if (!cells.contains(row.row().cell())) {
                cells.add(row.row().cell());
            }
        });
        return wrong.entrySet().stream().map(group -> finding(check, group.getKey(), group.getValue(), read));
    }

    private static Finding finding(Check check, String about, List<CellRef> cells, ReadList read) {
        ReadingFindings.Subject subject = new ReadingFindings.Subject(check.rule, check.severity, about, cells.get(0));
        return ReadingFindings.about(
                        subject, Map.of("list", read.list().title(), "count", String.valueOf(cells.size())), List.of())
                .withCells(cells)
                .with(ReadingFindings.WHERE, ReadingFindings.where(cells));
    }

    private static Finding total(Tallies.Statement said, ReadList read) {
        ReadingFindings.Subject subject = new ReadingFindings.Subject(
                "list-total",
                Severity.ERROR,
                read.list().code() + " " + said.cell().at(),
                said.cell());
        return ReadingFindings.about(
                subject,
                Map.of(
                        "list",
                        read.list().title(),
                        "stated",
                        String.valueOf(said.stated()),
                        "listed",
                        String.valueOf(said.listed())),
                List.of());
    }

    private static String told(NamedRow row, ListColumn column) {
        return row.row().told(column);
    }

    private static boolean hasName(NamedRow row) {
        return !told(row, ListColumn.NAME).isEmpty();
    }

    private static boolean isUnknownAward(NamedRow row) {
        return row.row().award().isEmpty() && !told(row, ListColumn.AWARD).isEmpty();
    }

    private Optional<Award> award(NamedRow row) {
        return dictionary.definition().lists().award(row.row().award());
    }

    private boolean isOtherRecipient(NamedRow row) {
        String recipient = row.row().recipient();
        return row.isOtherKind()
                || award(row)
                        .map(Award::recipients)
                        .filter(allowed -> !allowed.isEmpty() && !recipient.isEmpty() && !allowed.contains(recipient))
                        .isPresent();
    }

    /** The levels of place of which the collective must be: those of its award, else those of the list or the heading above. */
    private Set<String> levels(NamedRow row) {
        List<String> ofAward = award(row).map(Award::levels).orElse(List.of());
        return ofAward.isEmpty() ? row.levels() : Set.copyOf(ofAward);
    }

    private boolean isOfOtherLevel(NamedRow row) {
        Set<String> levels = levels(row);
        return !levels.isEmpty()
                && hasName(row)
                && row.row().recipient().equals(NameLists.COLLECTIVE)
                && !isOf(levels, told(row, ListColumn.NAME));
    }

    /** "Xã Hòa Mỹ", "Nhân dân và cán bộ xã Hòa Mỹ" and "Hòa Mỹ" are a commune; "Trường Tiểu học Hòa Mỹ" is none. */
    private boolean isOf(Set<String> levels, String name) {
        Optional<List<String>> begins = words.beginning(name);
        List<List<String>> allowed = levels.stream().map(ListWords::keys).toList();
        List<String> keys = ListWords.keys(name);
        boolean says = allowed.stream().anyMatch(keys::containsAll) || isPlaceOf(levels, name);
        return begins.map(word -> allowed.contains(word) || (PLACES.contains(word) && says))
                .orElse(says);
    }

    private boolean isPlaceOf(Set<String> levels, String name) {
        Scan scan = dictionary.read(name);
        return scan.all(Concept.UnitName.class)
                        .flatMap(unit -> dictionary.definition().unit(unit.unit()).stream())
                        .anyMatch(unit -> levels.contains(unit.level().toLowerCase(Locale.ROOT)))
                || scan.all(Concept.PlaceName.class)
                        .flatMap(place -> dictionary.definition().unit(place.unit()).stream()
                                .flatMap(unit -> unit.places().stream())
                                .filter(known -> known.code().equals(place.place())))
                        .anyMatch(place -> levels.contains(place.level().toLowerCase(Locale.ROOT)));
    }

    private boolean isAboveGiver(NamedRow row) {
        Optional<Integer> giver = rank(told(row, ListColumn.GIVER));
        return giver.isPresent()
                && award(row).stream()
                        .flatMap(award -> award.givers().stream())
                        .flatMap(level -> rank(level).stream())
                        .max(Integer::compare)
                        .filter(lowest -> giver.get() > lowest)
                        .isPresent();
    }

    /** How far down an office stands, by the level that its name says; the highest is zero. */
    private Optional<Integer> rank(String office) {
        List<String> keys = ListWords.keys(office);
        List<String> offices = dictionary.definition().lists().offices();
        for (int rank = 0; rank < offices.size(); rank++) {
            if (Stream.of(offices.get(rank).split("\\|")).map(ListWords::keys).anyMatch(level -> holds(keys, level))) {
                return Optional.of(rank);
            }
        }
        return Optional.empty();
    }

    private static boolean holds(List<String> keys, List<String> phrase) {
        return Collections.indexOfSubList(keys, phrase) >= 0;
    }

    /** @param later by how many years what is said may lie behind the job's */
    private boolean isOfOtherYear(NamedRow row, ListColumn column, int later) {
        List<Integer> years = YEAR.matcher(told(row, column))
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
        ReportingPeriod period = dictionary.definition().period();
        int first = period.start().getYear();
        int last = period.end().getYear() + later;
        return !years.isEmpty() && years.stream().noneMatch(year -> first <= year && year <= last);
    }

    /** The first year that a text tells; empty where it tells none. */
    static String year(String text) {
        return YEAR.matcher(text).results().map(MatchResult::group).findFirst().orElse("");
    }
}
