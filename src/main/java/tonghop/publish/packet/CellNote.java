package tonghop.publish.packet;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** The words of a packet behind a unit's own comment, and away again. */
final class CellNote {
    private CellNote() {}

    /** Adds the words behind what the comment says; what it says keeps its letters. */
    static void add(Comment comment, String words) {
        RichTextString own = comment.getString();
        if (own instanceof XSSFRichTextString xlsx) {
            xlsx.append("\n" + words);
            comment.setString(xlsx);
            return;
        }
        comment.setString(own instanceof HSSFRichTextString xls ? behind(xls, words) : own);
    }

    private static HSSFRichTextString behind(HSSFRichTextString own, String words) {
        HSSFRichTextString both = new HSSFRichTextString(own.getString() + "\n" + words);
        for (int run = 0; run < own.numFormattingRuns(); run++) {
            int from = own.getIndexOfFormattingRun(run);
            both.applyFont(from, own.length(), own.getFontOfFormattingRun(run));
        }
        both.applyFont(own.length(), both.length(), HSSFRichTextString.NO_FONT);
        return both;
    }

    /** Takes the lines of these words out of the comment of a cell; a comment without any other line goes. */
    static void remove(Cell cell, String words) {
        Comment comment = cell.getCellComment();
        if (comment == null) {
            return;
        }
        Set<String> ours = words.lines().map(String::strip).collect(Collectors.toSet());
        String text = comment.getString().getString();
        String own = text.lines().filter(line -> !ours.contains(line.strip())).collect(Collectors.joining("\n"));
        if (own.isBlank()) {
            cell.removeCellComment();
        } else if (own.length() < text.length()) {
            comment.setString(cell.getSheet().getWorkbook().getCreationHelper().createRichTextString(own));
        }
    }
}
