package tonghop.publish.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.RectangularShape;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleEdge;

/** Paints plain bars, with a slanting gap near the top of those that are cut at the ceiling. */
final class CutBarPainter extends StandardBarPainter {
    private static final long serialVersionUID = 1L;
    private static final int GAP = 14;

    private final transient ChartFigures figures;

    CutBarPainter(ChartFigures figures) {
        this.figures = figures;
    }

    @Override
    public void paintBar(
            Graphics2D canvas, BarRenderer renderer, int row, int column, RectangularShape bar, RectangleEdge base) {
        super.paintBar(canvas, renderer, row, column, bar, base);
        if (figures.isCut(row, column)) {
            canvas.setPaint(Color.WHITE);
            canvas.fill(gap(bar));
        }
    }

    private static Path2D gap(RectangularShape bar) {
        Path2D gap = new Path2D.Float();
        int y = (int) bar.getMinY() + 3 * GAP;
        gap.moveTo(bar.getMinX() - 3, y);
        gap.lineTo(bar.getMaxX() + 3, y - GAP);
        gap.lineTo(bar.getMaxX() + 3, y);
        gap.lineTo(bar.getMinX() - 3, y + GAP);
        gap.closePath();
        return gap;
    }
}
