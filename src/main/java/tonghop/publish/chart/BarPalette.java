package tonghop.publish.chart;

import java.awt.Color;
import java.util.List;
import tonghop.definition.ReportingUnit;

/**
 * Colours for bars that lie side by side: each is lighter than the one before, so that they stay apart in grey print and for
 * readers who see few colours (the viridis scale).
 */
final class BarPalette {
    private static final List<Color> SCALE = List.of(
            new Color(0x44, 0x01, 0x54),
            new Color(0x3b, 0x52, 0x8b),
            new Color(0x21, 0x90, 0x8c),
            new Color(0x5d, 0xc8, 0x63),
            new Color(0xfd, 0xe7, 0x25));

    private static final int MOST_APART = 8;

    private BarPalette() {}

    /**
     * The colour of a member: the same in all charts of a table as long as they can be told apart, else by its place among those that
     * are drawn. The lightest is left out, which lines on white paper would be lost in.
     */
    static Color of(ReportingUnit member, List<ReportingUnit> all, List<ReportingUnit> drawn) {
        List<ReportingUnit> among = all.size() <= MOST_APART ? all : drawn;
        return colour(among.indexOf(member), among.size() + 1);
    }

    /** The colour of a bar among so many, evenly spread over the scale. */
    static Color colour(int bar, int bars) {
        int steps = SCALE.size() - 1;
        int spread = Math.max(1, bars - 1);
        int lower = Math.min(steps - 1, bar * steps / spread);
        int part = bar * steps - lower * spread;
        Color from = SCALE.get(lower);
        Color to = SCALE.get(lower + 1);
        return new Color(
                between(from.getRed(), to.getRed(), part, spread),
                between(from.getGreen(), to.getGreen(), part, spread),
                between(from.getBlue(), to.getBlue(), part, spread));
    }

    /** Whether white letters are read better on it than black ones. */
    static boolean isDark(Color colour) {
        return 299 * colour.getRed() + 587 * colour.getGreen() + 114 * colour.getBlue() < 128_000;
    }

    private static int between(int from, int to, int part, int whole) {
        return from + (to - from) * part / whole;
    }
}
