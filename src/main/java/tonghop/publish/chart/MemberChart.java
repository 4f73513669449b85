package tonghop.publish.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.model.Role;
import tonghop.publish.typeface.Typeface;
import tonghop.wording.Wording;

/** Bars by indicator and member, 247 mm wide at 200 dots per inch, with the line at 100 for percentages. */
public final class MemberChart {
    private static final int WIDTH = 1945;
    private static final int HEIGHT = 1150;
    private static final float PIXELS_PER_POINT = 200f / 72f;

    private final Wording wording;
    private final Typeface typeface;

    /** Makes the chart writer. @throws IllegalStateException when a Vietnamese letter could not be drawn */
    public MemberChart(Wording wording) {
        System.setProperty("java.awt.headless", "true");
        this.wording = wording;
        this.typeface = Typeface.load();
    }

    /**
     * The chart as PNG.
     *
     * @param table the figures
     * @param role which of them
     * @param openFindings ids of the findings that ask for a decision; the figures that they touch are marked
     */
    public byte[] png(ConsolidatedTable table, Role role, Set<String> openFindings) {
        ChartFigures figures = new ChartFigures(table, role, openFindings, wording);
        CategoryPlot plot = plot(figures, role);
        JFreeChart chart = new JFreeChart(table.title(), font(15, true), plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(24, 24, 24, 40));
        typeface.mustShow(table.title());
        List<String> upwards = notes(figures, role);
        Collections.reverse(upwards);
        upwards.forEach(note -> chart.addSubtitle(note(note)));
        chart.addLegend(legend(plot));
        return PngImage.encode(chart.createBufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB, null));
    }

    private LegendTitle legend(CategoryPlot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setItemFont(font(11, false));
        legend.setItemLabelPadding(new RectangleInsets(6, 10, 6, 36));
        legend.setMargin(10, 0, 10, 0);
        return legend;
    }

    private CategoryPlot plot(ChartFigures figures, Role role) {
        CategoryPlot plot = new CategoryPlot(figures.dataset(), categories(figures), values(figures), bars(figures));
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(new Color(0xD0, 0xD0, 0xD0));
        plot.setRangeGridlineStroke(new BasicStroke(1.5f));
        if (role == Role.PERCENT) {
            plot.addRangeMarker(hundred(), Layer.FOREGROUND);
        }
        return plot;
    }

    private CategoryAxis categories(ChartFigures figures) {
        CategoryAxis axis = new CategoryAxis();
        figures.rows().forEach(row -> typeface.mustShow(row.indicator().name()));
        axis.setTickLabelFont(font(10, false));
        axis.setMaximumCategoryLabelLines(4);
        axis.setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        axis.setCategoryMargin(0.12);
        return axis;
    }

    private NumberAxis values(ChartFigures figures) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(0, figures.ceiling().doubleValue() * 1.06);
        axis.setTickLabelFont(font(10, false));
        axis.setTickUnit(new ReadableTick(AxisCeiling.step(figures.ceiling()), wording.numbers()));
        return axis;
    }

    private BarRenderer bars(ChartFigures figures) {
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new CutBarPainter(figures));
        bars.setDefaultLegendShape(new Rectangle(-14, -14, 28, 28));
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(true);
        bars.setItemMargin(0.04);
        bars.setDefaultItemLabelFont(font(8, false));
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelGenerator(new FigureLabels(figures));
        int count = figures.dataset().getRowCount();
        for (int bar = 0; bar < count; bar++) {
            bars.setSeriesPaint(bar, BarPalette.colour(bar, count));
            bars.setSeriesOutlinePaint(bar, Color.DARK_GRAY);
        }
        return bars;
    }

    private ValueMarker hundred() {
        float[] dashes = {16f, 8f};
        BasicStroke stroke = new BasicStroke(4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, dashes, 0f);
        return new ValueMarker(100, new Color(0xB0, 0x00, 0x20), stroke);
    }

    private List<String> notes(ChartFigures figures, Role role) {
        List<String> notes = new ArrayList<>();
        if (role == Role.PERCENT) {
            notes.add(wording.text("chart.hundred"));
        }
        if (figures.isAnyCut()) {
            notes.add(wording.text("chart.cut"));
        }
        if (figures.isAnyInQuestion()) {
            notes.add(wording.text("chart.in-question"));
        }
        if (!figures.isComplete()) {
            notes.add(wording.text("chart.missing"));
        }
        return notes;
    }

    private TextTitle note(String text) {
        typeface.mustShow(text);
        TextTitle note = new TextTitle(text, font(9, false));
        note.setPosition(RectangleEdge.BOTTOM);
        note.setHorizontalAlignment(HorizontalAlignment.LEFT);
        note.setTextAlignment(HorizontalAlignment.LEFT);
        return note;
    }

    private Font font(int points, boolean bold) {
        return (bold ? typeface.bold() : typeface.regular()).deriveFont(points * PIXELS_PER_POINT);
    }
}
