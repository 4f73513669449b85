package tonghop.normalise.grid;

import java.util.List;
import tonghop.definition.Vocabulary;
import tonghop.model.cell.RawCell;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.Scan;

/** "ĐVT | triệu đồng | ha | hộ" below the names of measures: the unit of measure of each column, and no name of the rows below. */
record MeasureRow(Dictionary dictionary) {
    boolean is(List<RawCell> row) {
        List<RawCell> told = row.subList(Math.min(1, row.size()), row.size());
        return !told.isEmpty()
                && announces(row.get(0))
                && 2 * told.stream().filter(this::isMeasure).count() > told.size();
    }

    boolean announces(RawCell cell) {
        Scan scan = dictionary.read(cell.text());
        return scan.isCovered()
                && scan.all(Concept.HeaderWord.class)
                        .anyMatch(word -> word.header() == Vocabulary.Header.UNIT_OF_MEASURE);
    }

    private boolean isMeasure(RawCell cell) {
        Scan scan = dictionary.read(cell.text());
        return scan.isCovered() && scan.hits().size() == 1 && scan.has(Concept.UnitOfMeasureWord.class);
    }
}
