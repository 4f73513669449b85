package tonghop.publish.data;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.model.Finding;
import tonghop.model.cell.CellRef;
import tonghop.publish.data.Publication.SubmittedFile;

/**
 * Who is asked about what does not agree: each unit about the workbooks that it sent itself, where one of their cells is suspected. A
 * sum that fails rests on the cells of many units; those whose figures no single change would make fit have nothing to answer.
 */
public final class Respondents {
    private final JobDefinition definition;
    private final Map<String, String> senders;

    /** @param submissions the workbooks that were read, each with its sender */
    public Respondents(JobDefinition definition, List<SubmittedFile> submissions) {
        this.definition = definition;
        this.senders = submissions.stream()
                .collect(Collectors.toMap(SubmittedFile::file, this::sender, (first, second) -> first));
    }

    /** A workbook that speaks of several units is the head's: it alone stands above them. */
    private String sender(SubmittedFile file) {
        return file.unit().isEmpty() ? head() : file.unit();
    }

    private String head() {
        return definition.head().map(ReportingUnit::code).orElse("");
    }

    /** Code of the unit that sent the cell; empty when that is not known. */
    public String sender(CellRef cell) {
        return senders.getOrDefault(cell.file(), "");
    }

    /**
     * Codes of the units that are asked: who sent the cells that a candidate would change; where none is known, who sent the suspect,
     * and all where that is the head. What no cell says is asked of the unit that it is missed of. The head does not ask itself: what
     * no other unit can answer is asked of nobody.
     */
    public Set<String> of(Finding finding) {
        Set<String> suspected =
                senders(finding.candidates().stream().flatMap(candidate -> Stream.ofNullable(candidate.cell())));
        if (!suspected.isEmpty()) {
            return suspected;
        }
        Set<String> first = senders(finding.cells().stream().limit(1));
        return !first.isEmpty()
                ? first
                : finding.cells().isEmpty() ? missedOf(finding) : senders(finding.cells().stream());
    }

    private Set<String> missedOf(Finding finding) {
        return Stream.ofNullable(finding.subject())
                .map(Finding.Subject::unit)
                .filter(unit -> definition.unit(unit).isPresent() && !unit.equals(head()))
                .collect(Collectors.toSet());
    }

    private Set<String> senders(Stream<CellRef> cells) {
        return cells.map(this::sender)
                .filter(unit -> !unit.isEmpty() && !unit.equals(head()))
                .collect(Collectors.toSet());
    }
}
