package tonghop.publish.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Finding;
import tonghop.model.cell.CellRef;
import tonghop.wording.Wording;

/** {@code findings.csv}: one line a finding, with its sentence. */
public record FindingsCsv(Wording wording) {
    private static final String SEPARATOR = "; ";

    /** A total over a country speaks of thousands of cells, more than a field of a spreadsheet holds. */
    private static final int MOST_RELATED = 200;

    private static final List<String> HEADER = List.of(
            "id",
            "rule",
            "severity",
            "status",
            "unit",
            "indicator",
            "dimensions",
            "period",
            "stated",
            "expected",
            "difference",
            "candidates",
            "message",
            "file",
            "sheet",
            "cell",
            "related");

    public void write(Path file, List<Finding> findings, Followup followup) throws IOException {
        CsvFile.write(file, HEADER, findings.stream().map(finding -> line(finding, followup.status(finding))));
    }

    private List<String> line(Finding finding, String status) {
        Optional<CellRef> suspect = finding.cells().stream().findFirst();
        return List.of(
                finding.id(),
                finding.rule(),
                finding.severity().toString(),
                status,
                told(finding.subject(), Finding.Subject::unit),
                told(finding.subject(), Finding.Subject::indicator),
                told(finding.subject(), subject -> dimensions(subject.dimensions())),
                told(finding.subject(), subject -> subject.period() == null ? "" : subject.period() + ""),
                finding.stated(),
                finding.expected(),
                finding.difference(),
                String.join(SEPARATOR, wording.candidates(finding)),
                wording.sentence(finding),
                suspect.map(CellRef::file).orElse(""),
                suspect.map(CellRef::sheet).orElse(""),
                suspect.map(cell -> cell.at().toString()).orElse(""),
                related(finding.cells()));
    }

    /** The cells beside the suspect; of more than can be listed how many there are. */
    private static String related(List<CellRef> cells) {
        int more = cells.size() - 1 - MOST_RELATED;
        return Stream.concat(
                        cells.stream().skip(1).limit(MOST_RELATED).map(FindingsCsv::place),
                        more > 0 ? Stream.of("+" + more) : Stream.of())
                .collect(Collectors.joining(SEPARATOR));
    }

    private static String told(Finding.@Nullable Subject subject, Function<Finding.Subject, String> part) {
        return subject == null ? "" : part.apply(subject);
    }

    private static String dimensions(Map<String, String> dimensions) {
        return new TreeMap<>(dimensions)
                .entrySet().stream()
                        .map(member -> member.getKey() + "=" + member.getValue())
                        .collect(Collectors.joining(SEPARATOR));
    }

    private static String place(CellRef cell) {
        return cell.file() + "!" + cell.sheet() + "!" + cell.at();
    }
}
