package tonghop.normalise;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.model.cell.Remark;
import tonghop.normalise.cell.ReadingFindings;

/** Tells each cell that is written to show another number than the one that it stores, which is the one that is read. */
final class ShownOtherwise {
    private ShownOtherwise() {}

    static Stream<Finding> in(String file, RawSheet sheet) {
        List<Remark> shown = sheet.remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.SHOWN)
                .toList();
        Map<CellAddress, String> stored = shown.isEmpty()
                ? Map.of()
                : sheet.cells().stream().collect(Collectors.toMap(RawCell::at, RawCell::text));
        return shown.stream().map(remark -> {
            CellRef cell = new CellRef(file, sheet.name(), remark.at());
            String about = sheet.name() + " " + remark.at();
            return ReadingFindings.about(
                    new ReadingFindings.Subject("shown-text", Severity.WARNING, about, cell),
                    Map.of("shown", remark.text(), "value", stored.getOrDefault(remark.at(), "")),
                    List.of());
        });
    }
}
