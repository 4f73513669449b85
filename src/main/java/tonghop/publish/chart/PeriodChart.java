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
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.definition.Indicator.SeriesBreak;
import tonghop.definition.ReportingUnit;
import tonghop.model.Role;

/**
 * An indicator of each member from date to date, a line for each member that tells something, or bars where nobody tells enough days
 * for a line. Where it is measured otherwise since a day between, every line is broken there.
 */
record PeriodChart(ChartTable drawn, ChartLook look) {
    private static final int MOST_MEMBERS = 8;
    /** Two dots are no line. */
    private static final int LEAST_POINTS = 3;
    /** As a part of the picture. */
    private static final double WIDEST_BAR = 0.06;
    /** So much of the picture's height is left for the lines when there are many notes. */
    private static final double LINES = 0.72 * ChartLook.HEIGHT;

    private static final float[][] DASHES = {{1f, 0f}, {22f, 8f}, {6f, 8f}, {22f, 8f, 6f, 8f}};

    Drawing drawing() {
        NumberAxis values = new NumberAxis();
        BigDecimal ceiling = drawn.ceiling(members());
        values.setRange(0, top());
        values.setTickUnit(
                new ReadableTick(AxisCeiling.step(ceiling), look.wording().numbers()));
        CategoryPlot plot = new CategoryPlot(dataset(), new CategoryAxis(), values, isOfLines() ? lines() : bars());
        look.frame(plot, values);
        return ChartLook.drawing(look.chart(drawn.table().title(), plot, notes()), ChartLook.HEIGHT);
    }

    private List<Row> rows() {
        return drawn.rows();
    }

    /** Those that tell most dates; a chart holds so many lines. */
    private List<ReportingUnit> members() {
        List<ReportingUnit> most = telling().stream()
                .sorted(Comparator.comparingLong(this::told).reversed())
                .limit(MOST_MEMBERS)
                .toList();
        return drawn.table().members().stream().filter(most::contains).toList();
    }

    private List<ReportingUnit> telling() {
        return drawn.table().members().stream()
                .filter(member -> told(member) > 0)
                .toList();
    }

    private long told(ReportingUnit member) {
        return rows().stream()
                .filter(row -> drawn.value(member, row).isPresent())
                .count();
    }

    private boolean isOfLines() {
        return members().stream().anyMatch(member -> told(member) >= LEAST_POINTS);
    }

    private BarRenderer bars() {
        BarRenderer bars = look.bars(members(), drawn.table().members(), new Figures((line, column) -> true));
        bars.setMaximumBarWidth(WIDEST_BAR);
        return bars;
    }

    private double top() {
        BigDecimal highest = drawn.values(members()).reduce(BigDecimal.ZERO, BigDecimal::max);
        return drawn.ceiling(members()).max(highest).doubleValue() * 1.08;
    }

    /** What stands along the axis: a day of figures, or a day since which they are others. */
    private record Stop(String name, Optional<Row> row) {}

    private List<Stop> stops() {
        List<Stop> stops = new ArrayList<>();
        LocalDate before = LocalDate.MAX;
        for (Row row : rows()) {
            LocalDate day = day(row);
            breaks(row, before, day)
                    .map(each -> new Stop(look.wording().text("chart.break", on(each)), Optional.empty()))
                    .forEach(stops::add);
            stops.add(new Stop(look.wording().date(day), Optional.of(row)));
            before = day;
        }
        return stops;
    }

    private static LocalDate day(Row row) {
        return LocalDate.parse(row.label());
    }

    private static Stream<SeriesBreak> breaks(Row row, LocalDate before, LocalDate day) {
        return row.indicator().breaks().stream()
                .filter(each -> each.on().isAfter(before) && !each.on().isAfter(day));
    }

    private static Map<String, String> on(SeriesBreak each) {
        return Map.of("day", each.on().toString(), "reason", each.reason());
    }

    private DefaultCategoryDataset dataset() {
        DefaultCategoryDataset lines = new DefaultCategoryDataset();
        for (ReportingUnit member : members()) {
            for (Stop stop : stops()) {
                lines.addValue(
                        stop.row().flatMap(row -> drawn.value(member, row)).orElse(null),
                        look.shown(member.name()),
                        stop.name());
            }
        }
        return lines;
    }

    private LineAndShapeRenderer lines() {
        List<Stop> stops = stops();
        double room = 0.45 * ChartLook.WIDTH / stops.size();
        List<LabelPlaces> places =
                stops.stream().map(stop -> new LabelPlaces(points(stop), room)).toList();
        LineAndShapeRenderer lines = new Lines(places);
        lines.setDefaultItemLabelsVisible(true);
        lines.setDefaultItemLabelFont(look.font(10, false));
        lines.setDefaultItemLabelGenerator(
                new Figures((line, column) -> places.get(column).of(line).isPresent()));
        lines.setItemLabelInsets(new RectangleInsets(14, 14, 14, 14));
        lines.setDefaultLegendShape(new Ellipse2D.Float(-12, -12, 24, 24));
        int count = members().size();
        for (int at = 0; at < count; at++) {
            float[] dashes = DASHES[at % DASHES.length];
            lines.setSeriesShape(at, new Ellipse2D.Float(-11, -11, 22, 22));
            lines.setSeriesPaint(
                    at, BarPalette.of(members().get(at), drawn.table().members(), members()));
            lines.setSeriesOutlinePaint(at, Color.DARK_GRAY);
            lines.setSeriesStroke(
                    at, new BasicStroke(5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, dashes, 0f));
        }
        return lines;
    }

    private List<LabelPlaces.Point> points(Stop stop) {
        List<ReportingUnit> members = members();
        return IntStream.range(0, members.size())
                .boxed()
                .flatMap(line -> stop
                        .row()
                        .flatMap(row -> drawn.value(members.get(line), row)
                                .map(value -> new LabelPlaces.Point(
                                        line, value.doubleValue() / top() * LINES, drawn.text(members.get(line), row))))
                        .stream())
                .toList();
    }

    private static final class Lines extends LineAndShapeRenderer {
        private static final long serialVersionUID = 1L;
        private final transient List<LabelPlaces> places;

        private Lines(List<LabelPlaces> places) {
            this.places = places;
        }

        @Override
        public ItemLabelPosition getPositiveItemLabelPosition(int line, int column) {
            return places.get(column).of(line).orElseGet(ItemLabelPosition::new);
        }
    }

    /** The figure beside each point or above each bar. */
    private final class Figures extends StandardCategoryItemLabelGenerator {
        private static final long serialVersionUID = 1L;
        private final transient BiPredicate<Integer, Integer> isShown;

        private Figures(BiPredicate<Integer, Integer> isShown) {
            this.isShown = isShown;
        }

        @Override
        public @Nullable String generateLabel(CategoryDataset lines, int line, int column) {
            return stops().get(column)
                    .row()
                    .filter(row -> isShown.test(line, column))
                    .filter(row -> drawn.value(members().get(line), row).isPresent())
                    .map(row -> drawn.text(members().get(line), row))
                    .orElse(null);
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
        rows().stream().findFirst().stream()
                .flatMap(row -> breaks(row, day(row), day(rows().get(rows().size() - 1))))
                .forEach(each -> notes.add(look.wording().text("chart.break-note", on(each))));
        drawn.table().members().stream()
                .filter(member -> told(member) == 0)
                .map(ReportingUnit::name)
                .limit(10)
                .reduce((one, other) -> one + ", " + other)
                .ifPresent(silent -> notes.add(look.wording().text("chart.silent", Map.of("units", silent))));
        notes.addAll(drawn.leftOut(telling().size() - members().size()));
        return notes;
    }
}
