package tonghop.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.normalise.cell.ReadingFindings;
import tonghop.normalise.text.Conversion;
import tonghop.normalise.text.LegacyText;
import tonghop.normalise.text.NoteMarks;
import tonghop.normalise.text.NumberedTimes;

/**
 * A sheet whose texts in fonts of before Unicode were converted, whose marks of notes were set apart from the figures and whose
 * numbers of months say so, with the texts as they were sent.
 *
 * @param sheet the sheet to read
 * @param originals the text as sent of each cell that was changed
 * @param findings that texts were converted, or look as if they should be
 */
record DecodedSheet(RawSheet sheet, Map<CellAddress, String> originals, List<Finding> findings) {

    static DecodedSheet of(String file, RawSheet sheet, LegacyText legacy) {
        Map<CellAddress, Conversion> sure = new HashMap<>();
        Map<CellAddress, Conversion> likely = new HashMap<>();
        for (RawCell cell : sheet.cells()) {
            if (cell.kind() == RawCell.Kind.TEXT) {
                Optional<Conversion> conversion =
                        legacy.convert(cell.text(), cell.style().font());
                conversion.ifPresent(found -> (found.sure() ? sure : likely).put(cell.at(), found));
            }
        }
        List<Finding> findings = new ArrayList<>();
        first(sure).ifPresent(at -> findings.add(finding(file, sheet, at, "legacy-text", sure)));
        first(likely).ifPresent(at -> findings.add(finding(file, sheet, at, "legacy-text-likely", likely)));
        Map<CellAddress, String> originals = new HashMap<>();
        sure.forEach((at, conversion) -> originals.put(at, conversion.original()));
        RawSheet unicode = converted(sheet, sure);
        Map<CellAddress, String> told = new HashMap<>(NumberedTimes.told(unicode));
        told.putAll(NoteMarks.raised(unicode));
        unicode.cells().stream()
                .filter(cell -> told.containsKey(cell.at()))
                .forEach(cell -> originals.putIfAbsent(cell.at(), cell.text()));
        return new DecodedSheet(withTexts(unicode, told), originals, findings);
    }

    /** No two sheets of a file share a name, and to hash all cells costs as much as to read them. */
    @Override
    public int hashCode() {
        return sheet.name().hashCode();
    }

    private static Optional<CellAddress> first(Map<CellAddress, Conversion> conversions) {
        return conversions.keySet().stream().sorted().findFirst();
    }

    private static RawSheet converted(RawSheet sheet, Map<CellAddress, Conversion> conversions) {
        Map<CellAddress, String> texts = new HashMap<>();
        conversions.forEach((at, conversion) -> texts.put(at, conversion.unicode()));
        return withTexts(sheet, texts);
    }

    private static RawSheet withTexts(RawSheet sheet, Map<CellAddress, String> texts) {
        return texts.isEmpty()
                ? sheet
                : sheet.withCells(sheet.cells().stream()
                        .map(cell -> texts.containsKey(cell.at()) ? cell.withText(texts.get(cell.at())) : cell)
                        .toList());
    }

    private static Finding finding(
            String file, RawSheet sheet, CellAddress at, String rule, Map<CellAddress, Conversion> conversions) {
        Conversion example = conversions.get(at);
        if (example == null) {
            throw new IllegalArgumentException("no conversion at " + at);
        }
        Severity severity = example.sure() ? Severity.INFO : Severity.WARNING;
        ReadingFindings.Subject about =
                new ReadingFindings.Subject(rule, severity, sheet.name(), new CellRef(file, sheet.name(), at));
        Map<String, String> arguments = Map.of(
                "count", String.valueOf(conversions.size()),
                "encoding", example.encoding(),
                "original", example.original(),
                "unicode", example.unicode());
        return ReadingFindings.about(about, arguments, List.of());
    }

    /** The entry with the text as it was sent. */
    LedgerEntry asSent(LedgerEntry entry) {
        String original = originals.get(entry.cell().at());
        return original == null
                ? entry
                : new LedgerEntry(entry.cell(), original, entry.outcome(), entry.reason(), entry.detail());
    }

    /** The observation with the text as it was sent. */
    Observation asSent(Observation observation) {
        String original = originals.get(observation.cell().at());
        return original == null ? observation : observation.withPrinted(original);
    }
}
