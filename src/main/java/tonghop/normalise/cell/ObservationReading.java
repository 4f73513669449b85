package tonghop.normalise.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Role;
import tonghop.model.cell.RawCell;
import tonghop.normalise.grid.Column;
import tonghop.normalise.grid.Sender;
import tonghop.normalise.grid.Table;
import tonghop.normalise.grid.TableRow;
import tonghop.normalise.words.CellValue;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Coverage;
import tonghop.normalise.words.Figure;
import tonghop.normalise.words.FigureGrammar;
import tonghop.normalise.words.RoleOrMember;
import tonghop.normalise.words.Scan;
import tonghop.normalise.words.Surroundings;

/** Makes the observations of a figure whose indicator is known: unit, members, role, time and unit of measure. */
final class ObservationReading {
    /** Percents are told to the hundredth at most, whatever their format shows. */
    private static final int RATIO_DECIMALS = 2;

    private final JobDefinition definition;
    private final FigureGrammar figures;
    private final RoleReading roles;
    private final TimeReading times;
    private final UnitReading units;
    private final UnitOfMeasureReading measures;
    /** By which dimensions each indicator is told, that of plans among them. */
    private final Map<String, List<Dimension>> dimensions;

    ObservationReading(JobDefinition definition, FigureGrammar figures) {
        this.definition = definition;
        this.figures = figures;
        this.roles = new RoleReading(definition);
        this.times = new TimeReading(definition);
        this.units = new UnitReading(definition);
        this.measures = new UnitOfMeasureReading(definition.vocabulary());
        this.dimensions = definition.indicators().stream()
                .collect(Collectors.toMap(Indicator::code, indicator -> Stream.concat(
                                indicator.dimensions().stream(), Stream.of(ObservationKey.PLAN))
                        .flatMap(code -> definition.dimension(code).stream())
                        .toList()));
    }

    Meaning read(CellReading reading) {
        Optional<String> unit = unit(reading);
        if (unit.isEmpty() && reading.place().sheet().sender().isDisputed()) {
            return Questions.disputedSender(
                    reading.place().ref(), reading.place().sheet().sender());
        } else if (unit.isEmpty()) {
            return Questions.open(
                    reading.place(), "no-unit", reading.place().sheet().sheet());
        }
        Optional<Meaning> open = openMember(reading);
        if (open.isPresent()) {
            return open.get();
        }
        Optional<TimeReading.Span> span = times.read(reading);
        if (span.isEmpty()) {
            return Questions.open(
                    reading.place(), "no-month", reading.place().sheet().sheet());
        }
        List<Finding> findings = new ArrayList<>(remarks(reading));
        About about = about(reading, unit.get());
        about.assumed().forEach(place -> findings.add(Questions.nameVariant(reading.place(), place)));
        ObservationKey key = new ObservationKey(
                about.unit(),
                reading.indicator().code(),
                about.members(),
                Role.ACTUAL,
                span.get().period(),
                span.get().asOf());
        List<Observation> told = observations(reading, key);
        return roles.isOpen(reading)
                ? Questions.unreadable(reading.place(), "bracketed-figure").about(told.get(0))
                : new Meaning.Understood(told, findings);
    }

    /** Whether the column says that its figures are percents, and nothing what of. */
    boolean isUntoldPercent(CellReading reading) {
        return roles.isUntoldPercent(reading);
    }

    /** What a person has to say first: which of two members is meant, or whether a word is a role or a member. */
    private Optional<Meaning> openMember(CellReading reading) {
        for (Dimension dimension : dimensions(reading)) {
            boolean isPlace = dimension.kind() == Dimension.Kind.PLACE;
            if (!isPlace && RoleOrMember.isOpen(reading.around(), dimension.code())) {
                return Optional.of(Questions.open(
                        reading.place(),
                        "role-or-member",
                        reading.place().column().title()));
            } else if (!isPlace && hasTwo(reading, dimension)) {
                return Optional.of(Questions.open(
                        reading.place(), "two-members", reading.place().row().labelText()));
            }
        }
        return Optional.empty();
    }

    /** Whose figure it is, of which members, and the names of places that a spelling was only like. */
    private record About(String unit, SortedMap<String, String> members, List<String> assumed) {}

    private About about(CellReading reading, String unit) {
        SortedMap<String, String> members = new TreeMap<>();
        List<String> assumed = new ArrayList<>();
        String owner = unit;
        for (Dimension dimension : dimensions(reading)) {
            if (dimension.kind() == Dimension.Kind.PLACE) {
                Optional<UnitReading.Found> found = place(reading, owner);
                found.ifPresent(place -> members.put(dimension.code(), place.place()));
                found.map(UnitReading.Found::assumed)
                        .filter(name -> !name.isEmpty())
                        .ifPresent(assumed::add);
                owner = found.map(UnitReading.Found::unit).orElse(owner);
            } else {
                member(reading, dimension).ifPresent(member -> members.put(dimension.code(), member));
            }
        }
        return new About(owner, members, assumed);
    }

    /** A column headed by the head of all units may hold a row that names one of them: "… (Thạch An)" under "Toàn cụm". */
    private Optional<String> unit(CellReading reading) {
        Surroundings around = reading.around();
        if (isSubtotal(reading)) {
            return Optional.empty();
        }
        Optional<String> column = units.first(around.headers());
        return column.filter(unit -> !isHead(unit))
                .or(() -> units.first(around.labels()))
                .or(() -> column)
                .or(() -> units.first(around.parents()))
                .or(() -> ofTotal(reading))
                .or(() -> sender(reading))
                .or(() -> ofLimit(reading));
    }

    /**
     * Whether the figure would be of the unit that the row above names with figures of its own, and neither the row's label nor that of
     * a row below another unit says what more it is: a last row "Tổng số xã" is not the last commune's.
     */
    boolean isStray(CellReading reading) {
        TableRow row = reading.place().row();
        Optional<TableRow> above = row.over().filter(over -> !over.figures().isEmpty() && namesUnit(over));
        return above.isPresent()
                && row.labels().stream().noneMatch(ObservationReading::isName)
                && !Scan.has(reading.around().headers(), Concept.UnitName.class)
                && listsMembers(reading)
                && reading.place().table().rows().stream()
                        .filter(other -> other.labelText().equals(row.labelText()))
                        .noneMatch(other -> other.over()
                                .filter(over -> over.row() != above.get().row() && namesUnit(over))
                                .isPresent());
    }

    private static boolean namesUnit(TableRow row) {
        return Scan.has(row.labels(), Concept.UnitName.class);
    }

    private static boolean isName(Scan label) {
        return label.hits().stream().anyMatch(hit -> label.depth(hit) == 0 && hit.isName());
    }

    /** "Phường" over the wards sums them up, and is no unit's, whoever sends it. */
    private boolean isSubtotal(CellReading reading) {
        return reading.around().labels().stream()
                        .anyMatch(label -> definition.vocabulary().isLevel(label.text()))
                && reading.place().isOverUnits();
    }

    /** What a criterion gives at most is nobody's: whoever stands for all is told it of. */
    private Optional<String> ofLimit(CellReading reading) {
        boolean isLimit = reading.indicator().kind() == Indicator.Kind.POINTS
                && !reading.place().sheet().sender().isDisputed()
                && roles.read(reading).equals(List.of(Role.TOTAL));
        return isLimit
                ? definition
                        .head()
                        .or(() -> definition.units().stream().findFirst())
                        .map(ReportingUnit::code)
                : Optional.empty();
    }

    /**
     * A table's own caption goes before what else tells the sender. Where it names the head, the head is meant above a table that
     * lists members; else members write its name above their own tables too.
     */
    private Optional<String> sender(CellReading reading) {
        Sender sender = reading.place().sheet().sender();
        if (sender.isDisputed() || sender.isDecided()) {
            return Optional.of(sender.unit()).filter(unit -> !unit.isEmpty());
        }
        return units.only(reading.around().captions())
                .filter(unit -> units.isMember(unit) || listsMembers(reading))
                .or(() -> Optional.of(sender.unit()).filter(unit -> !unit.isEmpty()));
    }

    /** "Cộng" below or beside members that a table lists is of the unit that they lie in, whoever sends it. */
    private Optional<String> ofTotal(CellReading reading) {
        Table table = reading.place().table();
        boolean row = isTotal(reading.around().labels())
                && table.rows().stream()
                                .filter(other -> isTotal(other.labels()))
                                .count()
                        == 1;
        boolean column = reading.around().headers().stream().limit(1).anyMatch(Scan::isTotal);
        Optional<String> ofRow =
                row ? units.whole(table.rows().stream().flatMap(other -> other.labels().stream())) : Optional.empty();
        return ofRow.or(() -> column
                ? units.whole(table.columns().stream().flatMap(other -> other.headers().stream()))
                : Optional.empty());
    }

    private static boolean isTotal(List<Scan> labels) {
        return labels.stream().anyMatch(Scan::isTotal)
                && labels.stream().allMatch(label -> label.isTotal() || label.isBlank());
    }

    private boolean listsMembers(CellReading reading) {
        Stream<String> listed = reading.place().table().units().stream();
        return listed.filter(units::isMember).limit(2).count() > 1;
    }

    private boolean isHead(String unit) {
        return definition.head().filter(head -> head.code().equals(unit)).isPresent();
    }

    private List<Dimension> dimensions(CellReading reading) {
        return Objects.requireNonNull(dimensions.get(reading.indicator().code()));
    }

    private Optional<UnitReading.Found> place(CellReading reading, String unit) {
        Surroundings around = reading.around();
        return Stream.of(around.own(), around.parents())
                .flatMap(List::stream)
                .map(label -> units.place(label, unit))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> around.labels().stream()
                        .flatMap(label -> assumedPlace(label, reading).stream())
                        .findFirst());
    }

    /** The place that a label's spelling is only like, where the indicator is told by places. */
    Optional<UnitReading.Found> assumedPlace(Scan label, CellReading reading) {
        boolean places = dimensions(reading).stream().anyMatch(dimension -> dimension.kind() == Dimension.Kind.PLACE);
        return places ? units.likePlace(label, reading.place().sheet().sender().unit()) : Optional.empty();
    }

    private static boolean hasTwo(CellReading reading, Dimension dimension) {
        return reading.around().own().stream()
                        .anyMatch(scan -> scan.has(Concept.MemberOf.class)
                                && members(scan, dimension).distinct().count() > 1)
                || telling(reading, dimension)
                                .flatMap(scan -> members(scan, dimension))
                                .distinct()
                                .count()
                        > 1;
    }

    /**
     * Captions and the sheet's name tell the member only of a table that is not itself broken down by the dimension, and not by a word
     * that may be a role: a sheet called "TH" sums up.
     */
    private static Optional<String> member(CellReading reading, Dimension dimension) {
        return telling(reading, dimension)
                .flatMap(scan -> members(scan, dimension))
                .findFirst();
    }

    /** The nearest text that tells a member; of a title that tells all of them it is none: the figure is of their total. */
    private static Stream<Scan> telling(CellReading reading, Dimension dimension) {
        Surroundings around = reading.around();
        boolean inside = reading.place().table().brokenDownBy().contains(dimension.code());
        Stream<Scan> outside = Stream.concat(around.captions().stream(), Stream.of(around.sheet()))
                .filter(scan -> !inside && scan.hits().stream().noneMatch(RoleOrMember::isOpen))
                .filter(scan -> members(scan, dimension).distinct().count()
                        < Math.max(2, dimension.members().size()));
        return Stream.concat(around.inTable(), outside)
                .filter(scan -> scan.has(Concept.MemberOf.class))
                .filter(scan -> members(scan, dimension).findAny().isPresent())
                .limit(1);
    }

    private static Stream<String> members(Scan scan, Dimension dimension) {
        return scan.all(Concept.MemberOf.class)
                .filter(member -> member.dimension().equals(dimension.code()))
                .map(Concept.MemberOf::member);
    }

    private List<Observation> observations(CellReading reading, ObservationKey about) {
        List<Role> told = roles.read(reading);
        ObservationKey key = about.withRole(told.get(0));
        if (reading.value() instanceof CellValue.Qualitative words) {
            return List.of(observation(reading, key, null, words.text()));
        } else if (reading.value() instanceof CellValue.Pair pair) {
            return List.of(
                    observation(reading, key, pair.first(), null),
                    observation(reading, key.withRole(told.get(1)), pair.second(), null));
        }
        return List.of(observation(reading, key, reading.value().figures().get(0), null));
    }

    private Observation observation(
            CellReading reading, ObservationKey key, @Nullable Figure figure, @Nullable String text) {
        PrintedNumber number = figure == null ? null : figure.number();
        String measure = figure == null ? "" : unitOfMeasure(reading, key, figure.unitOfMeasure());
        int own = measure.equals(reading.indicator().unitOfMeasure())
                ? reading.indicator().decimals()
                : 0;
        return new Observation(
                key,
                number == null ? null : shown(reading, number, key.role().isRatio() ? RATIO_DECIMALS : own),
                text,
                measure,
                status(reading.around()),
                reading.place().ref(),
                figures.printed(reading.place().cell()));
    }

    /**
     * A number is stored without the zeros behind its decimals: 18 that is shown as 18,0 is told to the tenth, where the indicator has
     * tenths; a format of three decimals over counts tells nothing of them.
     */
    private PrintedNumber shown(CellReading reading, PrintedNumber number, int most) {
        RawCell cell = reading.place().cell();
        BigDecimal stored = cell.number();
        if (stored == null || number.reading().decimals() != 0 || most == 0) {
            return number;
        }
        return number.toDecimals(Math.min(figures.decimals(cell, stored), most));
    }

    /** The figure's own unit first, then the nearest stated; where a column for units is left blank, none is assumed. */
    private String unitOfMeasure(CellReading reading, ObservationKey key, String own) {
        if (key.role().isRatio()) {
            return "%";
        }
        boolean asked = reading.place().table().has(Column.Kind.UNIT_OF_MEASURE);
        String assumed = asked
                ? measures.ofGroup(reading).orElse("")
                : reading.indicator().unitOfMeasure();
        String stated = own.isEmpty() ? reading.stated().orElse(assumed) : own;
        String each =
                measures.per(stated, naming(reading), reading.place().row().note());
        return measures.inYear(each, reading.indicator(), key.period());
    }

    /** The labels that name the indicator: the row's own, or the parents' too where the row only names a member of theirs. */
    private static List<Scan> naming(CellReading reading) {
        List<Scan> labels = reading.around().labels();
        boolean named = labels.stream().anyMatch(label -> label.has(Concept.AliasPhrase.class));
        return named
                ? labels
                : Stream.concat(labels.stream(), reading.around().parents().stream())
                        .toList();
    }

    private static Observation.Status status(Surroundings around) {
        return Scan.first(around.own(), Concept.StatusWord.class, word -> Optional.of(word.status()))
                .orElse(Observation.Status.FINAL);
    }

    private List<Finding> remarks(CellReading reading) {
        List<Finding> findings = new ArrayList<>();
        FigureCell place = reading.place();
        Scan column = place.row().unitOfMeasure();
        if (!column.isBlank() && measures.inColumn(column).isEmpty() && reading.value() instanceof CellValue.Single) {
            findings.add(
                    Questions.unknownUnitOfMeasure(place, reading.indicator().unitOfMeasure()));
        }
        measures.conflict(column, reading.around())
                .ifPresent(
                        two -> findings.add(Questions.conflictingUnitsOfMeasure(place, two.nearer(), two.further())));
        reading.around().labels().stream()
                .map(Coverage::unexplainedInBrackets)
                .filter(words -> !words.isEmpty())
                .forEach(words -> findings.add(Questions.remark(place, words)));
        return findings;
    }
}
