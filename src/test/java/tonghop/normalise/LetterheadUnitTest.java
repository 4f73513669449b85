package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Submission;

/** Whose figures a sheet tells, where its letterhead names more than one unit. */
class LetterheadUnitTest {
    private static final String JOB = """
            job: {title: Y tế, authority: Sở Y tế, period: 2025}
            units:
              - {code: province, name: Lam Sơn, level: tỉnh, head: true}
              - {code: city, name: Lam Sơn, level: thành phố}
              - {code: district, name: Yên Mỹ, level: huyện}
            indicators: [{code: visits, name: Số lượt khám, unit-of-measure: lượt, aggregation: sum}]
            """;

    @TempDir
    Path folder;

    private List<String> units(String letterhead) throws IOException {
        Files.writeString(folder.resolve("job.yaml"), JOB);
        String drawing = letterhead + "\nTT|Nội dung|TH\n1|Số lượt khám|#90";
        return new Normaliser(new DefinitionReader().read(folder))
                        .normalise(new Submission("bieu.xlsx", "0", 0, List.of(Drawn.sheet("Biểu", drawing))))
                        .observations()
                        .stream()
                        .map(observation -> observation.key().unit())
                        .toList();
    }

    @Test
    void of_an_authority_and_a_unit_below_it_the_unit_is_meant() throws IOException {
        assertThat(units("UBND TỈNH LAM SƠN\nTRUNG TÂM Y TẾ HUYỆN YÊN MỸ")).containsExactly("district");
    }

    @Test
    void the_place_where_a_paper_was_signed_is_not_the_unit() throws IOException {
        assertThat(units("UBND TỈNH LAM SƠN||Yên Mỹ, ngày 05 tháng 12 năm 2025\nSỞ Y TẾ"))
                .containsExactly("province");
    }

    @Test
    void a_name_that_two_units_bear_tells_nothing_beside_a_clear_one() throws IOException {
        assertThat(units("UBND TỈNH LAM SƠN\nKết quả ở Lam Sơn")).containsExactly("province");
        assertThat(units("Kết quả ở Lam Sơn")).isEmpty();
    }

    @Test
    void among_the_members_of_a_table_the_member_is_meant() throws IOException {
        Files.writeString(folder.resolve("job.yaml"), JOB);
        String drawing =
                "UBND TỈNH LAM SƠN\nTT|Đơn vị|Số lượt khám\n1|Lam Sơn|#40\n2|Yên Mỹ|#50\n|Toàn tỉnh Lam Sơn|#90";
        assertThat(new Normaliser(new DefinitionReader().read(folder))
                        .normalise(new Submission("bieu.xlsx", "0", 0, List.of(Drawn.sheet("Biểu", drawing))))
                        .observations())
                .extracting(observation -> observation.key().unit())
                .containsExactly("city", "district", "province");
    }

    @Test
    void the_place_alone_still_tells_the_unit() throws IOException {
        assertThat(units("Yên Mỹ, ngày 05 tháng 12 năm 2025")).containsExactly("district");
    }
}
