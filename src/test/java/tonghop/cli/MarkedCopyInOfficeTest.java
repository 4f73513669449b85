package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.LibreOffice;
import tonghop.OutsideProgram;
import tonghop.model.cell.HiddenForm;

/** Another office program finds everything in a marked copy as it was in the unit's own workbook, but for the marks. */
class MarkedCopyInOfficeTest {
    private static final String XLSX = "thach an_2022 FINAL (1).xlsx";
    private static final String XLS = "Trung Khanh - Bieu so lieu nam 2022.xls";
    private static final List<String> RETURNED = List.of("053-thach-an/" + XLSX, "047-trung-khanh/" + XLS);

    private static final List<String> CONTENT =
            List.of("draw:object", "draw:image", "conditional-format", "print-ranges", "moc+1");

    private static final String MARK = "background-color=#ff9900";

    @TempDir
    Path folder;

    private Path input(String file) {
        return folder.resolve("input").resolve(WorkingFolder.CLUSTER).resolve(file);
    }

    private static void enrich(Path from, Path to, String noted) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(from))) {
            RichContent.add(workbook, noted);
            try (OutputStream sink = Files.newOutputStream(to)) {
                workbook.write(sink);
            }
        }
    }

    /** The workbooks of two units with much else in them, the .xls as the other program writes it. */
    private void receive(LibreOffice libreOffice) throws IOException, InterruptedException {
        Path desk = Files.createDirectories(folder.resolve("desk"));
        enrich(input(XLSX), desk.resolve("thach an.xlsx"), "D8");
        Files.move(
                desk.resolve("thach an.xlsx"),
                Files.createDirectories(desk.resolve("xlsx")).resolve(XLSX));
        Path rich = desk.resolve(XLS + "x");
        enrich(input(XLS + "x"), rich, "E7");
        Path xls = libreOffice.saved(rich, "xls", Files.createDirectories(desk.resolve("xls")));
        Files.copy(
                desk.resolve("xlsx").resolve(XLSX),
                Files.createDirectories(desk.resolve("before")).resolve("a.xlsx"));
        Files.copy(xls, desk.resolve("before").resolve("b.xls"));
        Files.delete(input(XLSX));
        Files.delete(input(XLS + "x"));
        Files.move(desk.resolve("xlsx").resolve(XLSX), input(XLSX));
        Files.move(xls, input(XLS));
    }

    @Test
    void a_marked_copy_is_as_before_but_for_its_marks() throws Exception {
        LibreOffice libreOffice = new LibreOffice(folder);
        WorkingFolder work = WorkingFolder.with(folder, WorkingFolder.CLUSTER).receive(WorkingFolder.CLUSTER);
        receive(libreOffice);
        work.execute("run", WorkingFolder.CLUSTER);
        Path desk = folder.resolve("desk");
        List<Path> documents = new ArrayList<>(List.of(
                desk.resolve("before").resolve("a.xlsx"), desk.resolve("before").resolve("b.xls")));
        for (String file : RETURNED) {
            Path packet = folder.resolve("output")
                    .resolve(WorkingFolder.CLUSTER)
                    .resolve("tra-lai")
                    .resolve(file);
            String name = file.endsWith(".xls") ? "after-b.xls" : "after-a.xlsx";
            documents.add(Files.copy(packet, desk.resolve(name)));
        }
        List<Path> flat = libreOffice.saved(documents, "fods", desk);
        for (int at = 0; at < RETURNED.size(); at++) {
            assertSame(
                    FlatWorkbook.read(flat.get(at)).sheets(),
                    FlatWorkbook.read(flat.get(at + 2)).sheets());
        }
        List<Path> noted = libreOffice.saved(documents, "xlsx", Files.createDirectories(desk.resolve("noted")));
        for (int at = 0; at < RETURNED.size(); at++) {
            assertNotes(noted.get(at), noted.get(at + 2));
        }
        List<Path> paper = libreOffice.saved(documents, "pdf", desk);
        for (int at = 0; at < RETURNED.size(); at++) {
            assertPages(pages(paper.get(at)), pages(paper.get(at + 2)));
        }
    }

    private static void assertSame(
            Map<String, SortedMap<String, String>> before, Map<String, SortedMap<String, String>> after) {
        assertThat(after.keySet())
                .containsExactlyElementsOf(Stream.of(
                                Stream.of("Cần rà soát"), before.keySet().stream(), Stream.of(HiddenForm.PACKET_SHEET))
                        .flatMap(each -> each)
                        .toList());
        String all = before.values().stream()
                .flatMap(sheet -> sheet.values().stream())
                .collect(Collectors.joining());
        assertThat(CONTENT.stream().filter(content -> !all.contains(content))).isEmpty();
        before.forEach((name, parts) -> assertSame(name, parts, after.getOrDefault(name, new TreeMap<>())));
    }

    private static void assertSame(String sheet, SortedMap<String, String> before, SortedMap<String, String> after) {
        assertThat(after.keySet()).as(sheet).isEqualTo(before.keySet());
        before.forEach((part, told) -> {
            String is = after.getOrDefault(part, "");
            boolean isMarked = is.contains(MARK) && !told.contains(MARK);
            assertThat(isMarked ? uncoloured(is) : is)
                    .as(sheet + " " + part)
                    .isEqualTo(isMarked ? uncoloured(told) : told);
        });
    }

    private static void assertNotes(Path before, Path after) throws IOException {
        try (Workbook was = WorkbookFactory.create(before.toFile());
                Workbook is = WorkbookFactory.create(after.toFile())) {
            for (Sheet sheet : was) {
                Map<CellAddress, ? extends Comment> now =
                        is.getSheet(sheet.getSheetName()).getCellComments();
                sheet.getCellComments()
                        .forEach((at, note) -> assertThat(words(now.get(at))).startsWith(words(note)));
            }
            assertThat(is.getSheetAt(1).getCellComments().values().stream().map(MarkedCopyInOfficeTest::words))
                    .contains(RichContent.NOTE)
                    .anyMatch(words -> words.startsWith(RichContent.NOTE) && words.contains("Câu "))
                    .anyMatch(words -> words.startsWith("Câu "));
        }
    }

    private static String words(@Nullable Comment note) {
        return note == null ? "" : note.getString().getString();
    }

    private static String uncoloured(String cell) {
        return cell.replaceAll("background-color=#?\\w+(, )?", "");
    }

    private List<BufferedImage> pages(Path pdf) throws IOException, InterruptedException {
        Path pictures = Files.createDirectories(folder.resolve("pictures-" + pdf.getFileName()));
        assertThat(new ProcessBuilder(
                                OutsideProgram.PDFTOPPM.orLeaveOut().toString(),
                                "-r",
                                "40",
                                "-png",
                                pdf.toString(),
                                pictures.resolve("page").toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        List<BufferedImage> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(pictures)) {
            for (Path file : files.sorted().toList()) {
                pages.add(ImageIO.read(file.toFile()));
            }
        }
        return pages;
    }

    /** Behind the pages with the questions each page looks as before; where it does not, it has the colour of a mark. */
    private static void assertPages(List<BufferedImage> before, List<BufferedImage> after) {
        assertThat(after.size()).isGreaterThan(before.size());
        List<BufferedImage> own = after.subList(after.size() - before.size(), after.size());
        int marked = 0;
        for (int at = 0; at < before.size(); at++) {
            BufferedImage was = before.get(at);
            BufferedImage is = own.get(at);
            assertThat(is.getWidth() + " " + is.getHeight()).isEqualTo(was.getWidth() + " " + was.getHeight());
            for (int y = 0; y < was.getHeight(); y++) {
                for (int x = 0; x < was.getWidth(); x++) {
                    if (was.getRGB(x, y) != is.getRGB(x, y)) {
                        marked++;
                        assertThat(blue(is.getRGB(x, y)))
                                .as("page " + at + " at " + x + "," + y)
                                .isLessThan(blue(was.getRGB(x, y)));
                    }
                }
            }
        }
        assertThat(marked).isPositive();
    }

    private static int blue(int colour) {
        return colour & 0xFF;
    }
}
