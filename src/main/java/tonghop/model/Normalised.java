package tonghop.model;

import java.util.List;
import java.util.Objects;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.Ledger;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.list.ListRow;

/**
 * What one submission means.
 *
 * @param observations its figures with their meaning
 * @param ledger one entry for each of its non-blank cells
 * @param findings what could not be understood, or was understood in a way that a person should know
 * @param names the rows of the lists of names that the definition asks for
 * @param bySender what it would mean by each suggestion of the question who has sent it; empty where that is not asked
 */
public record Normalised(
        List<Observation> observations,
        Ledger ledger,
        List<Finding> findings,
        List<ListRow> names,
        List<Normalised> bySender) {
    /** What a file means that is none. */
    public static final Normalised NOTHING = new Normalised(List.of(), List.of(), List.of());

    public Normalised {
        observations = List.copyOf(observations);
        findings = List.copyOf(findings);
        names = List.copyOf(names);
        // what the version before has kept does not tell it
        bySender = Objects.requireNonNullElse(bySender, List.of());
    }

    public Normalised(List<Observation> observations, List<LedgerEntry> ledger, List<Finding> findings) {
        this(observations, Ledger.of(ledger), findings, List.of(), List.of());
    }

    /** The same with what it would mean by each sender that is suggested. */
    public Normalised bySender(List<Normalised> meanings) {
        return new Normalised(observations, ledger, findings, names, meanings);
    }

    /** The same beside the rows of lists of names. */
    public Normalised listing(List<ListRow> rows) {
        return new Normalised(observations, ledger, findings, rows, bySender);
    }

    /** The same with other findings. */
    public Normalised withFindings(List<Finding> others) {
        return new Normalised(observations, ledger, others, names, bySender);
    }

    /** What a cell prints; empty when it is blank. */
    public String printed(CellRef cell) {
        return ledger.printed(cell);
    }

    /** What both mean together. */
    public Normalised and(Normalised other) {
        return together(List.of(this, other));
    }

    /** What all mean together. */
    public static Normalised together(List<Normalised> all) {
        return new Normalised(
                        all.stream().flatMap(each -> each.observations.stream()).toList(),
                        Ledger.together(all.stream().map(Normalised::ledger)),
                        all.stream().flatMap(each -> each.findings.stream()).toList())
                .listing(all.stream().flatMap(each -> each.names.stream()).toList());
    }
}
