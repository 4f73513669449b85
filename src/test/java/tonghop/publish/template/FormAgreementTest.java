package tonghop.publish.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.ingest.WorkbookReader;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.model.Submission;
import tonghop.model.cell.HiddenForm;
import tonghop.normalise.Normaliser;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Item;
import tonghop.reckon.Values;
import tonghop.reconcile.Reconciler;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.PartOfWhole;
import tonghop.reconcile.rule.PartsTotal;
import tonghop.wording.Wording;

/** A form's own check of itself and the rules that hold the figures read from it say the same. */
class FormAgreementTest {
    private static final Set<String> SUMS = Set.of("Bằng tổng", "Mọi thành phần");

    @TempDir
    Path folder;

    private JobDefinition definition;
    private DrawnJob job;

    private void draw(long seed) throws IOException {
        job = new DrawnJob(seed);
        definition = job.definition(folder);
    }

    /** A cell of a form and what its figure is about. */
    private record Asked(XSSFCell cell, Item item) {
        boolean isInput() {
            return !cell.getCellStyle().getLocked();
        }
    }

    private static List<Asked> asked(XSSFWorkbook form) {
        XSSFSheet record = form.getSheet(HiddenForm.SHEET);
        List<Asked> asked = new ArrayList<>();
        for (int at = 1; at <= record.getLastRowNum(); at++) {
            XSSFRow row = record.getRow(at);
            if (!text(row, 2).isEmpty()) {
                CellReference place = new CellReference(text(row, 1));
                TreeMap<String, String> members = new TreeMap<>();
                text(row, 3).lines().forEach(member -> members.put(member.split("=")[0], member.split("=")[1]));
                asked.add(new Asked(
                        form.getSheet(text(row, 0)).getRow(place.getRow()).getCell(place.getCol()),
                        new Item(text(row, 2), members, Role.parse(text(row, 4)))));
            }
        }
        return asked;
    }

    private static String text(XSSFRow row, int column) {
        XSSFCell cell = row.getCell(HiddenForm.TABLE + column);
        return cell == null ? "" : cell.getStringCellValue();
    }

    /** The forms of the units that report, filled with figures that agree. */
    private Map<String, XSSFWorkbook> filled(Predicate<ReportingUnit> which) throws IOException {
        Map<String, XSSFWorkbook> forms = new LinkedHashMap<>();
        for (ReportingUnit unit : definition.units()) {
            if (!unit.head() && which.test(unit)) {
                Path file = folder.resolve(unit.code() + ".xlsx");
                new TemplateWorkbook(new Wording("vi"))
                        .write(new TemplateOrder(definition, unit, definition.period(), List.of()), file);
                XSSFWorkbook form = new XSSFWorkbook(Files.newInputStream(file));
                asked(form).stream().filter(Asked::isInput).forEach(asked -> asked.cell()
                        .setCellValue(job.figure(definition, unit, asked.item()).doubleValue()));
                forms.put(unit.code(), form);
            }
        }
        return forms;
    }

    private Normalised read(Map<String, XSSFWorkbook> forms) throws IOException {
        List<Observation> observations = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, XSSFWorkbook> form : forms.entrySet()) {
            Path file = folder.resolve(form.getKey() + ".xlsx");
            try (OutputStream sink = Files.newOutputStream(file)) {
                form.getValue().write(sink);
            }
            Submission submission = (Submission)
                    new WorkbookReader().read(file, file.getFileName().toString());
            Normalised read = new Normaliser(definition).normalise(submission);
            observations.addAll(read.observations());
            findings.addAll(read.findings());
        }
        return new Normalised(observations, List.of(), findings);
    }

    /** The lines of the self-check that answer so, each as "cell: demand". */
    private static List<String> lines(XSSFWorkbook form, String answer) {
        XSSFFormulaEvaluator.evaluateAllFormulaCells(form);
        XSSFSheet check = form.getSheet("Tự kiểm");
        List<String> lines = new ArrayList<>();
        for (int at = 4; at <= check.getLastRowNum(); at++) {
            XSSFRow row = check.getRow(at);
            if (row.getCell(4).getStringCellValue().equals(answer)) {
                lines.add(row.getCell(3).getStringCellValue() + ": "
                        + row.getCell(2).getStringCellValue());
            }
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void a_form_that_is_filled_rightly_holds_in_its_own_check_and_raises_no_question(long seed) throws IOException {
        draw(seed);
        Map<String, XSSFWorkbook> forms = filled(unit -> true);

        forms.forEach((unit, form) -> {
            assertThat(lines(form, "Kiểm tra lại")).as(unit).isEmpty();
            assertThat(lines(form, "Chưa nhập")).as(unit).isEmpty();
        });
        Normalised read = read(forms);
        Stream<Finding> told = new Reconciler(definition).reconcile(read.observations()).findings().stream();
        assertThat(Stream.concat(read.findings().stream(), told))
                .filteredOn(finding -> finding.severity().compareTo(Severity.WARNING) <= 0)
                // the lot may fall on a rule over members that no form asks for
                .filteredOn(finding -> !finding.rule().equals("idle-rule"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void a_part_that_is_changed_makes_the_form_and_the_rules_accuse_the_same_totals(long seed) throws IOException {
        draw(seed);
        XSSFWorkbook form = filled(unit -> unit.code().equals("c1")).get("c1");
        List<Asked> parts = asked(form).stream()
                .filter(asked -> asked.isInput() && asked.item().role() == Role.ACTUAL)
                .toList();
        Random random = new Random(seed);
        for (int turn = 0; turn < 4; turn++) {
            XSSFCell part = parts.get(random.nextInt(parts.size())).cell();
            double before = part.getNumericCellValue();
            part.setCellValue(before + 10_000);
            Set<String> accused = totals(lines(form, "Kiểm tra lại"));
            assertThat(accused).as("%s", part.getReference()).isEqualTo(accusedByRules(Map.of("c1", form)));
            part.setCellValue(before);
        }
    }

    /** Where the totals stand that the form finds wrong, or too small for a part that the job limits. */
    private static Set<String> totals(List<String> lines) {
        return lines.stream()
                .filter(line -> SUMS.stream().anyMatch(line.split(": ")[1]::startsWith)
                        || line.split(": ")[1].startsWith("Mỗi phần"))
                .map(line -> line.split(": ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> accusedByRules(Map<String, XSSFWorkbook> forms) throws IOException {
        Facts facts = new Facts(definition, read(forms).observations());
        Set<String> accused = new TreeSet<>();
        for (EditRule rule : List.of(new PartsTotal(), new PartOfWhole())) {
            rule.edits(facts)
                    .filter(edit -> edit.check(Values.STATED).isFailed())
                    .map(FormAgreementTest::total)
                    .forEach(total -> accused.add(
                            total.cell().sheet() + " – " + total.cell().at()));
        }
        return accused;
    }

    private static Figure total(Edit edit) {
        return edit.rule().equals("part-of-whole")
                ? edit.figures().get(1)
                : edit.figures().get(0);
    }
}
