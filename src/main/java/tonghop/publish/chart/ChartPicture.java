package tonghop.publish.chart;

import java.util.Set;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.definition.Chart;
import tonghop.model.Role;
import tonghop.wording.Wording;

/** Draws the charts of a definition, each as its type asks. */
public final class ChartPicture {
    /** More bars than these leave no room for their figures. */
    private static final int MOST_BARS = 60;

    private final ChartLook look;

    /** Makes the drawer. @throws IllegalStateException when a Vietnamese letter could not be drawn */
    public ChartPicture(Wording wording) {
        this.look = ChartLook.load(wording);
    }

    /**
     * The chart as PNG, 247 mm wide at 200 dots per inch.
     *
     * @param chart what the definition asks for
     * @param table its figures
     * @param openFindings ids of the findings that ask for a decision; the figures that they touch are marked
     */
    public byte[] png(Chart chart, ConsolidatedTable table, Set<String> openFindings) {
        return PngImage.encode(PngImage.painted(drawing(chart, table, openFindings)));
    }

    Drawing drawing(Chart chart, ConsolidatedTable table, Set<String> openFindings) {
        ChartTable drawn = new ChartTable(table, chart.role(), openFindings, look.wording());
        return switch (chart.type()) {
            case CLASSES -> new StackedChart(drawn, look).drawing();
            case PERIODS -> new PeriodChart(drawn, look).drawing();
            case HEAT -> new HeatTable(drawn, look);
            case BARS ->
                table.members().size() * table.rows().count() > MOST_BARS && chart.role() == Role.PERCENT
                        ? new HeatTable(drawn, look)
                        : new MemberChart(drawn, look).drawing();
        };
    }
}
