package tonghop.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.definition.JobDefinition;
import tonghop.model.LedgerEntry;
import tonghop.model.Refusal;
import tonghop.publish.SamplePublication;
import tonghop.publish.data.Publication;
import tonghop.wording.Wording;

class ReportPageTest {
    private static final JobDefinition DEFINITION = SamplePublication.definition();

    @TempDir
    Path folder;

    @Test
    void the_first_line_says_whether_one_may_sign() throws IOException {
        assertThat(page(sample())).contains("Chưa thể ký: còn 4 câu hỏi phải trả lời");
        Publication quiet = SamplePublication.publication(DEFINITION, "vi", List.of(), Instant.EPOCH);
        assertThat(page(quiet)).contains(">Có thể ký</h2>").contains("Không phát hiện chỗ nào chưa khớp.");
    }

    @Test
    void it_needs_no_network_and_no_script() throws IOException {
        String page = page(sample());
        assertThat(page)
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"")
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("http://", "https://", "url(", "@import");
        assertThat(Pattern.compile("(src|href)=\"([^\"]*)\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(2)))
                .isNotEmpty()
                .allMatch(target -> target.startsWith("data:image/png;base64,") || target.startsWith("#"));
    }

    @Test
    void text_from_files_never_becomes_markup() throws IOException {
        String attack = "<script>alert(1)</script>\"' onload=x &amp; \u001b[31m";
        List<LedgerEntry> ledger = new ArrayList<>(sample().ledger());
        ledger.add(new LedgerEntry(
                SamplePublication.cell(attack, attack, "A1"), attack, LedgerEntry.Outcome.UNRESOLVED, "no-label", ""));
        Publication.Inputs inputs = new Publication.Inputs(
                "../../input/mien-dong",
                List.of(
                        new Publication.SubmittedFile(attack, attack, 1, attack),
                        new Publication.SubmittedFile(attack, attack, 1, "")),
                List.of(new Refusal(attack, "", 0, "empty", attack)));
        Publication hostile = new Publication(
                DEFINITION,
                "vi",
                inputs,
                sample().observations(),
                ledger,
                sample().findings(),
                sample().tables(),
                sample().followup(),
                sample().run());
        assertThat(page(hostile))
                .doesNotContain("<script>", "\u001b")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; onload=x &amp;amp; \uFFFD[31m");
    }

    @Test
    void it_names_who_has_sent_nothing_and_which_files_were_refused() throws IOException {
        Publication.Inputs inputs = new Publication.Inputs(
                "../../input/mien-dong",
                List.of(new Publication.SubmittedFile("HA LANG.xls", "00", 1, "048")),
                List.of(new Refusal("ảnh.xlsx", "", 0, "empty", "")));
        Publication publication = new Publication(
                DEFINITION,
                "vi",
                inputs,
                List.of(),
                List.of(),
                List.of(),
                sample().tables(),
                sample().followup(),
                sample().run());
        String page = page(publication);
        assertThat(page).contains("<th scope=\"row\">huyện Thạch An</th><td colspan=\"4\">Chưa gửi</td>");
        assertThat(page).contains("Chưa có số liệu của: Trùng Khánh, Quảng Hòa, Thạch An, Cao Bằng.");
        assertThat(page).contains("<dt>Đơn vị đã gửi</dt><dd>1/5</dd>").contains("<strong>ảnh.xlsx</strong>");
    }

    @Test
    void a_finding_shows_what_its_cells_say_and_what_would_repair_it() throws IOException {
        assertThat(page(sample()))
                .contains("<code>thach an_2022 FINAL (1).xlsx › Sheet1 › D8</code>: “62,63”")
                .contains("D8 62,63 → 62,36 (chữ số bị hoán vị)");
    }

    @Test
    void every_element_that_is_opened_is_closed() throws IOException {
        String page =
                page(sample()).replaceAll("(?s)<!DOCTYPE.*?<body>", "<body>").replace("</html>", "");
        List<String> open = new ArrayList<>();
        Pattern.compile("<(/?)([a-z0-9]+)[^>]*>").matcher(page).results().forEach(tag -> {
            if (tag.group(1).isEmpty() && !tag.group(2).equals("img")) {
                open.add(tag.group(2));
            } else if (!tag.group(1).isEmpty()) {
                assertThat(open.remove(open.size() - 1)).isEqualTo(tag.group(2));
            }
        });
        assertThat(open).isEmpty();
    }

    private static Publication sample() {
        return SamplePublication.publication(DEFINITION, "vi");
    }

    private String page(Publication publication) throws IOException {
        Path file = folder.resolve("bao-cao.html");
        new ReportPage(new Wording("vi")).write(publication, Map.of("phan-tram-ke-hoach", new byte[] {1, 2}), file);
        return Files.readString(file);
    }
}
