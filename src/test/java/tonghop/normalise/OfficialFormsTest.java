package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Normalised;

/** What the rules on official papers put above and below a table is neither asked about nor read. */
class OfficialFormsTest {
    private static final String TABLE = """
            TT|Nội dung|ĐVT|KH|TH
            1|Thu ngân sách|triệu đồng|#100|#90
            """;

    private static List<String> read(String drawing) {
        Normalised normalised = Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", drawing));
        assertThat(normalised.findings())
                .extracting(finding -> finding.rule() + " " + finding.stated())
                .isEmpty();
        return Drawn.lines(normalised).stream()
                .map(line -> line.replaceFirst("^\\w+ ", ""))
                .toList();
    }

    private static void reads(String drawing) {
        assertThat(read(drawing))
                .containsExactly(
                        "01290 revenue target 2025 = 100 triệu đồng", "01290 revenue actual 2025 = 90 triệu đồng");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UBND TỈNH CAO BẰNG\nSỞ Y TẾ\n",
                "UBND TỈNH CAO BẰNG\n\nSỞ Y TẾ\n\n",
                "UBND TỈNH|<|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ|<|Độc lập - Tự do - Hạnh phúc\nSố: 12/BC-SYT|<|Hòa Mỹ, ngày 05 tháng 12 năm 2025\n",
                "UBND HUYỆN|||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHÒNG TÀI CHÍNH|||Độc lập - Tự do - Hạnh phúc\nSố:     /BC-TC|||Hòa Mỹ, ngày    tháng 12 năm 2025\nBÁO CÁO\n"
            })
    void a_letterhead_above_the_table(String letterhead) {
        reads(letterhead + TABLE);
        reads(letterhead + "\n" + TABLE);
        reads(letterhead + TABLE.replace("TT|Nội dung|ĐVT|KH|TH", "||ĐVT|KH|TH"));
        reads(letterhead + TABLE.replace("TT|Nội dung|ĐVT|KH|TH", "|||KH|TH"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|Người lập biểu|||Thủ trưởng đơn vị\n",
                "|||Hòa Mỹ, ngày 05 tháng 12 năm 2025\nNgười lập|||TM. ỦY BAN NHÂN DÂN\n|||CHỦ TỊCH\n|||Nguyễn Văn A\n",
                "Nơi nhận:|||KT. GIÁM ĐỐC\n- Như trên;|||PHÓ GIÁM ĐỐC\n- Lưu: VT.\n|||(Ký, đóng dấu)\n",
                "|KẾ TOÁN||GIÁM ĐỐC\n|Trần Thị B||Lê Văn C\n"
            })
    void a_signature_just_below_the_table(String signature) {
        reads(TABLE + signature);
        reads(TABLE + "\n" + signature);
    }
}
