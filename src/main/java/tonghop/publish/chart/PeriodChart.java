package tonghop.publish.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.definition.ReportingUnit;
import tonghop.model.Role;

/** An indicator of each member from date to date, a line for each member that tells something. */
record PeriodChart(ChartTable drawn, ChartLook look) {
    private static final int MOST_MEMBERS = 8;
    private static final float[][] DASHES = {{1f, 0f}, {22f, 8f}, {6f, 8f}, {22f, 8f, 6f, 8f}};

    Drawing drawing() {
        NumberAxis values = new NumberAxis();
        BigDecimal ceiling = drawn.ceiling(members());
        values.setRange(0, ceiling.max(highest()).doubleValue() * 1.08);
        values.setTickUnit(
                new ReadableTick(AxisCeiling.step(ceiling), look.wording().numbers()));
        CategoryPlot plot = new CategoryPlot(dataset(), new CategoryAxis(), values, lines());
        look.frame(plot, values);
        return ChartLook.drawing(look.chart(drawn.table().title(), plot, notes()), ChartLook.HEIGHT);
    }

    private List<Row> rows() {
        return drawn.rows();
    }

    /** Those that tell most dates; a chart holds so many lines. */
    private List<ReportingUnit> members() {
        List<ReportingUnit> telling = drawn.table().members().stream()
                .filter(member ->
                        rows().stream().anyMatch(row -> drawn.value(member, row).isPresent()))
                .sorted(Comparator.comparingLong((ReportingUnit member) -> -rows().stream()
                        .filter(row -> drawn.value(member, row).isPresent())
                        .count()))
                .limit(MOST_MEMBERS)
                .toList();
        return drawn.table().members().stream().filter(telling::contains).toList();
    }

    private BigDecimal highest() {
        return drawn.values(members()).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private DefaultCategoryDataset dataset() {
        DefaultCategoryDataset lines = new DefaultCategoryDataset();
        for (ReportingUnit member : members()) {
            for (Row row : rows()) {
                lines.addValue(drawn.value(member, row).orElse(null), look.shown(member.name()), day(row));
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
            return drawn.text(members().get(line), rows().get(column));
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        rows().stream()
                .findFirst()
                .filter(row -> drawn.role() == Role.ACTUAL || drawn.role() == Role.TARGET)
                .ifPresent(row -> notes.add(look.wording()
                        .text("chart.measure", Map.of("measure", row.indicator().unitOfMeasure()))));
        notes.addAll(drawn.inQuestion(members()));
        List<String> named = members().stream().map(ReportingUnit::name).toList();
        drawn.table().members().stream()
                .map(ReportingUnit::name)
                .filter(name -> !named.contains(name))
                .limit(10)
                .reduce((one, other) -> one + ", " + other)
                .ifPresent(silent -> notes.add(look.wording().text("chart.silent", Map.of("units", silent))));
        return notes;
    }
}
