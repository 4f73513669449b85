package tonghop.normalise.cell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.model.Role;
import tonghop.normalise.words.CellValue;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Figure;
import tonghop.normalise.words.Hit;
import tonghop.normalise.words.Scan;
import tonghop.normalise.words.Surroundings;

/** Finds the role of a cell's figures in its header, in a label that is nothing but a role, or in the figures themselves. */
record RoleReading(JobDefinition definition) {
    private static final Pattern PERCENT = Pattern.compile("%|(?iu:^\\s*(?:tỷ|tỉ) lệ(?!\\p{L}))");

    private static final Pattern PERCENT_SIGN = Pattern.compile("[\\s(]*%[\\s)]*");

    /** The roles of the numbers in the cell, one or two of them. */
    List<Role> read(CellReading reading) {
        Surroundings surroundings = reading.around();
        Indicator indicator = reading.indicator();
        String unitOfMeasure = reading.stated().orElse("");
        List<Role> told = told(surroundings, indicator);
        if (reading.value() instanceof CellValue.Pair) {
            List<Role> pair = told.size() > 1 ? told.subList(0, 2) : List.of(Role.ACTUAL, Role.TARGET);
            return pair.stream()
                    .map(role -> role == Role.TARGET ? second(indicator) : role)
                    .toList();
        }
        Optional<Role> change = change(reading, told);
        if (change.isPresent()) {
            return List.of(change.get());
        }
        if (told.size() > 1) {
            boolean quotient = told.containsAll(FigureCell.BOTH)
                    && reading.place().table().roles().containsAll(FigureCell.BOTH);
            return List.of(quotient ? Role.PERCENT : Role.ACTUAL);
        }
        Role role = told.isEmpty() ? untold(surroundings) : told.get(0);
        boolean level = role == Role.SHARE && isRatio(indicator.unitOfMeasure()) && !surroundings.besideTarget();
        boolean toldApart = surroundings.besideTarget() ? role == Role.PERCENT : role == Role.SHARE;
        return List.of(level ? Role.ACTUAL : toldApart ? role : settled(role, indicator, unitOfMeasure));
    }

    /** "%" alone beside a target is the percent of it, of what is measured in percent too. */
    private static Role untold(Surroundings surroundings) {
        boolean percent = surroundings.headers().stream()
                .limit(1)
                .anyMatch(header -> PERCENT_SIGN.matcher(header.text()).matches());
        return percent && surroundings.besideTarget() ? Role.PERCENT : Role.ACTUAL;
    }

    /**
     * "Tăng, giảm" is growth in percent where a percent sign stands beside it, else an amount; so is "So với cùng kỳ" where the cell
     * itself says in what. Of a percentage more or less is a difference of points.
     */
    private Optional<Role> change(CellReading reading, List<Role> told) {
        Optional<Role> below = belowChange(reading, told);
        if (below.isPresent()) {
            return below;
        }
        boolean growth = told.contains(Role.GROWTH);
        boolean said = reading.value() instanceof CellValue.Change || told.contains(Role.DIFFERENCE);
        if (!said && !growth) {
            return Optional.empty();
        }
        String own = reading.value().figures().stream()
                .map(Figure::unitOfMeasure)
                .filter(unit -> !unit.isEmpty())
                .findFirst()
                .or(() -> measureOfChange(reading))
                .orElse("");
        if (!said && own.isEmpty()) {
            return Optional.empty();
        }
        boolean headed = tellingChange(reading).anyMatch(text -> text.text().contains("%"));
        boolean percent = own.isEmpty() ? headed || (growth && !told.contains(Role.DIFFERENCE)) : isRatio(own);
        boolean points = isRatio(reading.indicator().unitOfMeasure()) && said;
        return Optional.of(percent && !points ? Role.GROWTH : Role.DIFFERENCE);
    }

    /** "Số lượng" and "Tỷ lệ %" below "Tăng (+), giảm (-)" tell how much more or less it is. */
    private static Optional<Role> belowChange(CellReading reading, List<Role> told) {
        boolean below = told.size() == 1
                && (told.get(0) == Role.ACTUAL || told.get(0) == Role.SHARE)
                && changes(reading).findAny().isPresent();
        return below && told.get(0) == Role.ACTUAL
                ? Optional.of(Role.DIFFERENCE)
                : below ? Optional.of(Role.GROWTH) : Optional.empty();
    }

    /** The row's own name where it says that its figures are changes, else all headers of the column. */
    private static Stream<Scan> tellingChange(CellReading reading) {
        List<Scan> labels = reading.around().labels();
        return labels.stream().anyMatch(RoleReading::tellsChange)
                ? labels.stream()
                : reading.around().headers().stream();
    }

    /** "So với cùng kỳ (hộ)", or "hộ" in the row's column for units where its name says that it is a change. */
    private Optional<String> measureOfChange(CellReading reading) {
        UnitOfMeasureReading measures = new UnitOfMeasureReading(definition.vocabulary());
        boolean row = reading.around().labels().stream().anyMatch(RoleReading::tellsChange);
        return Stream.concat(reading.around().labels().stream().filter(RoleReading::tellsChange), changes(reading))
                .flatMap(header -> measures.stated(header).stream())
                .findFirst()
                .or(() ->
                        measures.inColumn(reading.place().row().unitOfMeasure()).filter(unit -> row));
    }

    private static Stream<Scan> changes(CellReading reading) {
        return reading.around().headers().stream().filter(RoleReading::tellsChange);
    }

    private static boolean tellsChange(Scan text) {
        return text.all(Concept.RoleWord.class)
                .anyMatch(word -> word.role() == Role.GROWTH || word.role() == Role.DIFFERENCE);
    }

    /**
     * Whether nothing says what the number in brackets behind a figure is: with "TH (KH)" above it is the second of two figures, else
     * it may be a percent, a whole, a part, the mark of a note.
     */
    boolean isOpen(CellReading reading) {
        return reading.value() instanceof CellValue.Pair pair
                && pair.bracketed()
                && told(reading.around(), reading.indicator()).size() < 2;
    }

    /** "Tỷ lệ % …" over hộ says that the figures below are percents, whatever of: they are not the households. */
    boolean isUntoldPercent(CellReading reading) {
        boolean said = reading.around().headers().stream()
                .limit(1)
                .anyMatch(header -> PERCENT.matcher(header.text()).find()
                        && header.hits().stream().noneMatch(hit -> names(hit, reading.indicator())));
        return said
                && read(reading).equals(List.of(Role.ACTUAL))
                && !isRatio(reading.indicator().unitOfMeasure())
                && reading.indicator().kind() != Indicator.Kind.POINTS;
    }

    /** "(tối đa 20 điểm)" behind the name of a criterion says what it may give, and not that the points below are that. */
    private static boolean isAside(Scan scan, Hit hit, Indicator indicator) {
        return indicator.kind() == Indicator.Kind.POINTS && scan.depth(hit) > 0;
    }

    /** "15/19" counts out of a whole, "29,65/19,45" is set against a target; the indicator knows. */
    private static Role second(Indicator indicator) {
        return indicator.pair() == Indicator.Pair.TOTAL ? Role.TOTAL : Role.TARGET;
    }

    /**
     * The roles that the nearest telling text names; two for a header such as "TH/KH". The indicator's own name tells no role,
     * though it be one elsewhere: "Tổng số hộ" is the whole of a share, and an indicator of its own.
     */
    private static List<Role> told(Surroundings surroundings, Indicator indicator) {
        if (!Scan.has(surroundings.own(), Concept.RoleWord.class)) {
            return List.of();
        }
        Stream<Scan> ownRows = surroundings.labels().stream().filter(label -> isOnlyRole(label) || tellsChange(label));
        return Stream.concat(ownRows, surroundings.headers().stream())
                .map(scan -> scan.hits().stream()
                        .filter(hit -> !names(hit, indicator) && !isAside(scan, hit, indicator))
                        .flatMap(hit -> hit.all(Concept.RoleWord.class))
                        .map(Concept.RoleWord::role)
                        .distinct()
                        .toList())
                .map(RoleReading::once)
                .filter(roles -> !roles.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "Tỷ lệ" before "TH/DT (%)" says no more than that. */
    private static List<Role> once(List<Role> roles) {
        return roles.contains(Role.PERCENT)
                ? roles.stream().filter(role -> role != Role.SHARE).toList()
                : roles;
    }

    /** What has to stand beside the name of a criterion is no part of it: "Điểm tối đa". */
    private static boolean names(Hit hit, Indicator indicator) {
        return hit.concepts().stream()
                .anyMatch(concept -> concept instanceof Concept.AliasPhrase phrase
                        && phrase.indicator().equals(indicator.code())
                        && (phrase.phrase() == 0 || indicator.kind() != Indicator.Kind.POINTS));
    }

    /** "Kế hoạch", "Kế hoạch năm 2025", "Ước thực hiện năm 2025", "Điểm tối đa". */
    private static boolean isOnlyRole(Scan scan) {
        return scan.has(Concept.RoleWord.class)
                && (scan.namesNothing()
                        || (scan.isCovered() && scan.hits().stream().noneMatch(Hit::namesWhole)));
    }

    /**
     * A percent of something that is no ratio itself is a share of the whole where the indicator counts out of a whole, and a
     * percent of the target everywhere else: offices head both with "Tỷ lệ %".
     */
    private Role settled(Role role, Indicator indicator, String unitOfMeasure) {
        boolean percent = role == Role.PERCENT || role == Role.SHARE;
        boolean shown = role == Role.ACTUAL && isRatio(unitOfMeasure) && !isRatio(indicator.unitOfMeasure());
        if (!percent && !shown) {
            return role;
        }
        return indicator.pair() == Indicator.Pair.TOTAL ? Role.SHARE : Role.PERCENT;
    }

    private boolean isRatio(String unitOfMeasure) {
        Optional<String> family =
                definition.vocabulary().unitOfMeasure(unitOfMeasure).map(unit -> unit.family());
        return family.filter("ratio"::equals).isPresent();
    }
}
