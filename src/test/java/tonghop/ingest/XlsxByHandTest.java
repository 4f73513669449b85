package tonghop.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.ingest.Packages.relationship;
import static tonghop.ingest.Packages.relationships;
import static tonghop.ingest.Packages.withSheet;
import static tonghop.ingest.Packages.workbook;
import static tonghop.ingest.Packages.worksheet;
import static tonghop.ingest.Packages.zip;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Refusal;
import tonghop.model.cell.CellRange;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawCell.Kind;
import tonghop.model.cell.RawSheet;
import tonghop.model.cell.RawSheet.Hiding;

/** What Excel and POI never write and other programs do. */
class XlsxByHandTest {
    @TempDir
    Path folder;

    @Test
    void cells_and_rows_without_a_place_follow_the_ones_before() throws IOException {
        RawSheet sheet =
                read(withSheet("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r=\"5\"><c r=\"D5\"><v>4</v></c>"
                        + "<c><v>5</v></c></row><row><c><v>6</v></c></row>"));

        assertThat(sheet.cells())
                .extracting(cell -> cell.at() + "=" + cell.text())
                .containsExactly("A1=1", "C1=3", "D5=4", "E5=5", "A6=6");
    }

    @Test
    void cells_out_of_order_are_put_in_order() throws IOException {
        RawSheet sheet = read(
                withSheet(
                        "<row r=\"2\"><c r=\"B2\"><v>4</v></c><c r=\"A2\"><v>3</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));

        assertThat(sheet.cells()).extracting(RawCell::text).containsExactly("1", "3", "4");
    }

    @Test
    void a_package_without_styles_shows_plain_cells() throws IOException {
        assertThat(only("<c s=\"7\"><v>44926</v></c>").style()).isEqualTo(CellStyle.PLAIN);
    }

    @Test
    void a_text_in_the_cell_is_joined_from_its_runs_without_reading_aids() throws IOException {
        RawCell cell =
                only("<c t=\"inlineStr\"><is><r><t>Hà </t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh><r><rPr><b/></rPr>"
                        + "<t>Quảng</t></r></is></c>");

        assertThat(cell.text()).isEqualTo("Hà Quảng");
    }

    @Test
    void escaped_characters_are_decoded() throws IOException {
        RawCell cell =
                only("<c t=\"inlineStr\"><is><t>a_x000D_b_x005F_x000D_ _xyz_ &#273;<![CDATA[<đ>]]></t></is></c>");

        assertThat(cell.text()).isEqualTo("a\rb_x000D_ _xyz_ đ<đ>");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-12-31,DATE,2022-12-31",
        "2022-12-31T00:00:00Z,DATE,2022-12-31",
        "2022-12-31T08:30:00,DATE,2022-12-31T08:30:00",
        "cuối năm,TEXT,cuối năm"
    })
    void a_date_stored_in_words_is_read(String stored, Kind kind, String text) throws IOException {
        RawCell cell = only("<c t=\"d\"><v>" + stored + "</v></c>");

        assertThat(cell.kind()).isEqualTo(kind);
        assertThat(cell.text()).isEqualTo(text);
    }

    @Test
    void a_formula_with_an_empty_value_has_no_value() throws IOException {
        assertThat(only("<c><f>SUM(B1:B2)</f><v></v></c>").kind()).isEqualTo(Kind.NO_VALUE);
        assertThat(only("<c><f>SUM(B1:B2)</f><v/></c>").kind()).isEqualTo(Kind.NO_VALUE);
    }

    @Test
    void a_formula_whose_result_is_an_empty_text_is_blank() throws IOException {
        assertThat(read(withSheet("<row><c t=\"str\"><f>IF(B1=0,\"\",B1)</f><v></v></c></row>"))
                        .cells())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A1+B$1-$C1*$D$1|B3+C$1-$C3*$D$1",
                "SUM(A1:B2)|SUM(B3:C4)",
                "'Quý 1'!A1+Q1!A1+Biểu1!A1|'Quý 1'!B3+Q1!B3+Biểu1!B3",
                "\"A1\"&LOG10(A1)&TH_A1|\"A1\"&LOG10(B3)&TH_A1",
                "A1+XFD1|B3+#REF!",
                "SUM(A:A)|SUM(A:A)",
                "SUM(1:1)|SUM(1:1)",
                "Bảng[Thực hiện]+A1|Bảng[Thực hiện]+A1"
            })
    void a_shared_formula_is_told_as_if_it_were_written_in_its_cell(String master, String dependent)
            throws IOException {
        RawSheet sheet = read(withSheet("<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:B3\" si=\"0\">"
                + master.replace("&", "&amp;") + "</f><v>1</v></c></row>"
                + "<row r=\"3\"><c r=\"B3\"><f t=\"shared\" si=\"0\"/><v>2</v></c></row>"));

        assertThat(sheet.cells()).extracting(RawCell::formula).containsExactly(master, dependent);
    }

    @Test
    void targets_may_be_absolute_or_relative_and_of_any_case() throws IOException {
        Map<String, String> parts = withSheet("");
        parts.put("xl/workbook.xml", workbook("<sheet name=\"a\" r:id=\"rId1\"/><sheet name=\"b\" r:id=\"rId2\"/>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relationships(
                        relationship("rId1", "worksheet", "/XL/worksheets/sheet1.xml"),
                        relationship("rId2", "worksheet", "../xl/./biểu%202.xml")));
        parts.put("xl/biểu 2.xml", worksheet("<sheetData><row><c><v>2</v></c></row></sheetData>"));

        assertThat(Packages.submission(folder, zip(parts)).sheets()).hasSize(2);
    }

    @Test
    void a_strict_workbook_is_read_like_any_other() throws IOException {
        Map<String, String> parts = withSheet("<row><c t=\"inlineStr\"><is><t>Hạ Lang</t></is></c></row>");
        parts.replaceAll((name, xml) -> xml.replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main"));

        assertThat(read(parts).cells()).extracting(RawCell::text).containsExactly("Hạ Lang");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_part_may_be_written_in_any_unicode_encoding(String encoding) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        withSheet("<row><c t=\"inlineStr\"><is><t>Hạ Lang</t></is></c></row>")
                .forEach((name, xml) -> parts.put(
                        name,
                        ("\uFEFF<?xml version=\"1.0\" encoding=\"" + encoding.replaceAll("[LB]E", "") + "\"?>" + xml)
                                .getBytes(Charset.forName(encoding))));

        assertThat(Packages.firstSheet(folder, Packages.zipOfBytes(parts)).cells())
                .extracting(RawCell::text)
                .containsExactly("Hạ Lang");
    }

    @Test
    void rows_that_a_filter_hides_are_told_from_those_that_its_buttons_only_stand_over() throws IOException {
        String rows =
                "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>1</v></c>"
                        + "</row><row r=\"9\" hidden=\"1\"><c r=\"A9\"><v>1</v></c></row></sheetData>";
        String conditions = "<filterColumn colId=\"0\"><filters><filter val=\"1\"/></filters></filterColumn>";
        Map<String, String> parts = withSheet("");

        parts.put(
                "xl/worksheets/sheet1.xml",
                worksheet(rows + "<autoFilter ref=\"A1:A5\">" + conditions + "</autoFilter>"));
        assertThat(read(parts).hiddenRows()).isEqualTo(Map.of(1, Hiding.FILTER, 8, Hiding.HAND));
        parts.put("xl/worksheets/sheet1.xml", worksheet(rows + "<autoFilter ref=\"A1:A5\"/>"));
        assertThat(read(parts).hiddenRows()).isEqualTo(Map.of(1, Hiding.HAND, 8, Hiding.HAND));
    }

    @Test
    void rows_and_columns_drawn_down_to_nothing_are_hidden() throws IOException {
        Map<String, String> parts = withSheet("");
        parts.put(
                "xl/worksheets/sheet1.xml",
                worksheet("<cols><col min=\"2\" max=\"2\" width=\"0\" customWidth=\"1\"/>"
                        + "<col min=\"3\" max=\"3\" width=\"0.5\"/></cols><sheetData><row r=\"1\" ht=\"0.0\"><c r=\"D1\"><v>1</v></c></row>"
                        + "<row r=\"2\" ht=\"15\"><c r=\"D2\"><v>1</v></c></row></sheetData>"));

        assertThat(read(parts).hiddenColumns()).containsOnlyKeys(1);
        assertThat(read(parts).hiddenRows()).isEqualTo(Map.of(0, Hiding.HAND));
    }

    @Test
    void a_claimed_dimension_and_other_elements_are_passed_over() throws IOException {
        Map<String, String> parts = withSheet("");
        parts.put(
                "xl/worksheets/sheet1.xml",
                worksheet("<dimension ref=\"A1:XFD1048576\"/><sheetData><row><c><v>1</v><extLst>"
                        + "<ext><v>9</v></ext></extLst></c></row></sheetData><conditionalFormatting><cfRule><c><v>8</v></c></cfRule>"
                        + "</conditionalFormatting>"));

        assertThat(read(parts).cells()).extracting(RawCell::text).containsExactly("1");
    }

    @Test
    void a_chart_that_stands_as_a_sheet_holds_no_cells() throws IOException {
        Map<String, String> parts = withSheet("<row><c><v>1</v></c></row>");
        parts.put(
                "xl/workbook.xml", workbook("<sheet name=\"đồ thị\" r:id=\"rId2\"/><sheet name=\"a\" r:id=\"rId1\"/>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relationships(
                        relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
                        relationship("rId2", "chartsheet", "chartsheets/sheet1.xml")));

        assertThat(Packages.submission(folder, zip(parts)).sheets())
                .extracting(RawSheet::name)
                .containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c t=\"s\"><v>0</v></c>",
                "<c><v>1,5</v></c>",
                "<c><v>NaN</v></c>",
                "<c><v>1E+999999999</v></c>",
                "<c t=\"b\"><v>2</v></c>",
                "<c t=\"x\"><v>2</v></c>",
                "<c s=\"-1\"><v>2</v></c>",
                "<c r=\"XFE1\"><v>2</v></c>",
                "<c r=\"A1048577\"><v>2</v></c>",
                "<c r=\"1\"><v>2</v></c>",
                "<c><v>1</v>"
            })
    void what_no_program_could_have_meant_is_refused_as_damaged(String cell) throws IOException {
        assertThat(refusal(withSheet("<row>" + cell + "</row>")).reason()).isEqualTo("damaged");
    }

    @Test
    void a_refusal_tells_the_cell_that_cannot_be_right() throws IOException {
        assertThat(refusal(withSheet("<row r=\"7\"><c r=\"C7\" t=\"s\"><v>9</v></c></row>"))
                        .detail())
                .isEqualTo("xl/worksheets/sheet1.xml: C7 t=s v=9");
    }

    @Test
    void two_values_for_one_cell_are_refused() throws IOException {
        Refusal refusal = refusal(withSheet("<row r=\"1\"><c r=\"B1\"><v>486</v></c><c r=\"B1\"><v>488</v></c></row>"));

        assertThat(refusal.reason()).isEqualTo("duplicate-cell");
        assertThat(refusal.detail()).isEqualTo("Biểu 1!B1");
    }

    @Test
    void the_corners_of_a_merged_area_may_stand_in_any_order() throws IOException {
        Map<String, String> parts = withSheet("");
        parts.put(
                "xl/worksheets/sheet1.xml",
                Packages.worksheet("<sheetData><row r=\"1\"><c r=\"B1\"><v>486</v></c></row></sheetData>"
                        + "<mergeCells><mergeCell ref=\"C2:B1\"/></mergeCells>"));

        assertThat(read(parts).merges()).containsExactly(CellRange.parse("B1:C2"));
    }

    @Test
    void two_values_in_one_cell_are_refused() throws IOException {
        assertThat(refusal(withSheet("<row r=\"1\"><c r=\"B1\"><v>486</v><v>488</v></c></row>"))
                        .reason())
                .isEqualTo("damaged");
    }

    @Test
    void a_document_type_is_refused_and_its_entities_are_never_read() throws IOException {
        Map<String, String> parts = withSheet("<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>");
        parts.compute(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> "<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + xml);

        assertThat(refusal(parts).reason()).isEqualTo("doctype");
    }

    @Test
    void elements_without_end_inside_each_other_are_refused() throws IOException {
        assertThat(refusal(withSheet("<row><c>" + "<a>".repeat(100_000))).reason())
                .isEqualTo("damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"})
    void a_package_that_lacks_a_part_is_refused(String part) throws IOException {
        Map<String, String> parts = withSheet("<row><c><v>1</v></c></row>");
        parts.remove(part);

        assertThat(refusal(parts).reason()).isEqualTo("damaged");
    }

    @Test
    void comments_that_the_sheet_points_to_must_be_there() throws IOException {
        Map<String, String> parts = withSheet("");
        parts.put("xl/worksheets/sheet1.xml", worksheet("<sheetData/><legacyDrawing r:id=\"rId1\"/>"));

        assertThat(refusal(parts).reason()).isEqualTo("damaged");
    }

    @Test
    void a_part_that_no_cell_needs_may_be_away() throws IOException {
        assertThat(read(withoutStyles("<c t=\"inlineStr\"><is><t>Số hộ</t></is></c><c s=\"0\"><v>486</v></c>"))
                        .cells())
                .extracting(RawCell::text)
                .containsExactly("Số hộ", "486");
    }

    @Test
    void a_number_whose_look_is_lost_is_refused_for_it_may_be_a_percent_or_a_date() throws IOException {
        assertThat(refusal(withoutStyles("<c s=\"3\"><v>0.5</v></c>")).detail())
                .isEqualTo("xl/worksheets/sheet1.xml: A1 s=3");
    }

    private static Map<String, String> withoutStyles(String cells) {
        Map<String, String> parts = withSheet("<row>" + cells + "</row>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relationships(
                        relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
                        relationship("rId2", "styles", "styles.xml"),
                        relationship("rId3", "sharedStrings", "sharedStrings.xml"),
                        relationship("rId4", "theme", "theme/theme1.xml")));
        return parts;
    }

    @Test
    void a_tab_that_names_no_sheet_is_none() throws IOException {
        Map<String, String> parts = withSheet("<row><c s=\"\"><v>486</v></c></row>");
        parts.put(
                "xl/workbook.xml",
                workbook(
                        "<sheet name=\"Biểu 1\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Bỏ\" sheetId=\"2\" r:id=\"\"/>"
                                + "<sheet name=\"Bỏ nữa\" sheetId=\"3\"/>"));

        assertThat(Packages.submission(folder, zip(parts)).sheets())
                .extracting(sheet -> sheet.name() + " " + sheet.cells().size())
                .containsExactly("Biểu 1 1");
    }

    @Test
    void a_text_in_the_cell_itself_goes_before_what_else_the_cell_stores() throws IOException {
        assertThat(only("<c t=\"inlineStr\"><v>1.0</v><is><t>1.</t></is></c>").text())
                .isEqualTo("1.");
        assertThat(refusal(withSheet("<row><c><v>486</v><v>488</v></c></row>")).reason())
                .isEqualTo("damaged");
    }

    @Test
    void a_workbook_without_a_sheet_is_refused() throws IOException {
        Map<String, String> parts = withSheet("");
        parts.put("xl/workbook.xml", workbook(""));

        assertThat(refusal(parts).reason()).isEqualTo("no-sheet");
    }

    private RawSheet read(Map<String, String> parts) throws IOException {
        return Packages.firstSheet(folder, zip(parts));
    }

    private RawCell only(String cell) throws IOException {
        RawSheet sheet = read(withSheet("<row>" + cell + "</row>"));
        assertThat(sheet.cells()).hasSize(1);
        return sheet.cells().get(0);
    }

    private Refusal refusal(Map<String, String> parts) throws IOException {
        return (Refusal) Packages.intake(folder, "bieu.xlsx", zip(parts));
    }
}
