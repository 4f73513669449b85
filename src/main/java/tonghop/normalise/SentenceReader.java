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
 * hoạch)". A clause counts only when each of its words is accounted for and its figure names its own unit of measure; of all other
 * sentences nothing is taken, and nothing is asked.
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

    /** The observations that the cell's text tells. */
    List<Observation> read(FigureCell place) {
        List<Observation> told = new ArrayList<>();
        String subject = "";
        for (String clause : clauses(lead(Folding.clean(place.cell().text())))) {
            Clause read = clause(place, clause, subject);
            told.addAll(read.told);
            subject = read.subject;
        }
        return told;
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
        Surroundings around = new Surroundings(
                List.of(scan),
                List.of(),
                List.of(),
                List.of(),
                place.table().captions(),
                place.sheet().name(),
                false);
        Meaning meaning = cells.read(place, around, new CellValue.Single(figure));
        boolean understood =
                meaning instanceof Meaning.Understood whole && whole.findings().isEmpty();
        if (role.isEmpty() || !understood) {
            return List.of();
        }
        return ((Meaning.Understood) meaning)
                .observations().stream()
                        .map(told -> told.withRole(isLevel(told, scan) ? Role.ACTUAL : role.get()))
                        .filter(this::isCertain)
                        .toList();
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
        boolean isMeasured = told.key().role() == Role.PERCENT
                || (measure != null
                        && definition()
                                .vocabulary()
                                .factor(told.unitOfMeasure(), measure)
                                .isPresent());
        return isExact && isMeasured && ROLES.contains(told.key().role());
    }

    private JobDefinition definition() {
        return figures.dictionary().definition();
    }
}
