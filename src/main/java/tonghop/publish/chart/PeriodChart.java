package tonghop.publish.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure;
import tonghop.definition.ReportingUnit;
import tonghop.model.Role;
import tonghop.publish.appendix.FigureWording;

/** An indicator of each member from date to date, a line for each member that tells something. */
final class PeriodChart {
    private static final int MOST_MEMBERS = 8;
    private static final float[][] DASHES = {{1f, 0f}, {22f, 8f}, {6f, 8f}, {22f, 8f, 6f, 8f}};

    private final ConsolidatedTable table;
    private final Role role;
    private final Set<String> openFindings;
    private final ChartLook look;
    private final FigureWording figures;

    PeriodChart(ConsolidatedTable table, Role role, Set<String> openFindings, ChartLook look) {
        this.table = table;
        this.role = role;
        this.openFindings = openFindings;
        this.look = look;
        this.figures = new FigureWording(look.wording());
    }

    Drawing drawing() {
        NumberAxis values = new NumberAxis();
        BigDecimal ceiling = AxisCeiling.of(
                members().stream()
                        .flatMap(member -> rows().stream().flatMap(row -> value(member, row).stream()))
                        .toList(),
                role == Role.PERCENT ? BigDecimal.valueOf(100) : BigDecimal.ZERO);
        values.setRange(0, ceiling.max(highest()).doubleValue() * 1.08);
        values.setTickUnit(
                new ReadableTick(AxisCeiling.step(ceiling), look.wording().numbers()));
        CategoryPlot plot = new CategoryPlot(dataset(), new CategoryAxis(), values, lines());
        look.frame(plot, values);
        return ChartLook.drawing(look.chart(table.title(), plot, notes()), ChartLook.HEIGHT);
    }

    private List<Row> rows() {
        return table.rows().toList();
    }

    /** Those that tell most dates; a chart holds so many lines. */
    private List<ReportingUnit> members() {
        List<ReportingUnit> telling = table.members().stream()
                .filter(member ->
                        rows().stream().anyMatch(row -> value(member, row).isPresent()))
                .sorted(java.util.Comparator.comparingLong((ReportingUnit member) -> -rows().stream()
                        .filter(row -> value(member, row).isPresent())
                        .count()))
                .limit(MOST_MEMBERS)
                .toList();
        return table.members().stream().filter(telling::contains).toList();
    }

    private Optional<BigDecimal> value(ReportingUnit member, Row row) {
        return row.figure(member.code(), role).summand();
    }

    private BigDecimal highest() {
        return members().stream()
                .flatMap(member -> rows().stream().flatMap(row -> value(member, row).stream()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private DefaultCategoryDataset dataset() {
        DefaultCategoryDataset lines = new DefaultCategoryDataset();
        for (ReportingUnit member : members()) {
            for (Row row : rows()) {
                lines.addValue(value(member, row).orElse(null), look.shown(member.name()), day(row));
            }
        }
        return lines;
    }

    private String day(Row row) {
        return look.wording().date(LocalDate.parse(row.label()));
    }

    private LineAndShapeRenderer lines() {
        LineAndShapeRenderer lines = new LineAndShapeRenderer();
        lines.setDefaultItemLabelsVisible(true);
        lines.setDefaultItemLabelFont(look.font(10, false));
        lines.setDefaultItemLabelGenerator(new Figures());
        lines.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
        lines.setItemLabelInsets(new RectangleInsets(14, 14, 14, 14));
        lines.setDefaultLegendShape(new Ellipse2D.Float(-12, -12, 24, 24));
        int count = members().size();
        for (int at = 0; at < count; at++) {
            float[] dashes = DASHES[at % DASHES.length];
            lines.setSeriesShape(at, new Ellipse2D.Float(-11, -11, 22, 22));
            lines.setSeriesPaint(at, BarPalette.colour(at, count + 1));
            lines.setSeriesOutlinePaint(at, Color.DARK_GRAY);
            lines.setSeriesStroke(
                    at, new BasicStroke(5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, dashes, 0f));
        }
        return lines;
    }

    /** The figure beside each point. */
    private final class Figures extends StandardCategoryItemLabelGenerator {
        private static final long serialVersionUID = 1L;

        @Override
        public String generateLabel(CategoryDataset lines, int line, int column) {
            Row row = rows().get(column);
            Figure figure = row.figure(members().get(line).code(), role);
            boolean asked = figure.findings().stream().anyMatch(openFindings::contains);
            return figures.text(figure, row, role) + (asked ? ChartFigures.IN_QUESTION : "");
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        table.rows()
                .findFirst()
                .filter(row -> role == Role.ACTUAL || role == Role.TARGET)
                .ifPresent(row -> notes.add(look.wording()
                        .text(
                                "chart.measure",
                                java.util.Map.of("measure", row.indicator().unitOfMeasure()))));
        boolean asked = members().stream().anyMatch(member -> rows().stream()
                .flatMap(row -> row.figure(member.code(), role).findings().stream())
                .anyMatch(openFindings::contains));
        if (asked) {
            notes.add(look.wording().text("chart.in-question"));
        }
        List<String> drawn = members().stream().map(ReportingUnit::name).toList();
        table.members().stream()
                .map(ReportingUnit::name)
                .filter(name -> !drawn.contains(name))
                .limit(10)
                .reduce((one, other) -> one + ", " + other)
                .ifPresent(silent -> notes.add(look.wording().text("chart.silent", java.util.Map.of("units", silent))));
        return notes;
    }
}
