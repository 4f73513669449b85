package tonghop.publish.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import tonghop.definition.ReportingUnit;
import tonghop.publish.typeface.Typeface;
import tonghop.wording.Wording;

/** What all charts look like: letters, frame, legend and notes. */
record ChartLook(Typeface typeface, Wording wording) {
    /** 247 mm at 200 dots per inch. */
    static final int WIDTH = 1945;

    static final int HEIGHT = 1150;

    private static final float PIXELS_PER_POINT = 200f / 72f;

    /** Loads the typeface. @throws IllegalStateException when a Vietnamese letter could not be drawn */
    static ChartLook load(Wording wording) {
        System.setProperty("java.awt.headless", "true");
        return new ChartLook(Typeface.load(), wording);
    }

    Font font(int points, boolean bold) {
        return (bold ? typeface.bold() : typeface.regular()).deriveFont(points * PIXELS_PER_POINT);
    }

    /** The text, once it is sure that every letter of it can be drawn. */
    String shown(String text) {
        typeface.mustShow(text);
        return text;
    }

    void frame(CategoryPlot plot, NumberAxis values) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(new Color(0xD0, 0xD0, 0xD0));
        plot.setRangeGridlineStroke(new BasicStroke(1.5f));
        values.setTickLabelFont(font(10, false));
        CategoryAxis axis = plot.getDomainAxis();
        axis.setTickLabelFont(font(10, false));
        axis.setMaximumCategoryLabelLines(4);
    }

    /** A plot with its title above, the legend and the notes below. */
    JFreeChart chart(String title, CategoryPlot plot, List<String> notes) {
        JFreeChart chart = new JFreeChart(shown(title), font(15, true), plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(24, 24, 24, 40));
        List<String> upwards = new ArrayList<>(notes);
        Collections.reverse(upwards);
        upwards.forEach(note -> chart.addSubtitle(note(note)));
        chart.addLegend(legend(plot));
        return chart;
    }

    private LegendTitle legend(CategoryPlot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setItemFont(font(11, false));
        legend.setItemLabelPadding(new RectangleInsets(6, 10, 6, 36));
        legend.setMargin(10, 0, 10, 0);
        return legend;
    }

    private TextTitle note(String text) {
        TextTitle note = new TextTitle(shown(text), font(9, false));
        note.setPosition(RectangleEdge.BOTTOM);
        note.setHorizontalAlignment(HorizontalAlignment.LEFT);
        note.setTextAlignment(HorizontalAlignment.LEFT);
        return note;
    }

    /** The chart as a drawing of the usual width. */
    static Drawing drawing(JFreeChart chart, int pixelsHigh) {
        return new Drawing() {
            @Override
            public int width() {
                return WIDTH;
            }

            @Override
            public int height() {
                return pixelsHigh;
            }

            @Override
            public void draw(Graphics2D canvas) {
                chart.draw(canvas, new Rectangle(WIDTH, pixelsHigh));
            }
        };
    }

    /** Bars of members beside each other, each with its figure above it. */
    BarRenderer bars(List<ReportingUnit> members, List<ReportingUnit> all, CategoryItemLabelGenerator figures) {
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setDefaultLegendShape(new Rectangle(-14, -14, 28, 28));
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(true);
        bars.setItemMargin(0.04);
        bars.setDefaultItemLabelFont(font(8, false));
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelGenerator(figures);
        for (int bar = 0; bar < members.size(); bar++) {
            bars.setSeriesPaint(bar, BarPalette.of(members.get(bar), all, members));
            bars.setSeriesOutlinePaint(bar, Color.DARK_GRAY);
        }
        return bars;
    }
}
