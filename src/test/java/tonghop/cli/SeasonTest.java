package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tonghop.LibreOffice;
import tonghop.publish.report.BrowserPage;
import tonghop.publish.report.Chromium;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A season as an officer lives it: real workbooks, the real form filled in, the command line. */
class SeasonTest {
    private static final String JOB = WorkingFolder.CLUSTER;
    private static final int DECISION = 12;

    @TempDir
    static Path opened;

    @TempDir
    Path folder;

    private WorkingFolder office;

    @BeforeAll
    static void first_run() throws IOException {
        assertThat(WorkingFolder.with(opened, JOB).receive(JOB).execute("run", JOB))
                .isEqualTo(1);
    }

    @BeforeEach
    void each_season_goes_on_from_the_first_run() throws IOException {
        FileSystemUtils.copyRecursively(opened, folder);
        office = new WorkingFolder(folder, Clock.systemUTC());
    }

    @Test
    void answers_hold_until_their_figures_change_and_a_sealed_run_comes_out_the_same() throws IOException {
        String told_twice = idOfUnit("same-fact", "049");
        String slip = idOfUnit("percent-of-target", "047");
        String percent = idOfUnit("percent-of-target", "053");
        String measure = id("unit-of-measure");
        fill(Map.of(told_twice, "other", slip, "candidate-1", measure, "not-applicable"), "trả lời.xlsx");
        list(Map.of(percent, "other", id("never-falls"), "ask"), "quyet-dinh (1).json");

        office.execute("run", JOB);

        assertThat(status(told_twice)).isEqualTo("decided");
        assertThat(status(slip)).isEqualTo("decided");
        assertThat(status(percent)).isEqualTo("decided");
        assertThat(status(measure)).isEqualTo("decided");
        assertThat(status(id("never-falls"))).isEqualTo("asked");
        assertThat(csv("observations.csv"))
                .filteredOn(row -> row.get("status").equals("edited"))
                .extracting(row -> row.get("value"))
                .contains("486", "169.533", "108.8");
        assertThat(csv("decisions.csv")).anySatisfy(row -> assertThat(row.toMap())
                .containsEntry("before", "488")
                .containsEntry("after", "486")
                .containsEntry("person", "Lan")
                .containsEntry("state", "applied"));
        assertThat(run().get("decisions").toString()).contains("trả lời.xlsx", "quyet-dinh (1).json");
        Map<String, String> published = published();

        assertThat(office.execute("run", JOB)).isEqualTo(1);
        assertThat(published()).isEqualTo(published);

        assertThat(office.execute("seal", JOB)).as(office.err()).isZero();
        Path sealed = folder.resolve("output").resolve(JOB + ".chot").resolve("lan-3");
        assertThat(office.execute("seal", "--verify", sealed.toString()))
                .as(office.out() + office.err())
                .isZero();

        change("Trung Khanh - Bieu so lieu nam 2022.xlsx", "KTXH", "E7");
        assertThat(office.execute("run", JOB)).isEqualTo(1);
        assertThat(status(slip)).isEqualTo("reopened");
        assertThat(csv("findings.csv"))
                .filteredOn(row -> row.get("id").equals(slip))
                .singleElement()
                .satisfies(row -> assertThat(row.get("message"))
                        .startsWith("Huyện Trùng Khánh: ")
                        .contains("ghi đạt 375,3 % kế hoạch", "nhưng 171,633/45,176 tỷ đồng"));
        assertThat(csv("decisions.csv"))
                .filteredOn(row -> row.get("finding").equals(slip))
                .singleElement()
                .satisfies(row -> assertThat(row.toMap())
                        .containsEntry("state", "outdated")
                        .containsEntry("why", "figures-changed"));
        assertThat(status(told_twice)).isEqualTo("decided");
        assertThat(office.execute("history", "--diff", "2", "4")).isZero();
        assertThat(office.out()).contains("huyện Trùng Khánh").doesNotContain("‹");
        assertThat(office.execute("history", "--diff", "2", "4", "--json")).isZero();
        JsonNode changes = new JsonMapper().readTree(office.out());
        assertThat(changes.get("since").asInt()).isEqualTo(2);
        assertThat(changes.get("reopened").valueStream().map(row -> row.get("id")
                        .asString()))
                .containsExactly(slip);
        assertThat(changes.get("figures")
                        .valueStream()
                        .map(row -> row.get("before").asString() + " "
                                + row.get("after").asString()))
                .contains("169.533 171.633");

        Files.writeString(sealed.resolve("ket-qua/du-lieu/findings.csv"), "");
        assertThat(office.execute("seal", "--verify", sealed.toString())).isEqualTo(3);
        assertThat(office.out()).contains("findings.csv");
    }

    @Test
    void the_form_says_what_a_choice_would_change_and_bring_up_and_takes_only_numbers_as_values() throws IOException {
        try (Workbook form = WorkbookFactory.create(published("canh-bao.xlsx").toFile(), null, true)) {
            Sheet sheet = form.getSheetAt(0);
            assertThat(told(sheet, idOfUnit("percent-of-target", "047")))
                    .contains("Nhập số khác: thay ô F7: 375,3 → số nhập", "thay ô F7: 375,3 → 375,5");
            assertThat(told(sheet, idOfUnit("same-fact", "049")))
                    .contains(
                            "486 → 488. Mở thêm 1 câu hỏi: “Tổng số bằng tổng các phần”",
                            "Dùng số khác đã báo cáo: thay ô C5: 488 → 486");
            assertThat(sheet.getDataValidations())
                    .filteredOn(
                            rule -> rule.getValidationConstraint().getFormula1().startsWith("ISNUMBER"))
                    .singleElement()
                    .satisfies(rule -> assertThat(rule.getErrorBoxText()).startsWith("Hãy ghi giá trị chốt bằng số"));
        }
    }

    private static String told(Sheet sheet, String id) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(id)) {
                return row.getCell(8).toString();
            }
        }
        throw new AssertionError("no row of " + id);
    }

    @Test
    void a_season_whose_questions_are_answered_ends_with_0_and_goes_on_when_a_marked_copy_returns() throws IOException {
        Path packet =
                Files.copy(published("tra-lai/053-thach-an/thach an_2022 FINAL (1).xlsx"), folder.resolve("desk.xlsx"));
        String told_twice = idOfUnit("same-fact", "049");
        String measure = id("unit-of-measure");
        String percent = idOfUnit("percent-of-target", "053");
        Map<String, String> answers = new LinkedHashMap<>();
        csv("findings.csv").stream()
                .filter(row -> row.get("severity").equals("error"))
                .forEach(row -> answers.put(row.get("id"), "keep"));
        answers.put(told_twice, "other");
        answers.put(percent, "other");
        answers.put(measure, "not-applicable");
        fill(answers, "trả lời.xlsx");

        assertThat(office.execute("run", JOB)).as(office.out() + office.err()).isZero();

        assertThat(texts(published("phu-luc/phu-luc-I.xlsx")))
                .anyMatch(text -> text.endsWith("Theo quyết định: đơn vị báo cáo 488, dùng 486;"
                        + " người quyết định: Lan; lý do: đã gọi điện."))
                .anyMatch(text -> text.endsWith("Theo quyết định: đơn vị báo cáo 108,3, dùng 108,8;"
                        + " người quyết định: Lan; lý do: đã gọi điện."));

        edit(packet, input("huyện trả lời.xlsx"), SeasonTest::answer);
        assertThat(office.execute("run", JOB)).isEqualTo(1);

        assertThat(status(told_twice)).isEqualTo("decided");
        assertThat(status(measure)).isEqualTo("reopened");
        assertThat(status(percent)).isEmpty();
        assertThat(csv("findings.csv"))
                .filteredOn(row -> row.get("rule").matches("returned-(confirmed|change|unasked)"))
                .extracting(row -> row.get("rule") + " " + row.get("cell"))
                .containsExactlyInAnyOrder("returned-confirmed E8", "returned-change D8", "returned-unasked C7");
        assertThat(csv("findings.csv"))
                .filteredOn(row -> row.get("rule").equals("decision-form"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("message")).contains("không còn nữa (" + percent + ")"));
    }

    /** The district confirms one figure, changes another as it was asked to, and a third unasked. */
    private static void answer(Sheet any) {
        Workbook workbook = any.getWorkbook();
        for (Row row : workbook.getSheet("Cần rà soát")) {
            String cell = row.getCell(3) == null ? "" : row.getCell(3).toString();
            if (cell.equals("E8")) {
                row.getCell(5).setCellValue("Đúng như đã gửi");
            } else if (cell.equals("D8")) {
                row.getCell(5).setCellValue("Sửa thành");
                row.getCell(6).setCellValue("62,36");
            }
        }
        Row budget = workbook.getSheet("Sheet1").getRow(6);
        budget.getCell(2).setBlank();
        budget.getCell(2).setCellValue("16,850");
    }

    @Test
    void a_form_that_was_saved_by_another_program_is_taken() throws Exception {
        fill(Map.of(idOfUnit("same-fact", "049"), "other", id("never-falls"), "ask"), "trả lời.xlsx");
        LibreOffice libreOffice = new LibreOffice(folder);
        Path desk = Files.createDirectories(folder.resolve("desk"));
        for (String format : List.of("xlsx", "ods", "xls")) {
            Path saved = libreOffice.saved(input("trả lời.xlsx"), format, desk);
            assertThat(office.execute("check", saved.toString(), "--json")).isZero();
            assertThat(new JsonMapper()
                            .readTree(office.out())
                            .at("/files/0/decisions")
                            .asInt())
                    .as(format)
                    .isEqualTo(2);
        }
    }

    @Test
    void what_the_page_hands_out_is_what_the_next_run_takes() throws Exception {
        String told_twice = idOfUnit("same-fact", "049");
        Chromium browser = Chromium.start();
        try {
            BrowserPage page = browser.page().size(1200, 1000, false).open(published("bao-cao.html"));
            page.click("[name='choice-" + told_twice + "'][value='other']");
            page.type("article[id='" + told_twice + "'] [name=person]", "Nông Thị Lan");
            page.downloadInto(folder.resolve("input").resolve(JOB));
            page.click("#download");
            Path file = input("quyet-dinh-" + JOB + ".json");
            for (int waited = 0; waited < 600 && !Files.exists(file); waited++) {
                Thread.sleep(50);
            }
        } finally {
            browser.quit();
        }

        office.execute("run", JOB);

        assertThat(status(told_twice)).isEqualTo("decided");
        assertThat(csv("decisions.csv")).singleElement().satisfies(row -> assertThat(row.toMap())
                .containsEntry("after", "486")
                .containsEntry("person", "Nông Thị Lan"));
    }

    private static List<String> texts(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString()))));
        }
        return texts;
    }

    @Test
    void a_decision_that_breaks_another_rule_says_so() throws IOException {
        String told_twice = idOfUnit("same-fact", "049");
        fill(Map.of(told_twice, "keep"), "trả lời.xlsx");

        office.execute("run", JOB);

        assertThat(csv("findings.csv"))
                .filteredOn(row -> row.get("message").contains(told_twice))
                .singleElement()
                .satisfies(row -> assertThat(row.get("message")).contains("Lan"));
        assertThat(csv("decisions.csv")).first().satisfies(row -> assertThat(row.get("why"))
                .isEqualTo("raised"));

        Files.delete(input("trả lời.xlsx"));
        office.execute("run", JOB);
        assertThat(status(told_twice)).isEqualTo("open");
    }

    @Test
    void people_who_contradict_each_other_change_nothing() throws IOException {
        String figures = published().get("observations.csv");
        String told_twice = idOfUnit("same-fact", "049");
        fill(Map.of(told_twice, "other"), "của Lan.xlsx");
        list(Map.of(told_twice, "keep"), "của Minh.json");

        office.execute("run", JOB);

        assertThat(status(told_twice)).isEqualTo("open");
        assertThat(published()).containsEntry("observations.csv", figures);
        assertThat(csv("findings.csv"))
                .filteredOn(row -> row.get("rule").equals("decision-conflict"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("message")).contains("của Lan.xlsx", "của Minh.json"));
    }

    @Test
    void hostile_forms_change_nothing_and_are_explained() throws IOException {
        String figures = published().get("observations.csv");
        edit(published("canh-bao.xlsx"), input("công thức.xlsx"), sheet -> sheet.getRow(4)
                .getCell(DECISION)
                .setCellFormula("HYPERLINK(\"http://x\",\"Giữ nguyên số báo cáo\")"));
        String wrong = "{\"finding\":\"00000000\",\"figures\":\"0000000000000000\",\"choice\":\"keep\"}";
        Files.writeString(input("sai mã.json"), form(JOB, wrong));
        Files.writeString(input("việc khác.json"), form("viec-khac", wrong));
        Files.writeString(input("hỏng.json"), form(JOB, wrong).replace("]}", ""));
        Files.writeString(
                input("dài.json"), form(JOB, "{\"choice\":\"=1+1\",\"value\":1e999999999}" + ",{}".repeat(100_000)));

        assertThat(office.execute("run", JOB)).isEqualTo(1);

        assertThat(published()).containsEntry("observations.csv", figures);
        assertThat(csv("findings.csv"))
                .filteredOn(row -> row.get("rule").equals("decision-form"))
                .extracting(row -> row.get("file"))
                .containsExactlyInAnyOrder("công thức.xlsx", "sai mã.json", "việc khác.json", "hỏng.json", "dài.json");
        assertThat(csv("decisions.csv")).isEmpty();
    }

    private static String form(String job, String decisions) {
        return "{\"form\":\"tonghop/decisions/1\",\"job\":\"" + job + "\",\"decisions\":[" + decisions + "]}";
    }

    private void fill(Map<String, String> choices, String name) throws IOException {
        Map<String, String> words = column(published("canh-bao.xlsx"), 4, 3);
        edit(
                published("canh-bao.xlsx"),
                input(name),
                sheet -> sheet.forEach(row -> {
                    String choice = choices.get(row.getCell(0).toString());
                    if (choice != null) {
                        row.getCell(DECISION).setCellValue(words.get(choice));
                        row.getCell(DECISION + 2).setCellValue("đã gọi điện");
                        row.getCell(DECISION + 3).setCellValue("Lan");
                    }
                }));
    }

    /** The list that the page hands out. */
    private void list(Map<String, String> choices, String name) throws IOException {
        Map<String, String> figures = column(published("canh-bao.xlsx"), 0, 1);
        List<String> decisions = choices.entrySet().stream()
                .map(choice -> "{\"finding\":\"" + choice.getKey() + "\",\"figures\":\"" + figures.get(choice.getKey())
                        + "\",\"choice\":\"" + choice.getValue()
                        + "\",\"value\":\"\",\"reason\":\"\",\"person\":\"Minh\"}")
                .toList();
        Files.writeString(input(name), form(JOB, String.join(",", decisions)));
    }

    private static Map<String, String> column(Path file, int from, int to) throws IOException {
        Map<String, String> pairs = new LinkedHashMap<>();
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Row row : workbook.getSheet("_tonghop")) {
                if (row.getCell(from) != null) {
                    pairs.put(row.getCell(from).toString(), row.getCell(to).toString());
                }
            }
        }
        return pairs;
    }

    private static void edit(Path from, Path to, Consumer<Sheet> change) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                Workbook workbook = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(to)) {
            change.accept(workbook.getSheetAt(0));
            workbook.write(out);
        }
    }

    /** The unit sends its workbook again with another figure. */
    private void change(String file, String sheet, String cell) throws IOException {
        Path changed = folder.resolve("changed.xlsx");
        edit(input(file), changed, any -> {
            org.apache.poi.ss.util.CellReference at = new org.apache.poi.ss.util.CellReference(cell);
            any.getWorkbook()
                    .getSheet(sheet)
                    .getRow(at.getRow())
                    .getCell(at.getCol())
                    .setCellValue("171,633");
        });
        Files.move(changed, input(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private Path input(String name) {
        return folder.resolve("input").resolve(JOB).resolve(name);
    }

    private Path published(String name) {
        return folder.resolve("output").resolve(JOB).resolve(name);
    }

    /** The data that were published, whole. */
    private Map<String, String> published() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String name : List.of("observations.csv", "findings.csv", "decisions.csv")) {
            texts.put(name, Files.readString(published("du-lieu/" + name)));
        }
        texts.put("bao-cao.html", Files.readString(published("bao-cao.html")));
        return texts;
    }

    private JsonNode run() throws IOException {
        return new JsonMapper().readTree(Files.readString(published("run.json")));
    }

    private List<CSVRecord> csv(String name) throws IOException {
        return JobOffice.published(folder.resolve("output").resolve(JOB), name);
    }

    private String id(String rule) throws IOException {
        return csv("findings.csv").stream()
                .filter(row -> row.get("rule").equals(rule))
                .map(row -> row.get("id"))
                .findFirst()
                .orElseThrow();
    }

    private String idOfUnit(String rule, String unit) throws IOException {
        return csv("findings.csv").stream()
                .filter(row -> row.get("rule").equals(rule) && row.get("unit").equals(unit))
                .map(row -> row.get("id"))
                .findFirst()
                .orElseThrow();
    }

    private String status(String id) throws IOException {
        return csv("findings.csv").stream()
                .filter(row -> row.get("id").equals(id))
                .map(row -> row.get("status"))
                .findFirst()
                .orElse("");
    }
}
