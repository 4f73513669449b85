package tonghop.publish.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.definition.ReportingUnit;

/**
 * Members by indicators as a table whose cells are the darker the further they stay below the target; each holds its figure, so
 * that nothing rests on colour alone. Members stand at the side when they are more than the indicators.
 */
final class HeatTable implements Drawing {
    private static final int EDGE = 40;
    private static final int LABEL = 560;
    private static final int PAD = 12;
    private static final int MOST_MEMBERS = 60;

    private final ChartTable drawn;
    private final ChartLook look;
    private final List<List<Box>> lines;
    private final List<String> side;
    private final List<String> top;

    HeatTable(ChartTable drawn, ChartLook look) {
        this.drawn = drawn;
        this.look = look;
        List<ReportingUnit> members =
                drawn.table().members().stream().limit(MOST_MEMBERS).toList();
        List<Row> rows = drawn.rows();
        List<String> names = members.stream().map(ReportingUnit::name).toList();
        List<String> labels = rows.stream().map(Row::label).toList();
        boolean tall = members.size() > rows.size();
        this.side = tall ? names : labels;
        this.top = tall ? labels : names;
        this.lines = tall
                ? members.stream()
                        .map(member ->
                                rows.stream().map(row -> box(member, row)).toList())
                        .toList()
                : rows.stream()
                        .map(row ->
                                members.stream().map(member -> box(member, row)).toList())
                        .toList();
        Stream.of(side, top, notes(), List.of(drawn.table().title()))
                .flatMap(List::stream)
                .forEach(look::shown);
    }

    /** What a cell says, in which colour. */
    private record Box(String text, Color colour) {}

    private Box box(ReportingUnit member, Row row) {
        return drawn.value(member, row)
                .map(value -> new Box(drawn.text(member, row), HeatScale.colour(value)))
                .orElseGet(() -> new Box("–" + drawn.mark(member, row), Color.WHITE));
    }

    @Override
    public int width() {
        return ChartLook.WIDTH;
    }

    @Override
    public int height() {
        int title =
                wrapped(drawn.table().title(), titleFont(), width() - 2 * EDGE).size() * lineHeight(titleFont());
        int notes = notes().stream()
                .mapToInt(note -> wrapped(note, noteFont(), width() - 2 * EDGE).size() * lineHeight(noteFont()))
                .sum();
        int table = side.stream().mapToInt(this::lineHeight).sum();
        return EDGE * 3 + title + headHeight() + table + notes + 2 * lineHeight(noteFont());
    }

    @Override
    public void draw(Graphics2D canvas) {
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width(), height());
        int y = EDGE;
        for (String line : wrapped(drawn.table().title(), titleFont(), width() - 2 * EDGE)) {
            text(canvas, titleFont(), List.of(line), new Area(EDGE, y, width() - 2 * EDGE, lineHeight(titleFont())));
            y += lineHeight(titleFont());
        }
        y += EDGE / 2;
        for (int column = 0; column < top.size(); column++) {
            Area head = new Area(left(column), y, left(column + 1) - left(column), headHeight());
            text(canvas, headFont(), wrapped(top.get(column), headFont(), head.width() - PAD), head);
        }
        y += headHeight();
        for (int line = 0; line < side.size(); line++) {
            y = line(canvas, line, y);
        }
        y += EDGE / 2;
        y = legend(canvas, y);
        for (String note : notes()) {
            for (String part : wrapped(note, noteFont(), width() - 2 * EDGE)) {
                draw(canvas, noteFont(), part, EDGE, y + metrics(noteFont()).getAscent());
                y += lineHeight(noteFont());
            }
        }
    }

    private record Area(int x, int y, int width, int height) {}

    private int line(Graphics2D canvas, int line, int y) {
        int height = lineHeight(side.get(line));
        int below =
                y + (height - wrapped(side.get(line), cellFont(), LABEL - PAD).size() * lineHeight(cellFont())) / 2;
        for (String part : wrapped(side.get(line), cellFont(), LABEL - PAD)) {
            draw(canvas, cellFont(), part, EDGE, below + metrics(cellFont()).getAscent());
            below += lineHeight(cellFont());
        }
        for (int column = 0; column < top.size(); column++) {
            Area area = new Area(left(column), y, left(column + 1) - left(column), height);
            Box box = lines.get(line).get(column);
            canvas.setColor(box.colour());
            canvas.fillRect(area.x(), area.y(), area.width(), area.height());
            canvas.setColor(Color.GRAY);
            canvas.setStroke(new BasicStroke(2f));
            canvas.drawRect(area.x(), area.y(), area.width(), area.height());
            text(canvas, cellFont(), List.of(box.text()), area);
        }
        return y + height;
    }

    private int legend(Graphics2D canvas, int y) {
        int x = EDGE;
        int from = 0;
        for (HeatScale.Step step : HeatScale.STEPS) {
            String text = step.below() == Integer.MAX_VALUE
                    ? "≥ " + from + " %"
                    : from == 0 ? "< " + step.below() + " %" : from + " – < " + step.below() + " %";
            canvas.setColor(step.colour());
            canvas.fillRect(x, y + 4, 40, 28);
            canvas.setColor(Color.GRAY);
            canvas.drawRect(x, y + 4, 40, 28);
            draw(canvas, noteFont(), text, x + 52, y + metrics(noteFont()).getAscent());
            x += 52 + metrics(noteFont()).stringWidth(text) + 50;
            from = step.below();
        }
        return y + 2 * lineHeight(noteFont());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (lines.stream().flatMap(List::stream).anyMatch(box -> box.text().startsWith("–"))) {
            notes.add(look.wording().text("chart.blank"));
        }
        if (lines.stream().flatMap(List::stream).anyMatch(box -> box.text().endsWith(ChartTable.IN_QUESTION))) {
            notes.add(look.wording().text("chart.in-question"));
        }
        notes.addAll(drawn.leftOut(drawn.table().members().size() - MOST_MEMBERS));
        return notes;
    }

    private int left(int column) {
        return EDGE + LABEL + (width() - 2 * EDGE - LABEL) * column / Math.max(1, top.size());
    }

    private int headHeight() {
        int room = (width() - 2 * EDGE - LABEL) / Math.max(1, top.size()) - PAD;
        int most = top.stream()
                .mapToInt(text -> wrapped(text, headFont(), room).size())
                .max()
                .orElse(1);
        return most * lineHeight(headFont()) + PAD;
    }

    private int lineHeight(String label) {
        return wrapped(label, cellFont(), LABEL - PAD).size() * lineHeight(cellFont()) + 2 * PAD;
    }

    private static void text(Graphics2D canvas, Font font, List<String> parts, Area area) {
        FontMetrics metrics = metrics(font);
        int y = area.y() + (area.height() - parts.size() * lineHeight(font)) / 2;
        for (String part : parts) {
            draw(
                    canvas,
                    font,
                    part,
                    area.x() + (area.width() - metrics.stringWidth(part)) / 2,
                    y + metrics.getAscent());
            y += lineHeight(font);
        }
    }

    private static void draw(Graphics2D canvas, Font font, String text, int x, int y) {
        canvas.setFont(font);
        canvas.setColor(Color.BLACK);
        canvas.drawString(text, x, y);
    }

    /** Broken between words; a word that is too wide is broken where it must be. */
    private static List<String> wrapped(String text, Font font, int room) {
        List<String> parts = new ArrayList<>();
        String part = "";
        for (String word : text.split(" ")) {
            String longer = part.isEmpty() ? word : part + " " + word;
            if (!part.isEmpty() && metrics(font).stringWidth(longer) > room) {
                parts.add(part);
                longer = word;
            }
            while (longer.length() > 1 && metrics(font).stringWidth(longer) > room) {
                int end = longer.length() - 1;
                while (end > 1 && metrics(font).stringWidth(longer.substring(0, end)) > room) {
                    end--;
                }
                parts.add(longer.substring(0, end));
                longer = longer.substring(end);
            }
            part = longer;
        }
        parts.add(part);
        return parts;
    }

    private Font titleFont() {
        return look.font(15, true);
    }

    private Font headFont() {
        return look.font(10, true);
    }

    private Font cellFont() {
        return look.font(10, false);
    }

    private Font noteFont() {
        return look.font(9, false);
    }

    private static int lineHeight(Font font) {
        return metrics(font).getHeight();
    }

    private static FontMetrics metrics(Font font) {
        return PngImage.metrics(font);
    }
}
