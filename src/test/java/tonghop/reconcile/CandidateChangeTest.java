package tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.Observation;

/** What a chosen candidate changes is what was tried when it was shown. */
class CandidateChangeTest {
    private static final JobDefinition DEFINITION = new DefinitionReader().read(Path.of("jobs/cum-mien-dong-2022"));

    /** The change that the percent's finding proposes for the actual, by cell: what would stand there. */
    private static Map<String, BigDecimal> changes(String sheet) {
        List<Observation> figures = Sheets.of(sheet);
        Finding finding = new Reconciler(DEFINITION)
                .reconcile(figures).findings().stream()
                        .filter(each -> each.rule().equals("percent-of-target"))
                        .findFirst()
                        .orElseThrow();
        Candidate candidate = finding.candidates().stream()
                .filter(each ->
                        each.cell() != null && each.cell().at().toString().equals("D5"))
                .findFirst()
                .orElseThrow();
        return new CandidateChange(DEFINITION, figures)
                .of(candidate).orElseThrow().figures().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().cell().at().toString(),
                                entry -> entry.getValue().value()));
    }

    @Test
    void a_thousandfold_of_one_cell_leaves_its_target_alone() {
        assertThat(changes("""
                        C5; 047; budget-revenue; target; 3734; triệu đồng
                        D5; 047; budget-revenue; actual; 4178000; triệu đồng
                        E5; 047; budget-revenue; percent; 111,9; %
                        """)).isEqualTo(Map.of("D5", new BigDecimal("4178")));
    }

    @Test
    void figures_that_were_exchanged_are_changed_together() {
        assertThat(changes("""
                        C5; 047; budget-revenue; target; 4178; triệu đồng
                        D5; 047; budget-revenue; actual; 3734; triệu đồng
                        E5; 047; budget-revenue; percent; 111,9; %
                        """)).isEqualTo(Map.of("C5", new BigDecimal("3734"), "D5", new BigDecimal("4178")));
    }
}
