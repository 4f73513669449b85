package tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import tonghop.definition.Appendix;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Role;
import tonghop.reckon.Composition;
import tonghop.reckon.Item;

/** An office whose last run can be signed, and all that can be taken away from what its units have sent. */
final class GreenState {
    private static final int MOST_ROUNDS = 6;

    private final JobOffice office;
    private final String job;
    private final JobDefinition definition;
    private final Composition composition;
    private final List<CSVRecord> figures;
    private final Set<List<String>> sheets = new LinkedHashSet<>();
    private final Map<String, Long> tellings;

    private GreenState(JobOffice office, String job) throws IOException {
        this.office = office;
        this.job = job;
        this.definition =
                new DefinitionReader().read(office.folder.resolve("jobs").resolve(job));
        this.composition = new Composition(definition);
        this.figures = office.records("observations.csv");
        this.tellings = figures.stream().collect(Collectors.groupingBy(GreenState::key, Collectors.counting()));
        office.records("ledger.csv").forEach(cell -> sheets.add(List.of(cell.get("file"), cell.get("sheet"))));
    }

    /**
     * Something that is lost.
     *
     * @param what says what happens
     * @param spoiling does it
     * @param named whether a sentence names what is missing
     */
    record Loss(String what, Spoiling spoiling, Predicate<String> named) {}

    /** The ways in which something is lost. */
    enum Kind {
        UNIT,
        FILE,
        SHEET,
        ROW,
        COLUMN,
        GARBLED,
        ERROR,
        EMPTIED,
        /** A figure of which the unit tells all parts too; over an empty state folder the table adds them up, and says so. */
        EMPTIED_TOTAL
    }

    /** Answers every question by letting the figures stand, until nothing is asked any more. */
    static GreenState of(JobOffice office, String job) throws IOException {
        Map<String, String> answers = new TreeMap<>();
        int code = office.run();
        for (int round = 0; code == 1 && round < MOST_ROUNDS; round++) {
            Map<String, String> figures = office.figures();
            for (CSVRecord asked : office.records("findings.csv")) {
                if (asked.get("severity").equals("error")) {
                    answers.computeIfAbsent(asked.get("id"), id -> answer(id, figures.get(id)));
                }
            }
            office.decides(answers.values().toArray(String[]::new));
            code = office.run();
        }
        if (code != 0) {
            throw new AssertionError(office.office.out() + office.office.err());
        }
        return new GreenState(office, job);
    }

    private static String answer(String finding, String figures) {
        return "{\"finding\": \"%s\", \"figures\": \"%s\", \"choice\": \"keep\", \"person\": \"Nông Thị Lan\"}"
                .formatted(finding, figures);
    }

    /** A copy of the office, with what its runs know or without. */
    JobOffice copy(Path to, boolean withState) throws IOException {
        for (String part : withState ? List.of("input", "jobs", "output", ".tonghop") : List.of("input", "jobs")) {
            try (Stream<Path> files = Files.walk(office.folder.resolve(part))) {
                for (Path file : files.toList()) {
                    Path copy = to.resolve(office.folder.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return new JobOffice(to, job);
    }

    Map<Kind, List<Loss>> losses() {
        Map<Kind, List<Loss>> losses = new EnumMap<>(Kind.class);
        losses.put(Kind.UNIT, units());
        losses.put(Kind.FILE, files());
        losses.put(Kind.SHEET, sheets());
        losses.put(Kind.ROW, cells(Spoiling::hiddenRow, figure -> List.of(figure.get("file"), row(figure))));
        losses.put(Kind.COLUMN, cells(Spoiling::hiddenColumn, figure -> List.of(figure.get("file"), column(figure))));
        losses.put(Kind.GARBLED, cells(GreenState::garbled, GreenState::place));
        losses.put(Kind.ERROR, cells(Spoiling::error, GreenState::place));
        losses.put(Kind.EMPTIED, cells(figure -> !hasParts(figure), Spoiling::emptied, this::named));
        losses.put(Kind.EMPTIED_TOTAL, cells(this::hasParts, Spoiling::emptied, this::named));
        return losses;
    }

    private List<Loss> units() {
        List<Loss> losses = new ArrayList<>();
        definition.members().forEach(unit -> {
            List<Spoiling> gone = files(unit.code()).map(Spoiling::noFile).toList();
            losses.add(new Loss(
                    unit.name() + " sends nothing",
                    input -> {
                        for (Spoiling each : gone) {
                            each.on(input);
                        }
                    },
                    sentence -> sentence.contains(unit.name())));
        });
        return losses;
    }

    /** Whether a sentence names a file or its unit. */
    private Predicate<String> named(String file) {
        List<String> units = definition.units().stream()
                .filter(unit -> files(unit.code()).anyMatch(file::equals))
                .map(ReportingUnit::name)
                .toList();
        return sentence -> sentence.contains(file) || units.stream().anyMatch(sentence::contains);
    }

    /** The files of which most figures are the unit's. */
    private Stream<String> files(String unit) {
        Map<String, Map<String, Long>> units = figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.get("file"),
                        TreeMap::new,
                        Collectors.groupingBy(figure -> figure.get("unit"), Collectors.counting())));
        return units.keySet().stream().filter(file -> units.get(file).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey()
                .equals(unit));
    }

    private List<Loss> files() {
        return losing(figure -> List.of(figure.get("file"))).stream()
                .map(file -> new Loss("without " + file, Spoiling.noFile(file.get(0)), named(file.get(0))))
                .toList();
    }

    private List<Loss> sheets() {
        return losing(figure -> List.of(figure.get("file"), figure.get("sheet"))).stream()
                .filter(sheet -> sheets.stream()
                                .filter(other -> other.get(0).equals(sheet.get(0)))
                                .count()
                        > 1)
                .map(sheet ->
                        new Loss("without " + sheet, Spoiling.noSheet(sheet.get(0), sheet.get(1)), named(sheet.get(0))))
                .toList();
    }

    /** Places without which a figure of the job's period is told nowhere any more. */
    private Set<List<String>> losing(Function<CSVRecord, List<String>> place) {
        Map<String, Set<List<String>>> places = figures.stream()
                .filter(figure -> figure.get("period").equals(period()))
                .collect(Collectors.groupingBy(
                        GreenState::key, TreeMap::new, Collectors.mapping(place, Collectors.toSet())));
        return places.values().stream()
                .filter(told -> told.size() == 1)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(List::toString))));
    }

    /** How a cell is spoilt. */
    private interface OfCell {
        Spoiling of(String file, String sheet, String cell);
    }

    private List<Loss> cells(OfCell spoilt, Function<CSVRecord, List<String>> named) {
        return cells(figure -> true, spoilt, named);
    }

    private List<Loss> cells(Predicate<CSVRecord> which, OfCell spoilt, Function<CSVRecord, List<String>> named) {
        return figures.stream()
                .filter(this::isPrinted)
                .filter(which)
                .map(figure -> new Loss(
                        figure.get("file") + " " + figure.get("sheet") + " " + figure.get("cell") + " "
                                + figure.get("printed"),
                        spoilt.of(figure.get("file"), figure.get("sheet"), figure.get("cell")),
                        sentence -> named.apply(figure).stream().allMatch(sentence::contains)))
                .toList();
    }

    private static Spoiling garbled(String file, String sheet, String cell) {
        return Spoiling.text(file, sheet, cell, "486 (a)");
    }

    /** Whether it is the actual figure behind a cell of an appendix, and nothing else tells it. */
    private boolean isPrinted(CSVRecord figure) {
        return definition.appendices().stream()
                        .flatMap(appendix -> appendix.sections().stream())
                        .flatMap(section -> section.rows().stream())
                        .anyMatch(row -> isOf(row, figure))
                && figure.get("role").equals("actual")
                && !figure.get("value").isEmpty()
                && figure.get("period").equals(period())
                && figure.get("as_of").equals(definition.asOf().toString())
                && definition.members().stream().anyMatch(unit -> unit.code().equals(figure.get("unit")))
                && tellings.get(key(figure)) == 1;
    }

    private boolean hasParts(CSVRecord figure) {
        Set<String> told = figures.stream()
                .filter(part -> part.get("unit").equals(figure.get("unit"))
                        && part.get("indicator").equals(figure.get("indicator"))
                        && part.get("role").equals("actual"))
                .map(part -> part.get("dimensions"))
                .collect(Collectors.toSet());
        return definition.unit(figure.get("unit")).stream()
                .flatMap(unit -> composition.overMembers(item(figure), unit))
                .anyMatch(parts ->
                        parts.items().stream().map(GreenState::dimensions).allMatch(told::contains));
    }

    private static Item item(CSVRecord figure) {
        Map<String, String> members = Stream.of(figure.get("dimensions").split("; ?"))
                .filter(member -> !member.isEmpty())
                .map(member -> member.split("="))
                .collect(Collectors.toMap(member -> member[0], member -> member[1]));
        return Item.of(figure.get("indicator"), members, Role.ACTUAL);
    }

    private static String dimensions(Item item) {
        return item.members().entrySet().stream().map(Object::toString).collect(Collectors.joining("; "));
    }

    private static boolean isOf(Appendix.Row row, CSVRecord figure) {
        return row.indicator().equals(figure.get("indicator"))
                && new TreeMap<>(row.dimensions())
                        .entrySet().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining("; "))
                                .equals(figure.get("dimensions"));
    }

    private String period() {
        return definition.period().toString();
    }

    private static String key(CSVRecord figure) {
        return Stream.of("unit", "indicator", "dimensions", "role", "period", "as_of")
                .map(figure::get)
                .collect(Collectors.joining("|"));
    }

    private static List<String> place(CSVRecord figure) {
        return List.of(figure.get("file"), figure.get("cell"));
    }

    private List<String> named(CSVRecord figure) {
        return List.of(
                definition.unit(figure.get("unit")).orElseThrow().name(),
                definition.indicator(figure.get("indicator")).orElseThrow().name());
    }

    private static String row(CSVRecord figure) {
        return figure.get("cell").replaceAll("[A-Z]+", "");
    }

    private static String column(CSVRecord figure) {
        return figure.get("cell").replaceAll("[0-9]+", "");
    }
}
