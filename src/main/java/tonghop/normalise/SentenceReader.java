package tonghop.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.JobDefinition;
import tonghop.definition.Vocabulary;
import tonghop.model.Bound;
import tonghop.model.Observation;
import tonghop.model.Role;
import tonghop.normalise.cell.CellReader;
import tonghop.normalise.cell.FigureCell;
import tonghop.normalise.cell.Meaning;
import tonghop.normalise.grid.RowLevel;
import tonghop.normalise.words.CellValue;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Figure;
import tonghop.normalise.words.Folding;
import tonghop.normalise.words.Hit;
import tonghop.normalise.words.Scan;
import tonghop.normalise.words.Surroundings;
import tonghop.normalise.words.ToldFigures;

/**
 * Reads the figures that a title, a caption or a remark beside no row tells: "Tổng hợp 486 hộ được hỗ trợ nhà ở (đạt 108,3 % kế
 * hoạch)", "tăng 11,3 % so với năm 2016". A clause counts only when each of its words is accounted for and its figure names its own unit
 * of measure; of all other sentences nothing is taken, and only of changes of what is named somebody is asked.
 */
record SentenceReader(ToldFigures figures, CellReader cells) {
    private static final Pattern CLAUSE =
            Pattern.compile("[;()\\n]|,(?!\\d)|\\.\\s+(?=\\p{Lu})|(?<!\\s)\\s+và\\s+(?=\\d)");
    private static final Pattern BULLET = Pattern.compile("^\\s*[-–+*•]\\s*");

    /** Words that only join a figure to what it is a figure of. */
    private static final Set<String> COPULAS = Set.of("có", "là", "đạt", "được", "bằng", "gồm");

    /** Says of a rate how high it is; of anything else, how much of its plan was met. */
    private static final Pattern REACHES = Pattern.compile("(?iu:đạt|tỷ lệ|tỉ lệ|%|[\\s()])+");

    private static final Set<Role> ROLES = Set.of(Role.ACTUAL, Role.TARGET, Role.PERCENT);
    private static final Set<Role> CHANGES = Set.of(Role.GROWTH, Role.DIFFERENCE);

    /** "… so với năm 2016 tăng 11,3 %", "tăng 11,3 % so với năm 2016", "bằng 104 % cùng kỳ": what, against when, and by how much. */
    private static final Pattern CHANGE = Pattern.compile(
            "^(?<what>.*?)\\s*(?<against>(?:so với|so)(?=\\s)[^%]*?)?\\s*(?<value>(?:tăng|giảm|bằng|đạt|vượt)(?: thêm)? \\d.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern FROM_TO = Pattern.compile(
            "(?:giảm|tăng) từ (?<from>[\\d.,]+ ?[%‰].*?) (?:xuống còn|xuống|lên đến|lên|còn|đến) (?=\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What a text tells, and whether figures of an indicator that it names are left over. */
    record Told(List<Observation> observations, boolean isOpen) {
        /** Whether it says what was reached, tells nothing twice, and leaves nothing over. */
        boolean isWhole() {
            return !isOpen
                    && observations.stream().anyMatch(told -> told.key().role() == Role.ACTUAL)
                    && observations.stream().map(Observation::key).distinct().count() == observations.size();
        }
    }

    /** The observations that the cell's text tells. */
    Told read(FigureCell place) {
        return read(place, "");
    }

    /** @param of what the text is about unless it says so itself: the label of its row */
    Told read(FigureCell place, String of) {
        List<Observation> told = new ArrayList<>();
        String subject = of;
        boolean isOpen = false;
        String text = lead(Folding.clean(place.cell().text())).strip().replaceFirst("[.;/]+$", "");
        for (String clause : clauses(FROM_TO.matcher(text).replaceAll("${from}; "))) {
            Clause read = clause(place, clause, subject);
            told.addAll(read.told);
            isOpen |= read.told.isEmpty() && isLeft(clause, read.subject + subject, !of.isEmpty());
            subject = read.subject.isEmpty() ? of : read.subject;
        }
        return new Told(told, isOpen);
    }

    /** Beside a row's label every number is of the row. */
    private boolean isLeft(String clause, String subject, boolean isOfRow) {
        return !subject.isEmpty()
                && (CHANGE.matcher(clause.strip()).matches()
                        || (isOfRow
                                && ToldFigures.numbers(figures.dictionary().read(clause))
                                        .findAny()
                                        .isPresent()));
    }

    /** Whether the cell's text names an indicator and holds a number that is no part of a name or a time. */
    boolean isOpen(FigureCell place) {
        return ToldFigures.areIn(
                figures.dictionary().read(lead(Folding.clean(place.cell().text()))));
    }

    /** Clauses end at commas, semicolons and brackets, but for those that belong to a name: "Nhà tạm, nhà dột nát". */
    private List<String> clauses(String text) {
        Scan whole = figures.dictionary().read(text);
        List<String> clauses = new ArrayList<>();
        Matcher end = CLAUSE.matcher(text);
        int from = 0;
        while (end.find()) {
            if (!isWithinName(whole, end.start())) {
                clauses.add(text.substring(from, end.start()));
                from = end.end();
            }
        }
        clauses.add(text.substring(from));
        return clauses;
    }

    private static boolean isWithinName(Scan whole, int at) {
        return whole.hits().stream()
                .anyMatch(hit -> whole.tokens().get(hit.from()).start() < at
                        && at < whole.tokens().get(hit.to() - 1).end());
    }

    /** What a clause tells, and what the clauses behind it speak of unless they name it anew. */
    private record Clause(List<Observation> told, String subject) {}

    /** A text without its bullet, its ordinal and "Ghi chú:". */
    private String lead(String text) {
        String bare = RowLevel.withoutOrdinal(BULLET.matcher(text).replaceFirst(""));
        Scan scan = figures.dictionary().read(bare);
        return scan.hits().stream()
                .findFirst()
                .filter(hit -> hit.from() == 0
                        && isNote(hit)
                        && hit.to() < scan.tokens().size())
                .map(hit -> bare.substring(scan.tokens().get(hit.to()).start()))
                .orElse(bare);
    }

    private static boolean isNote(Hit hit) {
        return hit.first(Concept.HeaderWord.class)
                .filter(word -> word.header() == Vocabulary.Header.NOTE)
                .isPresent();
    }

    private Clause clause(FigureCell place, String text, String subject) {
        Clause change = change(place, text.strip(), subject);
        return change.told.isEmpty() ? figure(place, text, subject) : change;
    }

    /** By how much it is more or less than at an earlier time, or what it came to; empty where anything else is said. */
    private Clause change(FigureCell place, String text, String subject) {
        Matcher change = CHANGE.matcher(text);
        if (!change.matches()) {
            return new Clause(List.of(), "");
        }
        Scan what = figures.dictionary().read(change.group("what"));
        String named = what.has(Concept.AliasPhrase.class) ? subject(what) : what.isBlank() ? subject : "";
        String against = change.group("against") == null ? "" : " " + change.group("against");
        CellValue value = figures.figures().readText((change.group("value") + against).strip());
        boolean isWhole = what.isBlank() || what.isCovered();
        if (named.isEmpty() || !isWhole || !(value instanceof CellValue.Change) || !compares(text)) {
            return new Clause(List.of(), "");
        }
        List<Observation> told = observations(place, figures.dictionary().read(named), value).stream()
                .filter(each -> CHANGES.contains(each.key().role()) && isCertain(each) && isAgainst(text, each))
                .toList();
        return new Clause(told, named);
    }

    private boolean compares(String text) {
        Scan words = figures.dictionary().read(text);
        return words.has(Concept.ComparisonWord.class)
                || words.all(Concept.RoleWord.class).anyMatch(word -> word.role() == Role.GROWTH);
    }

    /** What a year is set against is the year before it, unless another one is named. */
    private boolean isAgainst(String text, Observation told) {
        Optional<String> against =
                Stream.of(text.split("(?iu)so với|so(?=\\s)")).skip(1).findFirst();
        return against.stream()
                .flatMap(words -> figures.dictionary().read(words).all(Concept.Time.class))
                .flatMap(time -> Stream.ofNullable(time.period()))
                .allMatch(told.key().period().yearBefore()::equals);
    }

    private Clause figure(FigureCell place, String text, String subject) {
        Scan scan = figures.dictionary().read(text);
        String named = scan.has(Concept.AliasPhrase.class) ? subject(scan) : subject;
        Optional<ToldFigures.Told> figure = figures.only(scan);
        boolean ofTotal = scan.has(Concept.TotalWord.class);
        if ((named.isEmpty() && !ofTotal) || figure.isEmpty()) {
            return new Clause(List.of(), scan.isBlank() || scan.has(Concept.AliasPhrase.class) ? named : "");
        }
        List<Observation> told = wordings(figure.get())
                .map(words -> scan.has(Concept.AliasPhrase.class) ? words : named + " " + words)
                .map(words -> observations(place, words, figure.get().figure()))
                .filter(observations -> !observations.isEmpty())
                .findFirst()
                .orElse(List.of());
        return new Clause(told, named);
    }

    /** What a clause speaks of, without its role and its figure. */
    private static String subject(Scan scan) {
        return scan.hits().stream()
                .filter(hit -> hit.isTime()
                        || Stream.of(
                                        Concept.AliasPhrase.class,
                                        Concept.MemberOf.class,
                                        Concept.UnitName.class,
                                        Concept.PlaceName.class)
                                .anyMatch(kind -> hit.first(kind).isPresent()))
                .map(scan::words)
                .collect(Collectors.joining(" "));
    }

    /** The words around the figure: as they stand, with "số" in its place, and without the word that joins it to them. */
    private static Stream<String> wordings(ToldFigures.Told told) {
        String before = told.before().strip();
        int space = before.lastIndexOf(' ');
        String last = before.substring(space + 1);
        boolean joins = COPULAS.contains(Folding.clean(last).toLowerCase(java.util.Locale.ROOT));
        Stream<String> joined = joins ? Stream.of(before.substring(0, Math.max(0, space))) : Stream.empty();
        return Stream.concat(Stream.of(before), joined)
                .flatMap(words -> Stream.of(words + " " + told.after(), words + " số " + told.after()));
    }

    private List<Observation> observations(FigureCell place, String words, Figure figure) {
        Scan scan = figures.dictionary().read(words);
        Optional<Role> role = role(scan, figure);
        return role.isEmpty()
                ? List.of()
                : observations(place, scan, new CellValue.Single(figure)).stream()
                        .map(told -> told.withRole(isLevel(told, scan) ? Role.ACTUAL : role.get()))
                        .filter(told ->
                                isCertain(told) && ROLES.contains(told.key().role()))
                        .toList();
    }

    /** What a value tells with these words around it; nothing where a question would be left. */
    private List<Observation> observations(FigureCell place, Scan words, CellValue value) {
        Surroundings around = new Surroundings(
                List.of(words),
                List.of(),
                List.of(),
                words.has(Concept.UnitName.class) ? List.of() : unitBeside(place),
                place.table().captions(),
                place.sheet().name(),
                false);
        return cells.read(place, around, value) instanceof Meaning.Understood whole
                        && whole.findings().isEmpty()
                ? whole.observations()
                : List.of();
    }

    /** The unit that another label of the row names. */
    private List<Scan> unitBeside(FigureCell place) {
        String text = place.cell().text().strip();
        return place.row().labels().stream()
                .filter(label -> label.has(Concept.UnitName.class)
                        && !text.endsWith(label.text().strip()))
                .toList();
    }

    /** Whether a figure is told here of the unit that another label of the row names. */
    boolean isOpenBesideUnit(FigureCell place) {
        return !unitBeside(place).isEmpty() && isOpen(place);
    }

    /** "Tỷ lệ thu gom đạt 98,7 %" is the rate itself; "đạt 98,7 % kế hoạch" is not. */
    private boolean isLevel(Observation told, Scan words) {
        return definition()
                        .indicator(told.key().indicator())
                        .filter(indicator -> indicator.unitOfMeasure().equals("%"))
                        .isPresent()
                && words.hits().stream()
                        .filter(hit -> hit.all(Concept.RoleWord.class).anyMatch(word -> word.role() == Role.PERCENT))
                        .allMatch(hit -> REACHES.matcher(words.words(hit)).matches());
    }

    /** The part that the words say a figure plays; empty when they say two, or when a percent is of something else than the plan. */
    private static Optional<Role> role(Scan words, Figure figure) {
        Set<Role> told = words.hits().stream()
                .filter(hit -> hit.first(Concept.AliasPhrase.class).isEmpty())
                .flatMap(hit -> hit.first(Concept.RoleWord.class).stream())
                .map(Concept.RoleWord::role)
                .collect(Collectors.toSet());
        boolean compares = words.has(Concept.ComparisonWord.class);
        boolean percent = figure.unitOfMeasure().equals("%");
        if (told.size() > 1 || compares || told.contains(Role.PERCENT) != (percent && !told.isEmpty())) {
            return Optional.empty();
        }
        return told.stream().findFirst().or(() -> Optional.of(Role.ACTUAL)).filter(ROLES::contains);
    }

    /** Whether the figure is exact and in a unit of measure that its indicator is measured in. */
    private boolean isCertain(Observation told) {
        boolean isExact = told.number() != null && told.number().reading().bound() == Bound.EXACT;
        @Nullable
        String measure = definition()
                .indicator(told.key().indicator())
                .map(indicator -> indicator.unitOfMeasure())
                .orElse(null);
        boolean isMeasured = told.key().role().isRatio()
                || (measure != null
                        && definition()
                                .vocabulary()
                                .factor(told.unitOfMeasure(), measure)
                                .isPresent());
        return isExact && isMeasured;
    }

    private JobDefinition definition() {
        return figures.dictionary().definition();
    }
}
