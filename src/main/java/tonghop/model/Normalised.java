package tonghop.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.Ledger;
import tonghop.model.cell.LedgerEntry;

/**
 * What one submission means.
 *
 * @param observations its figures with their meaning
 * @param ledger one entry for each of its non-blank cells
 * @param findings what could not be understood, or was understood in a way that a person should know
 * @param bySender what it would mean by each suggestion of the question who has sent it; empty where that is not asked
 */
public record Normalised(
        List<Observation> observations, List<LedgerEntry> ledger, List<Finding> findings, List<Normalised> bySender) {
    /** What a file means that is none. */
    public static final Normalised NOTHING = new Normalised(List.of(), List.of(), List.of());

    public Normalised {
        observations = List.copyOf(observations);
        ledger = Ledger.of(ledger);
        findings = List.copyOf(findings);
        // what the version before has kept does not tell it
        bySender = Objects.requireNonNullElse(bySender, List.of());
    }

    public Normalised(List<Observation> observations, List<LedgerEntry> ledger, List<Finding> findings) {
        this(observations, ledger, findings, List.of());
    }

    public Normalised orElse(List<Normalised> otherwise) {
        return new Normalised(observations, ledger, findings, otherwise);
    }

    /** What a cell prints; empty when it is blank. */
    public String printed(CellRef cell) {
        return Ledger.of(ledger).printed(cell);
    }

    /** What both mean together. */
    public Normalised and(Normalised other) {
        return new Normalised(
                Stream.concat(observations.stream(), other.observations.stream())
                        .toList(),
                Ledger.together(Stream.of(ledger, other.ledger)),
                Stream.concat(findings.stream(), other.findings.stream()).toList());
    }
}
