package tonghop.publish.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.ui.TextAnchor;

/** Where the figures of points stand that lie above one another: over the point, else beside it, so that none lies on another. */
final class LabelPlaces {
    private static final double LETTER = 16;
    private static final double LINE = 28;
    /** From the middle of a point to the text beside it. */
    private static final double GAP = 28;

    private static final double RADIUS = 16;
    /** A text over a point may stand so high: how many pixels a value is worth is known only roughly here. */
    private static final double HIGHEST = 76;

    private enum Side {
        OVER,
        RIGHT,
        LEFT;

        private ItemLabelPosition position() {
            return switch (this) {
                case OVER -> new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER);
                case RIGHT -> new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT);
                case LEFT -> new ItemLabelPosition(ItemLabelAnchor.OUTSIDE9, TextAnchor.CENTER_RIGHT);
            };
        }

        private Rectangle2D box(Point point) {
            double width = LETTER * point.text().length();
            return switch (this) {
                case OVER -> new Rectangle2D.Double(-width / 2, point.height() + RADIUS, width, HIGHEST - RADIUS);
                case RIGHT -> new Rectangle2D.Double(GAP, point.height() - LINE / 2, width, LINE);
                case LEFT -> new Rectangle2D.Double(-GAP - width, point.height() - LINE / 2, width, LINE);
            };
        }
    }

    /**
     * A point of one day.
     *
     * @param line which line it is of
     * @param height how high it lies, in pixels
     * @param text its figure
     */
    record Point(int line, double height, String text) {
        private Rectangle2D box() {
            return new Rectangle2D.Double(-RADIUS, height - RADIUS, 2 * RADIUS, 2 * RADIUS);
        }
    }

    private final Map<Integer, Side> sides = new HashMap<>();

    /**
     * @param points those of one day
     * @param room how far it is to half way to the next day, in pixels
     */
    LabelPlaces(List<Point> points, double room) {
        List<Rectangle2D> taken =
                new ArrayList<>(points.stream().map(Point::box).toList());
        points.stream()
                .sorted(Comparator.comparingDouble(Point::height).reversed())
                .forEach(point -> Stream.of(Side.values())
                        .filter(side -> Math.abs(side.box(point).getCenterX())
                                        + side.box(point).getWidth() / 2
                                <= room)
                        .filter(side -> taken.stream().noneMatch(side.box(point)::intersects))
                        .findFirst()
                        .ifPresent(side -> {
                            taken.add(side.box(point));
                            sides.put(point.line(), side);
                        }));
    }

    /** Empty where there is no room for the figure, which the tables tell. */
    Optional<ItemLabelPosition> of(int line) {
        return Optional.ofNullable(sides.get(line)).map(side -> side.position());
    }
}
