package tonghop.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.ConsolidatedTable.Section;
import tonghop.consolidate.Figure.Basis;
import tonghop.consolidate.Figure.Remark;
import tonghop.consolidate.Figure.Status;
import tonghop.definition.Appendix;
import tonghop.definition.Indicator;
import tonghop.definition.Names;
import tonghop.definition.ReportingUnit;
import tonghop.definition.Scale;
import tonghop.model.Bound;
import tonghop.model.Finding;
import tonghop.model.Reading;
import tonghop.model.Role;
import tonghop.model.cell.CellRef;
import tonghop.reckon.Facts;
import tonghop.reckon.Values;
import tonghop.reckon.score.OpenRanking;
import tonghop.reckon.score.OpenRanking.Question;
import tonghop.reckon.score.Points;
import tonghop.reckon.score.RankOrder;
import tonghop.reckon.score.ScoreSheet;

/** The scoring table of a scale: the points that count of each member in each criterion, its total, and where it is ranked. */
final class ScoreTable {
    private static final Basis BY_SCALE = new Basis(Basis.Kind.POINTS, List.of());

    private final Facts facts;
    private final FindingIndex index;
    private final UnitFigures figures;
    private final Scale scale;
    private final ScoreSheet sheet;

    ScoreTable(Facts facts, UnitFigures figures, FindingIndex index, Scale scale) {
        this.facts = facts;
        this.figures = figures;
        this.index = index;
        this.scale = scale;
        this.sheet = new ScoreSheet(facts, scale, Values.STATED);
    }

    /** @param code the Roman number that the table has among the appendices */
    ConsolidatedTable table(String code, ScoreQuestions asked, Map<String, Finding> findings) {
        List<Section> sections = new ArrayList<>();
        scale.groups().forEach(group -> sections.add(section(group)));
        sections.add(result(asked, findings));
        return new ConsolidatedTable(
                code,
                scale.title(),
                new Appendix.Layout(Appendix.Form.SCORES, Appendix.Paper.A4),
                List.of(Appendix.Column.of(Role.ACTUAL)),
                facts.definition().members(),
                Optional.empty(),
                sections);
    }

    private Section section(Scale.Group group) {
        Stream<Row> criteria = group.criteria().stream()
                .map(criterion -> row(
                        criterion.code(),
                        criterion.name(),
                        criterion.maximum(),
                        unit -> points(sheet.points(unit, criterion))));
        Stream<Row> subtotal = Stream.of(row(
                group.code(),
                group.criteria().isEmpty() ? group.title() : scale.subtotal(),
                group.maximum(),
                unit -> points(sheet.points(unit, group))));
        return new Section(group.title(), Stream.concat(criteria, subtotal).toList());
    }

    /** Total, what the units gave themselves, rank, and grade where one is told. */
    private Section result(ScoreQuestions asked, Map<String, Finding> findings) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                scale.total(),
                facts.names().indicator(scale.total()),
                scale.maximum(),
                unit -> points(sheet.total(unit))));
        Map<String, String> self = Map.of(Scale.JUDGE, "self");
        Row own = stated(new Appendix.Row(scale.total(), self, "", false, false, ""));
        Row grade = stated(Appendix.Row.of(scale.grade()));
        Map<String, Figure> ranks = ranks(asked, findings);
        rows.add(row(
                scale.rank(),
                facts.names().indicator(scale.rank()),
                null,
                unit -> ranks.getOrDefault(unit, Figure.NOT_REPORTED)));
        Stream.of(grade, own).filter(ScoreTable::isTold).forEach(rows::add);
        return new Section("", rows);
    }

    private static boolean isTold(Row row) {
        return row.figures().keySet().stream().anyMatch(row::isReportedBy);
    }

    private Row row(String code, String label, @Nullable BigDecimal maximum, Function<String, Figure> figure) {
        Map<String, Map<Role, Figure>> byUnit = new LinkedHashMap<>();
        facts.definition()
                .members()
                .forEach(unit -> byUnit.put(unit.code(), Map.of(Role.ACTUAL, figure.apply(unit.code()))));
        Map<Role, Figure> most = maximum == null
                ? Map.of()
                : Map.of(
                        Role.TOTAL,
                        new Figure(
                                Status.STATED,
                                List.of(Reading.exact(maximum)),
                                "",
                                Basis.STATEMENT,
                                List.of(),
                                List.of(),
                                List.of()));
        return new Row(indicator(code), Map.of(), label, false, byUnit, most, Map.of());
    }

    private Row stated(Appendix.Row layout) {
        Indicator indicator = indicator(layout.indicator());
        Map<String, Map<Role, Figure>> byUnit = new LinkedHashMap<>();
        facts.definition().members().forEach(unit -> Optional.ofNullable(
                        figures.of(unit.code(), layout, indicator).get(Role.ACTUAL))
                .ifPresent(figure -> byUnit.put(unit.code(), Map.of(Role.ACTUAL, figure))));
        String label = facts.names().indicator(layout.indicator(), layout.dimensions());
        return new Row(indicator, layout.dimensions(), label, false, byUnit, Map.of(), Map.of());
    }

    private Indicator indicator(String code) {
        return facts.definition().indicator(code).orElseThrow();
    }

    private Figure points(Points points) {
        List<CellRef> cells = cells(points);
        List<Reading> readings = points.value().map(Reading::exact).stream().toList();
        if (points.isOpen()) {
            Remark why = Remark.of(
                    "points-" + points.reason(), "indicator", facts.names().indicator(points.lacking()));
            return new Figure(Status.UNDECIDED, List.of(), "", BY_SCALE, List.of(why), cells, index.on(cells));
        }
        boolean isStated = points.isGiven() && points.from().size() == 1;
        List<Remark> remarks = points.origin() == Points.Origin.SELF ? List.of(Remark.of("points-self")) : List.of();
        return new Figure(
                isStated ? Status.STATED : Status.COMPUTED,
                readings,
                "",
                isStated ? Basis.STATEMENT : BY_SCALE,
                isStated ? remarks : List.of(),
                cells,
                index.on(cells));
    }

    private Map<String, Figure> ranks(ScoreQuestions asked, Map<String, Finding> findings) {
        OpenRanking ranking = new OpenRanking(facts, scale, scheme());
        List<Question> questions = asked.about(ranking.used());
        List<String> settling = ranking.settling(questions);
        Map<String, Figure> ranks = new LinkedHashMap<>();
        ranking.ranges(questions).forEach((unit, range) -> ranks.put(unit, rank(unit, range, settling, findings)));
        facts.definition().members().stream()
                .map(ReportingUnit::code)
                .filter(unit -> !ranking.units().contains(unit))
                .forEach(unit -> ranks.put(unit, unranked(unit)));
        return ranks;
    }

    /** The scheme of the scale, or that of the places which are stated. */
    private Scale.Scheme scheme() {
        return Objects.requireNonNullElseGet(
                scale.scheme(),
                () -> RankOrder.schemeOf(facts.definition().members().stream()
                        .flatMap(unit -> sheet.stated(unit.code(), scale.rank(), Points.Origin.STATED).stream())
                        .flatMap(points -> points.value().stream())
                        .toList()));
    }

    private Figure rank(String unit, OpenRanking.Range range, List<String> settling, Map<String, Finding> findings) {
        BigDecimal first = BigDecimal.valueOf(range.span().first());
        BigDecimal last = BigDecimal.valueOf(range.span().last());
        Reading reading = range.isSettled() ? Reading.exact(first) : new Reading(first, last, 0, Bound.RANGE, "plain");
        List<Remark> remarks = range.isSettled() ? List.of() : List.of(remark(unit, range, settling, findings));
        return new Figure(
                Status.COMPUTED, List.of(reading), "", BY_SCALE, remarks, cells(sheet.total(unit)), range.questions());
    }

    private static List<CellRef> cells(Points points) {
        return points.from().stream()
                .map(figure -> figure.cell())
                .distinct()
                .sorted()
                .toList();
    }

    private Remark remark(String unit, OpenRanking.Range range, List<String> settling, Map<String, Finding> findings) {
        List<String> own = lacking(unit).toList();
        Stream<String> asked = range.questions().stream().map(id -> subject(id, findings));
        String hangsOn = Names.list(
                "; ",
                own.isEmpty() && range.questions().isEmpty()
                        ? lackingElsewhere().limit(1)
                        : Stream.concat(asked, own.stream()));
        boolean isSettledByOne = range.questions().stream().anyMatch(settling::contains);
        return Remark.of(isSettledByOne ? "rank-open-one" : "rank-open", "questions", hangsOn)
                .with("best", String.valueOf(range.span().first()))
                .with("worst", String.valueOf(range.span().last()));
    }

    /** What a member has not told, so that its points are open and nobody is asked about it. */
    private Stream<String> lacking(String unit) {
        return Stream.of(sheet.total(unit))
                .filter(Points::isOpen)
                .flatMap(total -> scale.groups().stream())
                .filter(group -> group.kind() == Scale.Kind.SECTION)
                .filter(group -> sheet.points(unit, group).isOpen())
                .flatMap(group -> group.criteria().isEmpty()
                        ? Stream.of(sheet.points(unit, group))
                        : group.criteria().stream().map(criterion -> sheet.points(unit, criterion)))
                .filter(points -> points.isOpen() && points.from().isEmpty())
                .map(points -> facts.names().indicator(points.lacking()))
                .distinct();
    }

    private Stream<String> lackingElsewhere() {
        return facts.definition().members().stream().map(ReportingUnit::code).flatMap(other -> lacking(other)
                .map(what -> facts.names().unit(other) + ": " + what));
    }

    private String subject(String id, Map<String, Finding> findings) {
        Finding finding = findings.get(id);
        return finding == null || finding.subject() == null
                ? id
                : facts.names().unit(finding.subject().unit()) + ": "
                        + facts.names().indicator(finding.subject().indicator()) + " [" + id + "]";
    }

    private Figure unranked(String unit) {
        Remark why = Remark.of(
                "disqualified",
                "reason",
                Names.list("; ", sheet.disqualifiers(unit).map(Scale.Disqualifier::name)));
        return new Figure(Status.COMPUTED, List.of(), "–", BY_SCALE, List.of(why), List.of(), List.of());
    }
}
