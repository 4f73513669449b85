package tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleClusterTest {
    @Test
    void print() {
        Reconciliation reconciliation = new Reconciler(Sheets.sampleDefinition()).reconcile(Sheets.sample());
        reconciliation.findings().forEach(finding -> {
            System.out.println(finding.id() + " " + finding.rule() + " " + finding.severity() + " "
                    + finding.message() + " " + finding.subject() + " " + finding.stated() + " -> "
                    + finding.expected() + " " + finding.arguments());
            finding.candidates().forEach(candidate -> System.out.println("      " + candidate));
        });
        System.out.println(reconciliation.tallies());
        assertThat(reconciliation.findings()).isNotEmpty();
    }
}
