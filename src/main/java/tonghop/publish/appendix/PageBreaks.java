package tonghop.publish.appendix;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tonghop.publish.appendix.PrintedTable.Level;
import tonghop.publish.appendix.PrintedTable.Line;

/** Where the pages of a table end: no heading stands last on a page, nor a row apart from what is set under it. */
record PageBreaks(XSSFSheet sheet, SheetPlan plan) {
    /** Programs and printers differ by a little. */
    private static final int SLACK_PERCENT = 96;

    private static final int LEAST_FILLED_PERCENT = 50;

    /** Excel takes no more breaks on a sheet; further pages end where they are full. */
    private static final int MOST_BREAKS = 1024;

    /** Where pages begin, and what is left on the last one in points. */
    private record Pages(List<Integer> starts, float left) {}

    /**
     * Breaks the pages of the table whose header stands in two rows from that one on. They are filled evenly, so that no line
     * stands alone on the last one.
     *
     * @return how many points are left on the last page
     */
    float apply(PrintedTable printed, int header) {
        float room = plan.paper().heightInPoints() * SLACK_PERCENT / plan.percent();
        Pages pages = pages(printed.lines(), header, room);
        float free = 0;
        for (int percent = 95; percent >= LEAST_FILLED_PERCENT; percent -= 5) {
            Pages tighter = pages(printed.lines(), header, room * percent / 100);
            if (tighter.starts().size() == pages.starts().size()) {
                pages = tighter;
                free = room - room * percent / 100;
            }
        }
        pages.starts().stream().limit(MOST_BREAKS).forEach(start -> sheet.setRowBreak(header + 1 + start));
        return pages.left() + free;
    }

    /**
     * Breaks the pages before those parts of the sheet that find no room below the others.
     *
     * @param starts the first row of each part, from the top of the sheet
     * @param end the row after the last
     * @return how many points are left on the last page
     */
    float apply(List<Integer> starts, int end) {
        float room = plan.paper().heightInPoints() * SLACK_PERCENT / plan.percent();
        float taken = 0;
        for (int part = 0; part < starts.size(); part++) {
            int next = part + 1 < starts.size() ? starts.get(part + 1) : end;
            float own = height(starts.get(part), next);
            if (taken > 0 && taken + own > room) {
                sheet.setRowBreak(starts.get(part) - 1);
                taken = 0;
            }
            taken += own;
        }
        return room - taken;
    }

    private Pages pages(List<Line> lines, int header, float room) {
        float repeated = height(header, header + 2);
        float taken = height(0, header + 2);
        int page = 0;
        List<Integer> starts = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            float own = height(header + 2 + at, header + 3 + at);
            if (taken + own > room && at > page) {
                page = start(lines, at, page);
                starts.add(page);
                taken = repeated + height(header + 2 + page, header + 2 + at);
            }
            taken += own;
        }
        return new Pages(starts, room - taken);
    }

    /** The line that the next page begins with: that one, or the one that leads to it. */
    private static int start(List<Line> lines, int at, int page) {
        int start = at;
        while (start > page + 1 && leads(lines.get(start - 1), lines.get(start))) {
            start--;
        }
        return start == page + 1 ? at : start;
    }

    private static boolean leads(Line before, Line after) {
        boolean opens = before.level() == Level.ROW && after.level() != Level.ROW && after.level() != Level.SECTION;
        return before.level() == Level.SECTION || opens;
    }

    private float height(int first, int end) {
        float points = 0;
        for (int row = first; row < end; row++) {
            points += sheet.getRow(row).getHeightInPoints();
        }
        return points;
    }
}
