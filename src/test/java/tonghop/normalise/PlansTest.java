package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Normalised;

/** One actual that is measured against the plans of two offices. */
class PlansTest {
    private static final JobDefinition DEFINITION =
            new DefinitionReader().read(Path.of("src/test/resources/jobs/hai-ke-hoach-2022"));

    private static List<String> read(String drawing) {
        Normalised read = Drawn.read(DEFINITION, "Ban Lang.xlsx", Drawn.sheet("Thu", "UBND XÃ BẢN LANG\n" + drawing));
        assertThat(read.findings()).isEmpty();
        return Drawn.lines(read).stream()
                .map(line -> line.replaceAll(" 02101 ", " ").replaceAll(" 2022 = (\\S+) .*", " $1"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KH TW giao|KH HĐND giao|Thực hiện|% so với KH TW giao|% so với KH HĐND giao",
                "Dự toán TW giao|Dự toán HĐND giao|Thực hiện năm 2022|% TH/DT TW giao|% TH/DT HĐND giao",
                "TW giao|HĐND giao|Ước thực hiện|% so với TW giao|% so với HĐND giao",
                "Dự toán Trung ương giao|HĐND tỉnh giao|TH|So với dự toán TW giao (%)|So với HĐND giao (%)",
            })
    void both_plans_and_both_percents_are_told_in_headers_of_one_row(String headers) {
        assertThat(read("TT|Chỉ tiêu|ĐVT|" + headers + "\n1|Thu ngân sách|tỷ đồng|#100|#110|#90|#90|#81.8\n"))
                .containsExactly(
                        "D3 revenue[plan=tw] target 100",
                        "E3 revenue[plan=hdnd] target 110",
                        "F3 revenue actual 90",
                        "G3 revenue[plan=tw] percent 90",
                        "H3 revenue[plan=hdnd] percent 81.8");
    }

    @Test
    void both_percents_may_stand_below_what_they_are_measured_against() {
        assertThat(read("""
                        TT|Chỉ tiêu|Dự toán năm 2022|<|Thực hiện|So sánh TH/DT (%)|<
                        ^|^|TW giao|HĐND giao|^|TW giao|HĐND giao
                        1|Thu ngân sách|#100|#110|#90|#90|#81.8
                        """))
                .containsExactly(
                        "C4 revenue[plan=tw] target 100",
                        "D4 revenue[plan=hdnd] target 110",
                        "E4 revenue actual 90",
                        "F4 revenue[plan=tw] percent 90",
                        "G4 revenue[plan=hdnd] percent 81.8");
    }

    @Test
    void a_row_of_a_plan_may_say_whose_it_is() {
        assertThat(read("""
                        Chỉ tiêu|ĐVT|Số liệu
                        Thu ngân sách|tỷ đồng|
                        - Kế hoạch TW giao|tỷ đồng|#100
                        - KH HĐND giao|tỷ đồng|#110
                        - Thực hiện|tỷ đồng|#90
                        """))
                .containsExactly(
                        "C4 revenue[plan=tw] target 100", "C5 revenue[plan=hdnd] target 110", "C6 revenue actual 90");
    }
}
