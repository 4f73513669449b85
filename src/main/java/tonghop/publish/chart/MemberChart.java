package tonghop.publish.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.Layer;
import tonghop.model.Role;

/** Bars by indicator and member, with the line at 100 for percentages. */
final class MemberChart {
    private final ChartTable drawn;
    private final ChartFigures figures;
    private final ChartLook look;

    MemberChart(ChartTable drawn, ChartLook look) {
        this.drawn = drawn;
        this.figures = new ChartFigures(drawn);
        this.look = look;
    }

    Drawing drawing() {
        NumberAxis values = new NumberAxis();
        values.setRange(0, figures.ceiling().doubleValue() * 1.06);
        values.setTickUnit(new ReadableTick(
                AxisCeiling.step(figures.ceiling()), look.wording().numbers()));
        CategoryPlot plot = new CategoryPlot(
                figures.dataset(),
                categories(),
                values,
                look.bars(figures.members(), drawn.table().members(), new FigureLabels(figures)));
        ((BarRenderer) plot.getRenderer()).setBarPainter(new CutBarPainter(figures));
        look.frame(plot, values);
        if (drawn.role() == Role.PERCENT) {
            plot.addRangeMarker(hundred(), Layer.FOREGROUND);
        }
        return ChartLook.drawing(look.chart(drawn.table().title(), plot, notes()), ChartLook.HEIGHT);
    }

    private CategoryAxis categories() {
        CategoryAxis axis = new CategoryAxis();
        figures.rows().forEach(row -> look.shown(row.indicator().name()));
        figures.members().forEach(member -> look.shown(member.name()));
        axis.setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        axis.setCategoryMargin(0.12);
        return axis;
    }

    private static ValueMarker hundred() {
        float[] dashes = {16f, 8f};
        BasicStroke stroke = new BasicStroke(4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, dashes, 0f);
        return new ValueMarker(100, new Color(0xB0, 0x00, 0x20), stroke);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (drawn.role() == Role.PERCENT) {
            notes.add(look.wording().text("chart.hundred"));
        }
        if (figures.isAnyCut()) {
            notes.add(look.wording().text("chart.cut"));
        }
        notes.addAll(drawn.inQuestion(figures.members()));
        if (!figures.isComplete()) {
            notes.add(look.wording().text("chart.missing"));
        }
        return notes;
    }
}
