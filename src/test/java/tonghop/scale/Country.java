package tonghop.scale;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A country whose communes and provinces each send one workbook of sixty rows; the same every time.
 *
 * @param communes how many there are
 * @param provinces through how many provinces they report; 0 where they report to the head, who sends nothing
 * @param wrong of a thousand figures of communes so many are mistyped after the provinces have added them up
 */
record Country(int communes, int provinces, int wrong) {
    static final String JOB = "quoc-gia";

    private static final List<String> FIRST = List.of(
            "An Bình Cao Đông Hòa Hưng Long Mỹ Nam Phú Quang Sơn Tân Thanh Vĩnh Xuân Yên Kim Lâm Minh".split(" "));
    private static final List<String> SECOND = List.of(
            "Bắc Châu Dương Giang Hải Khê Lộc Mai Nghĩa Phong Quý Sơn Thịnh Trung Vân Xá Lợi Tiến Thọ Đức".split(" "));
    private static final List<String> THIRD = List.of("Thượng Hạ Đông Tây Nội Ngoại Nhất Nhì Cả".split(" "));
    private static final List<String> SUBJECTS = List.of(
            "Trường học",
            "Hộ chăn nuôi",
            "Đường giao thông",
            "Nhà văn hóa",
            "Công trình thủy lợi",
            "Cơ sở y tế",
            "Hợp tác xã",
            "Doanh nghiệp",
            "Diện tích rừng",
            "Lao động",
            "Máy nông nghiệp",
            "Chợ nông thôn");
    private static final List<String> STATES =
            List.of("xây mới", "nâng cấp", "đang hoạt động", "đạt chuẩn", "được hỗ trợ");
    private static final List<String> INDICATORS = SUBJECTS.stream()
            .flatMap(subject -> STATES.stream().map(state -> subject + " " + state))
            .toList();

    /** Writes definition and workbooks into an office's folder. */
    Path in(Path office) throws IOException {
        Path input = Files.createDirectories(office.resolve("input").resolve(JOB));
        Path jobs = Files.createDirectories(office.resolve("jobs").resolve(JOB));
        Files.writeString(jobs.resolve("job.yaml"), definition());
        int[][] sums = new int[Math.max(1, provinces)][INDICATORS.size()];
        SplittableRandom random = new SplittableRandom(15);
        for (int commune = 0; commune < communes; commune++) {
            int[] figures = random.ints(INDICATORS.size(), 10, 9000).toArray();
            int[] sum = sums[provinceOf(commune)];
            IntStream.range(0, figures.length).forEach(at -> sum[at] += figures[at]);
            mistype(figures, random);
            write(file(input, commune), "UBND XÃ " + name(commune), figures);
        }
        for (int province = 0; province < provinces; province++) {
            write(input.resolve(code(province) + " tỉnh.xlsx"), "UBND TỈNH " + provinceName(province), sums[province]);
        }
        return office;
    }

    /** The command that runs its job in an office. */
    static List<String> run(Path office) {
        return List.of(
                "run",
                JOB,
                "--quiet",
                "--input",
                office.resolve("input").toString(),
                "--jobs",
                office.resolve("jobs").toString(),
                "--output",
                office.resolve("output").toString(),
                "--state",
                office.resolve(".tonghop").toString());
    }

    /** One commune sends another figure in the place of what it had sent. */
    void changeOne(Path office, int by) throws IOException {
        int[] figures =
                IntStream.range(0, INDICATORS.size()).map(at -> 100 + at + by).toArray();
        write(file(office.resolve("input").resolve(JOB), 4), "UBND XÃ " + name(4), figures);
    }

    int workbooks() {
        return communes + provinces;
    }

    @Override
    public String toString() {
        return workbooks() + (provinces == 0 ? " flat" : " in " + provinces) + (wrong == 0 ? ", clean" : ", errors");
    }

    private Path file(Path input, int commune) {
        return input.resolve("%05d %s.xlsx".formatted(commune, name(commune)));
    }

    private int provinceOf(int commune) {
        return provinces == 0 ? 0 : commune % provinces;
    }

    private static String code(int province) {
        return "p%02d".formatted(province);
    }

    private static String name(int place) {
        String name = FIRST.get(place % 20) + " " + SECOND.get(place / 20 % 20);
        int third = place / 400;
        return third == 0 ? name : name + " " + THIRD.get(third - 1);
    }

    private static String provinceName(int province) {
        return name(province) + " Tỉnh";
    }

    private void mistype(int[] figures, SplittableRandom random) {
        for (int at = 0; at < figures.length; at++) {
            if (random.nextInt(1000) < wrong) {
                figures[at] = figures[at] * 10;
            }
        }
    }

    private String definition() {
        String head = "  - {code: tw, name: Cả nước, level: \"\", head: true, aliases: [Toàn quốc]}\n";
        String upper = IntStream.range(0, provinces)
                .mapToObj(province ->
                        "  - {code: %s, name: \"%s\", level: tỉnh}\n".formatted(code(province), provinceName(province)))
                .collect(Collectors.joining());
        String lower = IntStream.range(0, communes)
                .mapToObj(commune -> "  - {code: \"%05d\", name: \"%s\", level: xã%s}\n"
                        .formatted(
                                commune, name(commune), provinces == 0 ? "" : ", within: " + code(provinceOf(commune))))
                .collect(Collectors.joining());
        String indicators = IntStream.range(0, INDICATORS.size())
                .mapToObj(at -> "  - {code: i%d, name: \"%s\", unit-of-measure: cái, aggregation: sum}\n"
                        .formatted(at, INDICATORS.get(at)))
                .collect(Collectors.joining());
        String rows =
                IntStream.range(0, INDICATORS.size()).mapToObj(at -> "i" + at).collect(Collectors.joining(", "));
        return "job: {title: Kết quả năm 2025, authority: Bộ Thử nghiệm, period: 2025}\nunits:\n" + head + upper + lower
                + "indicators:\n" + indicators + "vocabulary: {units-of-measure: [{code: cái}]}\nappendices:\n"
                + "  - {code: I, title: Kết quả, roles: [actual], sections: [{title: Chung, rows: [" + rows + "]}]}\n";
    }

    private static void write(Path file, String sender, int[] figures) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Biểu 1");
            line(sheet, 0, sender);
            line(sheet, 1, "BÁO CÁO KẾT QUẢ NĂM 2025");
            line(sheet, 3, "TT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện năm 2025");
            for (int at = 0; at < figures.length; at++) {
                Row row = line(sheet, 4 + at, String.valueOf(at + 1), INDICATORS.get(at), "cái");
                row.createCell(3).setCellValue(figures[at]);
            }
            workbook.write(out);
        }
    }

    private static Row line(Sheet sheet, int at, String... texts) {
        Row row = sheet.createRow(at);
        for (int column = 0; column < texts.length; column++) {
            row.createCell(column).setCellValue(texts[column]);
        }
        return row;
    }
}
