package tonghop.publish.chart;

import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.data.category.CategoryDataset;

/**
 * Puts each bar's figure above it.
 *
 * @param figures the figures
 */
record FigureLabels(ChartFigures figures) implements CategoryItemLabelGenerator {
    @Override
    public String generateRowLabel(CategoryDataset bars, int row) {
        return String.valueOf(bars.getRowKey(row));
    }

    @Override
    public String generateColumnLabel(CategoryDataset bars, int column) {
        return String.valueOf(bars.getColumnKey(column));
    }

    @Override
    public String generateLabel(CategoryDataset bars, int row, int column) {
        return figures.label(row, column);
    }
}
