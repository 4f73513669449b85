package tonghop.publish.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.definition.ReportingUnit;
import tonghop.model.Role;
import tonghop.wording.Wording;

/** How many units of each member fall into each class: a bar across for each member, its classes beside each other. */
final class StackedChart {
    private static final int HEAD_AND_FOOT = 430;
    private static final int BAR = 92;
    private static final int MOST_MEMBERS = 40;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ChartTable counts;
    private final boolean shares;
    private final ChartLook look;

    /** @param drawn in the role SHARE for bars of one length, in percent; what is counted is told as actuals in any case */
    StackedChart(ChartTable drawn, ChartLook look) {
        this.counts = new ChartTable(drawn.table(), Role.ACTUAL, drawn.openFindings(), drawn.wording());
        this.shares = drawn.role() == Role.SHARE;
        this.look = look;
    }

    Drawing drawing() {
        NumberAxis values = new NumberAxis();
        BigDecimal highest = shares ? HUNDRED : highest();
        BigDecimal step = AxisCeiling.step(highest);
        values.setRange(0, highest.doubleValue() * 1.02);
        values.setTickUnit(new ReadableTick(
                shares ? step : step.max(BigDecimal.ONE), look.wording().numbers()));
        CategoryPlot plot = new CategoryPlot(dataset(), new CategoryAxis(), values, bars());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        look.frame(plot, values);
        plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(0.2f);
        plot.getDomainAxis().setCategoryMargin(0.3);
        return ChartLook.drawing(
                look.chart(counts.table().title(), plot, notes()),
                HEAD_AND_FOOT + BAR * Math.max(3, members().size()));
    }

    private List<ReportingUnit> members() {
        return counts.table().members().stream().limit(MOST_MEMBERS).toList();
    }

    private List<Row> rows() {
        return counts.rows();
    }

    private BigDecimal whole(ReportingUnit member) {
        return rows().stream()
                .flatMap(row -> counts.value(member, row).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal highest() {
        return members().stream().map(this::whole).reduce(BigDecimal.ONE, BigDecimal::max);
    }

    private DefaultCategoryDataset dataset() {
        DefaultCategoryDataset bars = new DefaultCategoryDataset();
        for (Row row : rows()) {
            for (ReportingUnit member : members()) {
                BigDecimal whole = whole(member);
                bars.addValue(
                        counts.value(member, row)
                                .filter(count -> count.signum() > 0)
                                .map(count ->
                                        shares ? count.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64) : count)
                                .orElse(null),
                        name(row),
                        look.shown(member.name()));
            }
        }
        return bars;
    }

    private String name(Row row) {
        String name = row.label().isEmpty() ? look.wording().text("chart.other-class") : row.label();
        return look.shown(name);
    }

    private StackedBarRenderer bars() {
        StackedBarRenderer bars = new StackedBarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(true);
        bars.setDefaultOutlineStroke(new BasicStroke(2f));
        bars.setDefaultLegendShape(new Rectangle(-14, -14, 28, 28));
        bars.setDefaultItemLabelFont(look.font(10, true));
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelGenerator(new Counts());
        bars.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.CENTER, TextAnchor.CENTER));
        int named = (int) rows().stream().filter(row -> !row.label().isEmpty()).count();
        for (int at = 0; at < rows().size(); at++) {
            Color colour = at < named ? BarPalette.colour(at, named) : Color.WHITE;
            bars.setSeriesPaint(at, colour);
            bars.setSeriesOutlinePaint(at, Color.DARK_GRAY);
            bars.setSeriesItemLabelPaint(at, BarPalette.isDark(colour) ? Color.WHITE : Color.BLACK);
        }
        return bars;
    }

    /** Counts stand in the bars, shares of them too. */
    private final class Counts extends StandardCategoryItemLabelGenerator {
        private static final long serialVersionUID = 1L;

        @Override
        public String generateLabel(CategoryDataset bars, int row, int column) {
            Wording wording = look.wording();
            ReportingUnit member = members().get(column);
            return counts.value(member, rows().get(row))
                            .filter(count -> count.signum() > 0)
                            .map(count -> shares
                                    ? wording.numbers()
                                            .rounded(
                                                    BigDecimal.valueOf(bars.getValue(row, column)
                                                            .doubleValue()),
                                                    1)
                                    : wording.numbers().exact(count))
                            .orElse("")
                    + counts.mark(member, rows().get(row));
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        Wording wording = look.wording();
        members().forEach(member -> rows().stream()
                .flatMap(row -> counts.figure(member, row).remarks().stream())
                .map(remark -> wording.text("remark." + remark.key(), remark.arguments()))
                .forEach(remark -> notes.add(member.name() + ": " + remark)));
        members().stream()
                .filter(member -> whole(member).signum() == 0)
                .map(ReportingUnit::name)
                .reduce((one, other) -> one + ", " + other)
                .ifPresent(silent -> notes.add(wording.text("chart.silent", Map.of("units", silent))));
        notes.addAll(counts.inQuestion(members()));
        notes.addAll(counts.leftOut(counts.table().members().size() - MOST_MEMBERS));
        return notes;
    }
}
