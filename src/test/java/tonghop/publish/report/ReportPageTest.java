package tonghop.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.definition.JobDefinition;
import tonghop.model.Changes;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.ObservationKey;
import tonghop.model.Refusal;
import tonghop.model.Ruling;
import tonghop.model.Severity;
import tonghop.model.cell.LedgerEntry;
import tonghop.publish.SamplePublication;
import tonghop.publish.data.Followup;
import tonghop.publish.data.Publication;
import tonghop.review.Signing;
import tonghop.wording.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportPageTest {
    private static final JobDefinition DEFINITION = SamplePublication.definition();

    @TempDir
    Path folder;

    @Test
    void without_a_script_the_verdict_and_each_finding_can_be_read() throws IOException {
        String plain = between(page(sample()), "<noscript>", "</noscript>");
        assertThat(plain).contains("Chưa thể ký: còn 4 câu hỏi phải trả lời");
        assertThat(sample().findings())
                .allSatisfy(finding -> assertThat(plain).contains("<li id=\"plain-" + finding.id() + "\">"));
        Publication quiet = SamplePublication.publication(DEFINITION, "vi", List.of(), Instant.EPOCH);
        assertThat(between(page(quiet), "<noscript>", "</noscript>")).contains("<h2>Có thể ký</h2>");
    }

    @Test
    void its_policy_allows_its_own_style_and_script_alone() throws IOException, NoSuchAlgorithmException {
        String page = page(sample());
        String policy = between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
        assertThat(policy.split("; "))
                .containsExactlyInAnyOrder(
                        "default-src 'none'",
                        "script-src 'sha256-" + hash(between(page, "<script>", "</script>")) + "'",
                        "style-src 'sha256-" + hash(between(page, "<style>", "</style>")) + "'",
                        "img-src data:",
                        "base-uri 'none'",
                        "form-action 'none'");
        assertThat(page).doesNotContain("http://", "https://", "url(", "@import");
    }

    @Test
    void text_from_files_never_becomes_markup() throws IOException {
        String attack = "</script><script>alert(1)</script>\"' onload=x &amp; <!--data--> \u001b[31m";
        List<LedgerEntry> ledger = new ArrayList<>(sample().ledger());
        ledger.add(new LedgerEntry(
                SamplePublication.cell(attack, attack, "A1"), attack, LedgerEntry.Outcome.UNRESOLVED, "no-label", ""));
        Publication.Inputs inputs = new Publication.Inputs(
                "../../input/" + DEFINITION.code(),
                List.of(
                        new Publication.SubmittedFile(attack, attack, 1, attack),
                        new Publication.SubmittedFile(attack, attack, 1, "")),
                List.of(new Refusal(attack, "", 0, "empty", attack)));
        String page = page(publication(inputs, ledger));
        assertThat(page.split("<script", -1)).hasSize(3);
        assertThat(page.split("</script", -1)).hasSize(3);
        assertThat(page).doesNotContain("\u001b");
        assertThat(data(page).at("/inbox/refusals/0/file").asString()).isEqualTo(attack);
    }

    @Test
    void it_names_who_has_sent_nothing_and_which_files_were_refused() throws IOException {
        Publication.Inputs inputs = new Publication.Inputs(
                "../../input/" + DEFINITION.code(),
                List.of(new Publication.SubmittedFile("HA LANG.xls", "00", 1, "048")),
                List.of(new Refusal("ảnh.xlsx", "", 0, "empty", "")));
        JsonNode data = data(page(publication(inputs, List.of())));
        assertThat(data.at("/verdict/expected").asInt()).isEqualTo(5);
        int sender = data.at("/inbox/files/0/unit").asInt();
        assertThat(data.at("/units/" + sender).asString()).isEqualTo("huyện Hạ Lang");
        assertThat(data.at("/inbox/files/0/link").asString()).isEqualTo("../../input/cum-mien-dong-2022/HA%20LANG.xls");
        assertThat(data.at("/inbox/refusals/0/file").asString()).isEqualTo("ảnh.xlsx");
    }

    @Test
    void a_decision_file_says_how_many_of_its_answers_hold_and_what_is_wrong_with_it() throws IOException {
        Publication sample = answered();
        JsonNode form = data(page(sample)).at("/inbox/forms/0");
        assertThat(form.get("file").asString()).isEqualTo("trả lời.xlsx");
        assertThat(form.get("link").asString()).endsWith("/tr%E1%BA%A3%20l%E1%BB%9Di.xlsx");
        assertThat(form.get("holding").asLong()).isEqualTo(1);
        assertThat(form.get("others").asLong()).isEqualTo(1);
        assertThat(form.at("/problems/0/0").asString())
                .isEqualTo("Tệp trả lời.xlsx: 1 dòng (dòng 9) có quyết định không nằm trong danh sách: có lẽ."
                        + " Chọn lại một mục của danh sách; ý kiến khác ghi vào cột “Lý do”.");
        assertThat(data(page(sample)).at("/inbox/forms").size()).isEqualTo(1);
    }

    /** A run that took one file of answers: one holds, one came too late, one line cannot be read. */
    private static Publication answered() {
        Publication sample = sample();
        List<Finding> findings = new ArrayList<>(sample.findings());
        List<Ruling> rulings =
                List.of(ruling(findings.get(0), Ruling.State.APPLIED), ruling(findings.get(1), Ruling.State.OUTDATED));
        findings.add(new Finding(
                "00000001",
                "decision-form",
                Severity.WARNING,
                null,
                "",
                "",
                "",
                List.of(),
                "decision-form-unknown-choice",
                new TreeMap<>(Map.of("file", "trả lời.xlsx", "count", "1", "rows", "9", "detail", "có lẽ")),
                List.of(SamplePublication.cell("trả lời.xlsx", "", "A1")),
                List.of()));
        return new Publication(
                DEFINITION,
                "vi",
                new Publication.Inputs(
                        "../../input/" + DEFINITION.code(),
                        List.of(),
                        List.of(),
                        List.of(new Publication.SubmittedFile("trả lời.xlsx", "ab", 1, "")),
                        List.of()),
                sample.observations(),
                sample.ledger(),
                findings,
                Signing.verdict(DEFINITION, findings, rulings),
                sample.tables(),
                new Followup(rulings, sample.followup().changes()),
                sample.run());
    }

    private static Ruling ruling(Finding finding, Ruling.State state) {
        Decision decision = new Decision(
                finding.id(), "0123456789abcdef", Choice.of(Choice.Kind.KEEP), "", "", "Lan", "trả lời.xlsx › 7");
        return new Ruling(decision, finding, state, "", List.of());
    }

    @Test
    void a_finding_keeps_its_fingerprint_its_figures_and_what_would_repair_it() throws IOException {
        Publication sample = sample();
        JsonNode data = data(page(sample));
        JsonNode finding = data.at("/findings/2");
        assertThat(finding.get("id").asString()).isEqualTo("F-06");
        assertThat(finding.get("figures").asString()).isEqualTo(sample.figures().get(2));
        assertThat(finding.get("stated")).isEqualTo(data("[\"108,3\", \"108.3\"]"));
        assertThat(finding.at("/candidates/0/text/0").asString()).startsWith("D8 62,63 → 62,36 (");
        int suspect = finding.at("/cells/1").asInt();
        assertThat(data.at("/evidence/cells/" + suspect + "/1").asString()).isEqualTo("D8");
        assertThat(data.at("/evidence/cells/" + suspect + "/2/0").asString()).isEqualTo("62,63");
    }

    @Test
    void what_became_of_decisions_and_what_changed_is_told() throws IOException {
        Publication sample = sample();
        Finding finding = sample.findings().get(0);
        Decision decision = new Decision(
                finding.id(),
                "0123456789abcdef",
                Choice.of(Choice.Kind.ENTER),
                "487",
                "gọi điện",
                "Lan",
                "canh-bao.xlsx › 14");
        ObservationKey key = sample.observations().get(0).key();
        Ruling ruling = new Ruling(
                decision,
                finding,
                Ruling.State.APPLIED,
                "",
                List.of(new Ruling.Edit(finding.cells().get(0), key, "486", "487")));
        Changes changes = new Changes(
                3, List.of(finding), List.of(), List.of(), List.of(new Changes.FigureChange(key, "1.5", "")));
        JsonNode data = data(page(SampleRun.with(sample, new Followup(List.of(ruling), changes))));
        assertThat(data.at("/verdict/state").asString()).isEqualTo("open");
        assertThat(data.at("/verdict/headline/0").asString()).isEqualTo("Chưa thể ký: còn 3 câu hỏi phải trả lời");
        assertThat(data.at("/rulings/0/state").asString()).isEqualTo("applied");
        assertThat(data.at("/rulings/0/choice").asString()).isEqualTo("enter");
        assertThat(data.at("/rulings/0/edits/0/after").asString()).isEqualTo("487");
        assertThat(data.at("/changes/since").asLong()).isEqualTo(3);
        assertThat(data.at("/changes/figures/0/before/0").asString()).isEqualTo("1,5");
        assertThat(data.at("/changes/appeared/0/id").asString()).isEqualTo(finding.id());
    }

    private static Publication publication(Publication.Inputs inputs, List<LedgerEntry> ledger) {
        return new Publication(
                DEFINITION,
                "vi",
                inputs,
                sample().observations(),
                ledger,
                sample().findings(),
                sample().verdict(),
                sample().tables(),
                sample().followup(),
                sample().run());
    }

    private static Publication sample() {
        return SamplePublication.publication(DEFINITION, "vi");
    }

    private String page(Publication publication) throws IOException {
        Path file = folder.resolve("bao-cao.html");
        new ReportPage(new Wording("vi"))
                .write(publication, Map.of("phan-tram-ke-hoach", new byte[] {1, 2}), List.of(), file);
        return Files.readString(file);
    }

    private static JsonNode data(String page) {
        return new JsonMapper()
                .readTree(
                        page.startsWith("<")
                                ? between(page, "<script type=\"application/json\" id=\"data\">", "</script>")
                                : page);
    }

    private static String between(String page, String start, String end) {
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf(end, from));
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
