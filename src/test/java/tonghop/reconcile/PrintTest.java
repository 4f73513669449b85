package tonghop.reconcile;

import org.junit.jupiter.api.Test;
import tonghop.wording.Wording;

class PrintTest {
    @Test
    void print() throws Exception {
        for (String job : new String[] {"cum-mien-dong-2022", "ha-quang-2020"}) {
            Wording wording = new Wording("vi");
            Reconciliation reconciliation = Submissions.reconciliation(job);
            reconciliation.findings().forEach(finding -> {
                System.out.println("* " + finding.id() + " " + finding.rule() + " " + finding.severity() + " ["
                        + finding.stated() + " -> " + finding.expected() + "] " + wording.sentence(finding));
                finding.candidates().forEach(candidate -> System.out.println("      " + wording.candidate(candidate)));
            });
            System.out.println(reconciliation.tallies());
        }
    }
}
