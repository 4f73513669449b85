package tonghop.normalise;

import java.util.regex.Pattern;
import tonghop.definition.Vocabulary;
import tonghop.normalise.cell.FigureCell;
import tonghop.normalise.grid.Column;
import tonghop.normalise.words.CellValue;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.FigureGrammar;
import tonghop.normalise.words.Folding;

/**
 * Tells what looks like a figure though its column holds none: a place in a ranking under a header that nobody knows, a number in
 * a remark. Row numbers, codes and labels are known by what they are.
 */
record FiguresAside(FigureGrammar figures) {
    private static final Pattern ORDINAL =
            Pattern.compile("[-+*•(]?(?:\\d+|[IVXLC]+|[A-Za-zđĐ])(?:[.-]?\\d++|[.-][A-Za-zđ])*+[.)]?|[-+*•]");
    private static final Pattern RANK = Pattern.compile(
            "(?:(?:xếp|đứng) )?(?:thứ |hạng |loại )?(?:nhất|nhì|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|[ivx]{1,5})");

    /** Whether a person has to say what the cell is. */
    boolean isOpen(FigureCell place) {
        return switch (place.column().kind()) {
            case ORDINAL, CODE -> isNumber(place) && !isOrdinal(place);
            case LABEL -> place.row().figures().isEmpty() && !isLabel(place) && (isNumber(place) || isRank(place));
            case NOTE -> isNumber(place) || (!isRemark(place.column()) && isRank(place));
            case UNIT_OF_MEASURE, FIGURE -> false;
        };
    }

    private boolean isNumber(FigureCell place) {
        CellValue value = figures.read(place.cell());
        return value instanceof CellValue.Single || value instanceof CellValue.Pair;
    }

    private static boolean isRank(FigureCell place) {
        String text = Folding.clean(place.cell().text()).strip().toLowerCase(java.util.Locale.ROOT);
        return RANK.matcher(text).matches();
    }

    private static boolean isOrdinal(FigureCell place) {
        return ORDINAL.matcher(place.cell().text().strip()).matches();
    }

    /** Understood as a whole, or the row's number before its label; under a header of its own, such as "Xếp thứ", it may be a rank. */
    private static boolean isLabel(FigureCell place) {
        String text = place.cell().text().strip();
        boolean understood = place.row().labels().stream()
                .anyMatch(label -> label.isCovered() && label.text().contains(text));
        boolean numbers = isOrdinal(place)
                && place.column().headers().stream().allMatch(header -> header.has(Concept.HeaderWord.class))
                && place.row().labels().size() > 1
                && place.row().labels().get(0).text().strip().equals(text);
        return understood || numbers;
    }

    private static boolean isRemark(Column column) {
        return column.headers().stream()
                .flatMap(header -> header.all(Concept.HeaderWord.class))
                .anyMatch(word -> word.header() == Vocabulary.Header.NOTE);
    }
}
