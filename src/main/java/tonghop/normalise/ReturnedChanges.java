package tonghop.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.model.Submission;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.normalise.cell.ReadingFindings;
import tonghop.normalise.words.Folding;

/**
 * What differs between a workbook and its marked copy that came back, cell by cell. A formula that gives another result because the
 * figures below it changed was not changed itself; one that was rewritten was, whatever it gives.
 *
 * @param asked how many cells were changed that had been asked about
 * @param unasked how many were changed that nobody had asked about
 * @param recalculated how many formulas give another result
 * @param findings a finding for each change; of very many unasked ones the first
 */
record ReturnedChanges(int asked, int unasked, int recalculated, List<Finding> findings) {
    /** Who has changed more than that has sent another workbook: the count tells it. */
    private static final int MOST_TOLD = 300;

    private static final Pattern NOTATION = Pattern.compile("[\\s'\\[\\]]|^[=+]+|_XLFN\\.|_XLWS\\.|COM\\.MICROSOFT\\.");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(?:\\.\\d{1,30})?");

    ReturnedChanges {
        findings = List.copyOf(findings);
    }

    static ReturnedChanges between(Submission original, Submission returned, Set<CellRef> asked) {
        SortedMap<CellRef, RawCell> before = cells(original, returned.file());
        SortedMap<CellRef, RawCell> after = cells(returned, returned.file());
        SortedSet<CellRef> places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        List<Finding> findings = new ArrayList<>();
        int askedFor = 0;
        int unasked = 0;
        int recalculated = 0;
        for (CellRef place : places) {
            @Nullable RawCell was = before.get(place);
            @Nullable RawCell is = after.get(place);
            if (isSame(text(was), text(is)) && !isRewritten(was, is)) {
                continue;
            }
            if (isRecalculated(was, is)) {
                recalculated++;
            } else if (asked.contains(place)) {
                askedFor++;
                findings.add(finding("returned-change", Severity.INFO, place, was, is));
            } else if (unasked++ < MOST_TOLD) {
                findings.add(finding("returned-unasked", Severity.WARNING, place, was, is));
            }
        }
        return new ReturnedChanges(askedFor, unasked, recalculated, findings);
    }

    Map<String, String> counts() {
        return Map.of(
                "changed", String.valueOf(asked),
                "unasked", String.valueOf(unasked),
                "recalculated", String.valueOf(recalculated));
    }

    private static SortedMap<CellRef, RawCell> cells(Submission submission, String file) {
        SortedMap<CellRef, RawCell> cells = new TreeMap<>();
        for (RawSheet sheet : submission.sheets()) {
            sheet.cells().forEach(cell -> cells.put(new CellRef(file, sheet.name(), cell.at()), cell));
        }
        return cells;
    }

    private static String text(@Nullable RawCell cell) {
        return cell == null ? "" : cell.text().strip();
    }

    private static boolean isSame(String one, String other) {
        boolean isNumber =
                NUMBER.matcher(one).matches() && NUMBER.matcher(other).matches();
        return isNumber
                ? new BigDecimal(one).compareTo(new BigDecimal(other)) == 0
                : Folding.clean(one).equals(Folding.clean(other));
    }

    private static boolean isRecalculated(@Nullable RawCell was, @Nullable RawCell is) {
        return isFormula(was) && isFormula(is) && !isRewritten(was, is);
    }

    private static boolean isRewritten(@Nullable RawCell was, @Nullable RawCell is) {
        return isFormula(was) && isFormula(is) && !plain(was).equals(plain(is));
    }

    private static boolean isFormula(@Nullable RawCell cell) {
        return cell != null && cell.formula() != null;
    }

    /** Programs write one formula with other spaces, signs between arguments, quotes and prefixes of newer functions. */
    private static String plain(@Nullable RawCell cell) {
        return NOTATION.matcher(formula(cell).replace(';', ',').toUpperCase(Locale.ROOT))
                .replaceAll("");
    }

    private static String formula(@Nullable RawCell cell) {
        String formula = cell == null ? null : cell.formula();
        return formula == null ? "" : formula;
    }

    /** What stands in the cell; of a formula that was rewritten the formula too. */
    private static String shown(@Nullable RawCell cell, boolean isRewritten) {
        String text = text(cell).isEmpty() ? "…" : text(cell);
        return isRewritten ? "=" + formula(cell) + " → " + text : text;
    }

    private static Finding finding(
            String rule, Severity severity, CellRef place, @Nullable RawCell was, @Nullable RawCell is) {
        String before = shown(was, isRewritten(was, is));
        String after = shown(is, isRewritten(was, is));
        ReadingFindings.Subject about =
                new ReadingFindings.Subject(rule, severity, place.at() + " " + before + " " + after, place);
        return ReadingFindings.about(about, Map.of("before", before, "after", after), List.of());
    }
}
