package tonghop.publish.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.publish.data.Publication.SubmittedFile;

/**
 * What is asked about one workbook, a line for each cell, where its copy has the cells.
 *
 * @param lines the lines in their order
 */
record QuestionLines(List<Line> lines) {
    /** A question about more cells than these names the first of them. */
    private static final int MOST_CELLS = 10;

    QuestionLines {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param at its place among the lines
     * @param question what it asks
     * @param tab the tab of the cell
     * @param cell the cell that it is about
     * @param printed what the cell says
     */
    record Line(int at, Question question, String tab, CellAddress cell, String printed) {}

    static QuestionLines of(Packet packet, SubmittedFile file, PrintedCells printed, Tabs tabs) {
        List<Line> lines = new ArrayList<>();
        for (Question question : packet.questions()) {
            question.in(file.file()).stream()
                    .filter(cell -> !cell.sheet().isEmpty())
                    .limit(MOST_CELLS)
                    .forEach(cell -> lines.add(
                            new Line(lines.size(), question, tabs.of(cell.sheet()), cell.at(), printed.at(cell))));
        }
        return new QuestionLines(lines);
    }

    /** The questions about each cell, in the order of tabs and cells. */
    SortedMap<CellRef, List<Question>> byCell() {
        SortedMap<CellRef, List<Question>> questions = new TreeMap<>();
        lines.forEach(line -> questions
                .computeIfAbsent(new CellRef("", line.tab(), line.cell()), cell -> new ArrayList<>())
                .add(line.question()));
        return questions;
    }
}
