package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tonghop.cli.GreenState.Kind;
import tonghop.cli.GreenState.Loss;
import tonghop.endurance.Target;

/** From workbooks that can be signed, whatever is taken away or spoilt is told by name, and nothing can be signed. */
class GreenWorkbooksTest {
    private static final long SEED = 20261129L;
    private static final int ALL = Integer.MAX_VALUE;
    private static final Set<Kind> ALL_KINDS = EnumSet.allOf(Kind.class);
    /** The long form in pieces: {@code -Dparts=8 -Dpart=0} … {@code -Dpart=7} are together what it is in one. */
    private static final int PARTS = Integer.getInteger("parts", 1);

    private static final int PART = Integer.getInteger("part", 0);

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final SoftAssertions held = new SoftAssertions();
    private int turn;
    private int drawn;

    /** Where little that is special about a kind of loss lies in the workbooks, the clean cluster speaks for them. */
    @Test
    void of_the_sample_cluster_with_all_its_questions_decided() throws IOException {
        Set<Kind> kinds = EnumSet.of(Kind.UNIT, Kind.SHEET, Kind.COLUMN, Kind.GARBLED, Kind.EMPTIED_TOTAL);
        lose(sample(), 1, kinds, EnumSet.of(Kind.UNIT, Kind.EMPTIED_TOTAL));
    }

    @Test
    void of_a_clean_cluster() throws IOException {
        lose(clean(), 1, ALL_KINDS, ALL_KINDS);
    }

    @Test
    @Tag("endurance")
    void whatever_it_is_that_is_lost() throws IOException {
        lose(sample(), ALL, ALL_KINDS, ALL_KINDS);
        lose(clean(), ALL, ALL_KINDS, ALL_KINDS);
    }

    private GreenState sample() throws IOException {
        Path at = folder.resolve("sample");
        WorkingFolder.with(at, WorkingFolder.CLUSTER).receive(WorkingFolder.CLUSTER);
        return GreenState.of(new JobOffice(at, WorkingFolder.CLUSTER), WorkingFolder.CLUSTER);
    }

    private GreenState clean() throws IOException {
        SmallCluster cluster = new SmallCluster(folder.resolve("clean"));
        for (String commune : SmallCluster.COMMUNES) {
            cluster.sendsWorkbook(commune);
        }
        return GreenState.of(cluster, SmallCluster.JOB);
    }

    /**
     * @param most how many draws of each kind
     * @param kinds the kinds that are drawn over the state folder
     * @param anew the kinds that are drawn over an empty state folder too
     */
    private void lose(GreenState green, int most, Set<Kind> kinds, Set<Kind> anew) throws IOException {
        for (Kind kind : kinds) {
            List<Loss> losses = green.losses().get(kind);
            if (kind != Kind.EMPTIED_TOTAL) {
                assertThat(losses).as(kind.toString()).isNotEmpty();
            }
            for (Loss loss : drawn(losses, most)) {
                runInTurn(green, kind, loss, true);
            }
            for (Loss loss : drawn(losses, anew.contains(kind) ? most : 0)) {
                runInTurn(green, kind, loss, false);
            }
            if (most == ALL) {
                Target.print(
                        "not told of " + turn + " losses up to " + kind,
                        held.errorsCollected().size(),
                        "0");
            }
        }
        held.assertAll();
    }

    private void runInTurn(GreenState green, Kind kind, Loss loss, boolean withState) throws IOException {
        if (drawn++ % PARTS == PART) {
            run(green, kind, loss, withState);
        }
    }

    private void run(GreenState green, Kind kind, Loss loss, boolean withState) throws IOException {
        Path here = folder.resolve("turn-" + turn++);
        JobOffice office = green.copy(here, withState);
        loss.spoiling().on(office.input());
        int code = office.run();
        String what = kind + (withState ? " " : " anew ") + loss.what();
        List<String> told = told(office, withState || !isRemoved(kind) ? "error" : "warning");
        if (kind == Kind.EMPTIED_TOTAL && !withState) {
            told.addAll(addedUp(office));
        }
        if (withState || !isRemoved(kind)) {
            held.assertThat(code).as(what).isEqualTo(1);
            held.assertThat(office.verdict().get("signable").asBoolean())
                    .as(what)
                    .isFalse();
            held.assertThat(Files.readString(office.output().resolve("bao-cao.html")))
                    .as(what)
                    .doesNotContain("<h2>Có thể ký</h2>");
        }
        held.assertThat(told).as(what).anyMatch(loss.named());
        FileSystemUtils.deleteRecursively(here);
    }

    /** Of what is not there any more nothing is known but the rows that the unit does not report. */
    private static boolean isRemoved(Kind kind) {
        return EnumSet.of(Kind.FILE, Kind.SHEET, Kind.EMPTIED, Kind.EMPTIED_TOTAL)
                .contains(kind);
    }

    private static List<String> told(JobOffice office, String severity) throws IOException {
        return office.records("findings.csv").stream()
                .filter(finding -> finding.get("severity").equals(severity)
                        || finding.get("severity").equals("error"))
                .map(finding -> finding.get("message"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The figures that the first appendix has added up from their parts, each with its unit, its row and its note. */
    private static List<String> addedUp(JobOffice office) throws IOException {
        Path appendix = office.output().resolve("phu-luc/phu-luc-I.xlsx");
        List<String> told = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(appendix))) {
            Map<String, String> notes = new HashMap<>();
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
                if (text.contains("Cộng từ các phần")) {
                    notes.put(text.substring(0, text.indexOf(' ')), text);
                }
            })));
            Sheet table = workbook.getSheetAt(0);
            for (Row row : table) {
                for (Cell cell : row) {
                    for (Map.Entry<String, String> note : notes.entrySet()) {
                        if (cell.getCellStyle().getDataFormatString().contains(note.getKey())) {
                            told.add(String.join(
                                    " ",
                                    unit(table, cell.getColumnIndex()),
                                    row.getCell(1).getStringCellValue(),
                                    note.getValue()));
                        }
                    }
                }
            }
        }
        return told;
    }

    /** The name of the unit above a column: of those in the row of the headers the last that begins before it. */
    private static String unit(Sheet table, int column) {
        Row header = IntStream.rangeClosed(0, table.getLastRowNum())
                .mapToObj(table::getRow)
                .filter(row -> row != null
                        && row.getCell(1) != null
                        && row.getCell(1).toString().equals("Chỉ tiêu"))
                .findFirst()
                .orElseThrow();
        return IntStream.rangeClosed(2, column)
                .mapToObj(header::getCell)
                .filter(cell -> cell != null && !cell.toString().isEmpty())
                .reduce((left, nearer) -> nearer)
                .map(Cell::toString)
                .orElse("");
    }

    private <T> List<T> drawn(List<T> all, int most) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.stream().limit(most).toList();
    }
}
