package tonghop.ingest.ods;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.RefusedException;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.CellStyle.Ink;

/** The named looks of cells, each above its parent, and which tables are shown. */
final class OdsStyles {
    private static final Pattern LENGTH = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(pt|in|cm|mm)");
    private static final Pattern NO_LENGTH = Pattern.compile("0+(\\.0*)?(pt|in|cm|mm)");
    private static final Pattern RAISED = Pattern.compile("super\\b.*|0*[1-9][0-9.]*%.*");
    private static final String WHITE = "#ffffff";
    private static final Map<String, BigDecimal> POINTS = Map.of(
            "pt", BigDecimal.ONE,
            "in", new BigDecimal("72"),
            "cm", new BigDecimal("28.346"),
            "mm", new BigDecimal("2.8346"));
    private static final BigDecimal POINTS_A_STEP = BigDecimal.TEN;
    /** Styles that hang on each other in a ring would never end. */
    private static final int MOST_PARENTS = 32;

    private final Map<String, Map<String, String>> styles = new HashMap<>();
    private final Map<String, OdsFormat> formats = new HashMap<>();
    private final Map<String, CellStyle> looks = new HashMap<>();

    /** Reads the section of styles whose start has been met. */
    void read(XmlPart xml) throws RefusedException {
        xml.children(element -> {
            String name = xml.attributeIn(Space.STYLE, "name", "");
            switch (element) {
                case "style", "default-style" -> styles.put(name, style(xml));
                case "number-style", "currency-style", "percentage-style", "text-style", "date-style" ->
                    formats.put(name, OdsFormat.read(xml, element.equals("percentage-style")));
                default -> {}
            }
        });
    }

    CellStyle look(String name) {
        return looks.computeIfAbsent(name, this::resolve);
    }

    boolean hides(String tableStyle) {
        return "false".equals(property(tableStyle, "display"));
    }

    /** Whether rows or columns of this style are drawn down to nothing. */
    boolean hasNoExtent(String style) {
        String extent = property(style, "extent");
        return extent != null && NO_LENGTH.matcher(extent).matches();
    }

    private CellStyle resolve(String name) {
        OdsFormat format = formats.get(String.valueOf(property(name, "format")));
        String font = property(name, "font");
        return new CellStyle(
                format == null ? CellStyle.PLAIN.format() : format.code(formats),
                font == null ? "" : font,
                steps(property(name, "margin")),
                "bold".equals(property(name, "weight")),
                isStruck(name) ? Ink.STRUCK : isUnseen(name) ? Ink.UNSEEN : Ink.PLAIN);
    }

    boolean isStruck(String name) {
        String line = property(name, "line");
        return line != null && !line.equals("none");
    }

    private boolean isUnseen(String name) {
        String ground = property(name, "ground");
        return WHITE.equals(property(name, "color"))
                && (ground == null || ground.equals("transparent") || ground.equals(WHITE));
    }

    /** Whether text of this style stands above the line: "super 58%", "33% 58%". */
    boolean isRaised(String name) {
        String position = property(name, "position");
        return position != null && RAISED.matcher(position).matches();
    }

    /** What the style or the nearest of its parents says; the default style has no name and is everyone's last parent. */
    private @Nullable String property(String name, String property) {
        String at = name;
        for (int i = 0; i < MOST_PARENTS; i++) {
            Map<String, String> style = styles.getOrDefault(at, Map.of());
            if (style.containsKey(property) || at.isEmpty()) {
                return style.get(property);
            }
            at = style.getOrDefault("parent", "");
        }
        return null;
    }

    private static Map<String, String> style(XmlPart xml) throws RefusedException {
        Map<String, String> style = new HashMap<>();
        note(style, "parent", xml.attributeIn(Space.STYLE, "parent-style-name"));
        note(style, "format", xml.attributeIn(Space.STYLE, "data-style-name"));
        xml.children(properties -> {
            note(style, "display", xml.attributeIn(Space.TABLE, "display"));
            note(style, "extent", xml.attributeIn(Space.STYLE, "row-height"));
            note(style, "extent", xml.attributeIn(Space.STYLE, "column-width"));
            note(style, "margin", xml.attributeIn(Space.FORMATTING, "margin-left"));
            note(style, "weight", xml.attributeIn(Space.FORMATTING, "font-weight"));
            note(style, "line", xml.attributeIn(Space.STYLE, "text-line-through-style"));
            note(style, "line", xml.attributeIn(Space.STYLE, "text-line-through-type"));
            note(style, "position", xml.attributeIn(Space.STYLE, "text-position"));
            note(style, "color", xml.attributeIn(Space.FORMATTING, "color"));
            note(style, "ground", xml.attributeIn(Space.FORMATTING, "background-color"));
            note(style, "font", xml.attributeIn(Space.STYLE, "font-name"));
        });
        return style;
    }

    private static void note(Map<String, String> style, String property, @Nullable String value) {
        if (value != null) {
            style.put(property, value);
        }
    }

    private static int steps(@Nullable String margin) {
        Matcher length = LENGTH.matcher(margin == null ? "" : margin);
        return length.matches()
                ? new BigDecimal(length.group(1))
                        .multiply(POINTS.getOrDefault(length.group(2), BigDecimal.ZERO))
                        .divide(POINTS_A_STEP, 0, RoundingMode.HALF_UP)
                        .intValue()
                : 0;
    }
}
