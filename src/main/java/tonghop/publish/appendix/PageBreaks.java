package tonghop.publish.appendix;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tonghop.publish.appendix.PrintedTable.Level;
import tonghop.publish.appendix.PrintedTable.Line;

/** Where the pages of a table end: no heading stands last on a page, nor a row apart from what is set under it. */
record PageBreaks(XSSFSheet sheet, SheetPlan plan) {
    /** Programs and printers differ by a little. */
    private static final int SLACK_PERCENT = 96;

    /**
     * Breaks the pages of the table whose header stands in two rows from that one on.
     *
     * @return how many points are left on the last page
     */
    float apply(PrintedTable printed, int header) {
        float room = plan.paper().heightInPoints() * SLACK_PERCENT / plan.percent();
        float repeated = height(header, header + 2);
        float taken = height(0, header + 2);
        int page = 0;
        List<Line> lines = printed.lines();
        for (int at = 0; at < lines.size(); at++) {
            float own = height(header + 2 + at, header + 3 + at);
            if (taken + own > room && at > page) {
                page = start(lines, at, page);
                sheet.setRowBreak(header + 1 + page);
                taken = repeated + height(header + 2 + page, header + 2 + at);
            }
            taken += own;
        }
        return room - taken;
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
