package tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tonghop.definition.JobDefinition;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.Observation;

/** Whole columns, rows and blocks in the wrong place are one cause, which is told once and put right as a whole. */
class BlocksTest {
    private static final JobDefinition DEFINITION = Sheets.sampleDefinition();

    /** What the first candidate of the one finding would change, as "D5 691→619", by cell. */
    private static List<String> changes(String slip, String lines) {
        List<Observation> figures = Sheets.of(lines);
        List<Finding> findings = new Reconciler(DEFINITION)
                .reconcile(figures).findings().stream()
                        .filter(finding -> !List.of("completeness", "idle-rule").contains(finding.rule()))
                        .toList();
        assertThat(findings).hasSize(1);
        Candidate first = findings.get(0).candidates().get(0);
        assertThat(first.slip()).isEqualTo(slip);
        return new CandidateChange(DEFINITION, figures)
                .of(first).orElseThrow().figures().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Observation::cell)))
                        .map(change -> change.getKey().cell().at() + " "
                                + Objects.requireNonNull(change.getKey().number())
                                        .reading()
                                        .value() + "→"
                                + change.getValue().value())
                        .collect(Collectors.toList());
    }

    @Test
    void columns_that_stand_in_each_others_place_are_one_finding() {
        assertThat(changes("swapped-columns", """
                        C5; 049; budget-revenue; target; 4178; triệu đồng
                        D5; 049; budget-revenue; actual; 3734; triệu đồng
                        E5; 049; budget-revenue; percent; 111,9; %
                        C6; 049; capital-disbursement; target; 8210; triệu đồng
                        D6; 049; capital-disbursement; actual; 9536; triệu đồng
                        E6; 049; capital-disbursement; percent; 86,1; %
                        C7; 049; livestock-moved; target; 619; hộ
                        D7; 049; livestock-moved; actual; 809; hộ
                        E7; 049; livestock-moved; percent; 76,5; %
                        """))
                .containsExactly(
                        "C5 4178→3734", "D5 3734→4178", "C6 8210→9536", "D6 9536→8210", "C7 619→809", "D7 809→619");
    }

    @Test
    void rows_that_stand_in_each_others_place_are_one_finding() {
        assertThat(changes("swapped-rows", """
                        C5; 049; budget-revenue; target; 9536; triệu đồng
                        D5; 049; budget-revenue; actual; 8210; triệu đồng
                        E5; 049; budget-revenue; percent; 111,9; %
                        C6; 049; capital-disbursement; target; 3734; triệu đồng
                        D6; 049; capital-disbursement; actual; 4178; triệu đồng
                        E6; 049; capital-disbursement; percent; 86,1; %
                        """))
                .containsExactly("C5 9536→3734", "D5 8210→4178", "C6 3734→9536", "D6 4178→8210");
    }

    @Test
    void figures_that_were_entered_a_row_too_low_move_up_from_the_one_that_stands_twice() {
        assertThat(changes("shifted-rows", """
                        C4; 049; industrial-value; target; 5000; triệu đồng
                        D4; 049; industrial-value; actual; 5240; triệu đồng
                        E4; 049; industrial-value; percent; 104,8; %
                        C5; 049; budget-revenue; target; 3734; triệu đồng
                        D5; 049; budget-revenue; actual; 5240; triệu đồng
                        E5; 049; budget-revenue; percent; 111,9; %
                        C6; 049; capital-disbursement; target; 9536; triệu đồng
                        D6; 049; capital-disbursement; actual; 4178; triệu đồng
                        E6; 049; capital-disbursement; percent; 86,1; %
                        C7; 049; budget-revenue-balanced; target; 7000; triệu đồng
                        D7; 049; budget-revenue-balanced; actual; 8210; triệu đồng
                        """)).containsExactly("D5 5240→4178", "D6 4178→8210");
    }

    @Test
    void the_last_of_a_shifted_block_is_what_a_sum_leaves_for_it() {
        assertThat(changes("shifted-rows", """
                        D4; 048; houses-done; actual; 376; nhà
                        D5; 048; houses-done[work=prefab]; actual; 376; nhà
                        D6; 048; houses-done[work=new]; actual; 14; nhà
                        D7; 048; houses-done[work=repair]; actual; 219; nhà
                        D8; 048; houses-done[support=supported]; actual; 143; nhà
                        D9; 048; houses-done[support=none]; actual; 301; nhà
                        """)).containsExactly("D5 376→14", "D6 14→219", "D7 219→143", "D8 143→75");
    }

    @Test
    void a_part_of_two_units_rows_that_stand_in_each_others_place_is_one_finding() {
        assertThat(changes("swapped-rows", """
                        C5; 047; livestock-moved; target; 481; hộ
                        D5; 047; livestock-moved; actual; 481; hộ
                        E5; 047; livestock-moved; percent; 100; %
                        F5; 047; budget-revenue; target; 5000; triệu đồng
                        G5; 047; budget-revenue; actual; 5240; triệu đồng
                        H5; 047; budget-revenue; percent; 104,8; %
                        C6; 048; livestock-moved; target; 300; hộ
                        D6; 048; livestock-moved; actual; 619; hộ
                        E6; 048; livestock-moved; percent; 76,5; %
                        F6; 048; budget-revenue; target; 3734; triệu đồng
                        G6; 048; budget-revenue; actual; 8210; triệu đồng
                        H6; 048; budget-revenue; percent; 86,1; %
                        C8; 049; livestock-moved; target; 809; hộ
                        D8; 049; livestock-moved; actual; 288; hộ
                        E8; 049; livestock-moved; percent; 96; %
                        F8; 049; budget-revenue; target; 9536; triệu đồng
                        G8; 049; budget-revenue; actual; 4178; triệu đồng
                        H8; 049; budget-revenue; percent; 111,9; %
                        """))
                .containsExactly(
                        "D6 619→288", "E6 76.5→96", "F6 3734→9536", "D8 288→619", "E8 96→76.5", "F8 9536→3734");
    }

    @Test
    void what_a_run_leaves_of_two_rows_is_offered_behind_it() {
        List<Finding> findings =
                new Reconciler(DEFINITION).reconcile(Sheets.of("""
                        C5; 047; livestock-moved; target; 500; hộ
                        D5; 047; livestock-moved; actual; 481; hộ
                        E5; 047; livestock-moved; percent; 76,5; %
                        F5; 047; budget-revenue; target; 9536; triệu đồng
                        G5; 047; budget-revenue; actual; 8210; triệu đồng
                        H5; 047; budget-revenue; percent; 86,1; %
                        C6; 049; livestock-moved; target; 809; hộ
                        D6; 049; livestock-moved; actual; 619; hộ
                        E6; 049; livestock-moved; percent; 96,2; %
                        F6; 049; budget-revenue; target; 3734; triệu đồng
                        G6; 049; budget-revenue; actual; 4178; triệu đồng
                        H6; 049; budget-revenue; percent; 111,9; %
                        """)).findings();
        assertThat(findings.stream()
                        .filter(finding -> finding.rule().equals("percent-of-target"))
                        .flatMap(finding -> finding.candidates().stream())
                        .filter(candidate -> candidate.slip().equals("swapped-rows"))
                        .map(candidate -> candidate.cell().at() + " " + candidate.from() + "→" + candidate.to()))
                .containsExactly("C5 500→809", "E5 76.5→96.2");
    }

    @Test
    void two_columns_that_are_exchanged_for_some_units_are_one_finding() {
        assertThat(changes("swapped-columns", """
                        C5; 047; livestock-moved; target; 500; hộ
                        D5; 047; livestock-moved; actual; 481; hộ
                        E5; 047; livestock-moved; percent; 96,2; %
                        C6; 048; livestock-moved; target; 288; hộ
                        D6; 048; livestock-moved; actual; 300; hộ
                        E6; 048; livestock-moved; percent; 96; %
                        C7; 049; livestock-moved; target; 619; hộ
                        D7; 049; livestock-moved; actual; 809; hộ
                        E7; 049; livestock-moved; percent; 76,5; %
                        C8; 053; livestock-moved; target; 160; hộ
                        D8; 053; livestock-moved; actual; 154; hộ
                        E8; 053; livestock-moved; percent; 96,3; %
                        """))
                .containsExactly("C6 288→300", "D6 300→288", "C7 619→809", "D7 809→619");
    }

    @Test
    void figures_of_some_units_that_were_entered_a_row_off_are_one_finding() {
        assertThat(changes("shifted-rows", """
                        C4; 040; livestock-moved; target; 300; hộ
                        D4; 040; livestock-moved; actual; 203; hộ
                        E4; 040; livestock-moved; percent; 67,7; %
                        C5; 047; livestock-moved; target; 500; hộ
                        D5; 047; livestock-moved; actual; 203; hộ
                        E5; 047; livestock-moved; percent; 96,2; %
                        C6; 048; livestock-moved; target; 300; hộ
                        D6; 048; livestock-moved; actual; 481; hộ
                        E6; 048; livestock-moved; percent; 96; %
                        C7; 049; livestock-moved; target; 809; hộ
                        D7; 049; livestock-moved; actual; 288; hộ
                        E7; 049; livestock-moved; percent; 76,5; %
                        """)).containsExactly("D5 203→481", "D6 481→288", "D7 288→619");
    }

    @Test
    void a_slip_that_a_live_total_carries_changes_the_total_with_it() {
        assertThat(changes("swapped-digits", """
                        C5; 049; livestock-moved; target; 809; hộ
                        D5; 049; livestock-moved; actual; 691; hộ
                        E5; 049; livestock-moved; percent; 76,5; %
                        D6; 047; livestock-moved; actual; 481; hộ
                        D7; 048; livestock-moved; actual; 288; hộ
                        D8; 053; livestock-moved; actual; 154; hộ
                        D9; 040; livestock-moved; actual; 203; hộ
                        file tong-hop.xlsx; Biểu
                        D10; mien-dong; livestock-moved; actual; 1817; hộ
                        """)).containsExactly("D5 691→619", "D10 1817→1745");
    }
}
