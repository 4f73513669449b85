package tonghop.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.model.Refusal;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.model.cell.RawSheet.Hiding;
import tonghop.model.cell.Remark;

/** OpenDocument spreadsheets, element by element as LibreOffice writes them. */
class OdsTest {
    private static final String NAME_SPACES = " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
            + " xmlns:number='urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0'"
            + " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'"
            + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
            + " xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "office:value-type='float' office:value='17.680000000000003'|17,68|NUMBER 17.68",
                "office:value-type='percentage' office:value='1.063'|106,3%|NUMBER 1.063",
                "office:value-type='currency' office:value='1500'|1.500 đ|NUMBER 1500",
                "office:value-type='date' office:date-value='2022-12-31'|31/12/22|DATE 2022-12-31",
                "office:value-type='date' office:date-value='2022-12-31T08:30:00'|31/12/22|DATE 2022-12-31T08:30:00",
                "office:value-type='time' office:time-value='PT18H30M00S'|18:30|DATE 18:30:00",
                "office:value-type='boolean' office:boolean-value='true'|ĐÚNG|BOOLEAN TRUE",
                "office:value-type='string' calcext:value-type='error'|#REF!|ERROR #REF!"
            })
    void every_kind_of_value_is_read(String attributes, String paragraph, String told) throws IOException {
        RawSheet sheet = read("<table:table-row><table:table-cell " + attributes + "><text:p>" + paragraph
                + "</text:p></table:table-cell></table:table-row>");

        assertThat(sheet.cells())
                .extracting(cell -> cell.kind() + " " + cell.text())
                .containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "405749|999|999",
                "405749|405.749|",
                "405749|406|",
                "0.0999|10%|",
                "-5|(5)|",
                "0.4|0|",
                "400|0|0",
                "99.6|100|",
                "2.5|2 1/2|",
                "1234.5|1.234,50|"
            })
    void a_number_that_is_written_to_show_another_one_is_read_and_told(String stored, String shown, String told)
            throws IOException {
        RawSheet sheet = read("<table:table-row><table:table-cell office:value-type='float' office:value='" + stored
                + "'><text:p>" + shown + "</text:p></table:table-cell></table:table-row>");

        assertThat(sheet.cells()).extracting(RawCell::text).containsExactly(stored);
        assertThat(sheet.remarks())
                .isEqualTo(
                        told == null
                                ? List.of()
                                : List.of(new Remark(Remark.Kind.SHOWN, CellAddress.parse("A1"), told)));
    }

    @Test
    void a_text_keeps_its_spaces_its_lines_and_all_its_runs() throws IOException {
        RawSheet sheet = read("<table:table-row><table:table-cell office:value-type='string'>"
                + "<text:p>  Hạ <text:span>Lang</text:span><text:s text:c='2'/>x<text:line-break/>y</text:p><text:p/><text:p>z</text:p>"
                + "</table:table-cell></table:table-row>");

        assertThat(sheet.cells().get(0).text()).isEqualTo("  Hạ Lang  x\ny\n\nz");
    }

    @Test
    void a_formula_without_a_result_has_no_value() throws IOException {
        RawSheet sheet =
                read("<table:table-row><table:table-cell table:formula='of:=SUM([.B1:.B9])'/></table:table-row>");

        assertThat(sheet.cells().get(0).kind()).isEqualTo(RawCell.Kind.NO_VALUE);
    }

    @Test
    void a_formula_without_a_result_gives_a_blank_text_where_others_were_reckoned() throws IOException {
        RawSheet sheet = read(
                "<table:table-row><table:table-cell table:formula='of:=IF([.B1]=0;\"\";1)'/>"
                        + "<table:table-cell office:value-type='float' office:value='3' table:formula='of:=1+2'/></table:table-row>");

        assertThat(sheet.cells()).extracting(cell -> cell.kind() + cell.text()).containsExactly("TEXT", "NUMBER3");
    }

    @Test
    void a_formula_is_told_as_excel_writes_it() throws IOException {
        RawSheet sheet = read("<table:table-row><table:table-cell office:value-type='float' office:value='3'"
                + " table:formula=\"of:=SUM([.A1:.$B$2])+[$'Quý 1.2'.C1:.D2]+[$NTM.A1]\"/></table:table-row>");

        assertThat(sheet.cells().get(0).formula()).isEqualTo("SUM(A1:$B$2)+'Quý 1.2'!C1:D2+NTM!A1");
    }

    @Test
    void repeated_rows_and_cells_are_unfolded_where_they_store_something() throws IOException {
        RawSheet sheet = read(
                "<table:table-row table:number-rows-repeated='2'><table:table-cell table:number-columns-repeated='2'/>"
                        + "<table:table-cell table:number-columns-repeated='2' office:value-type='float' office:value='7'/>"
                        + "<table:table-cell table:number-columns-repeated='16380'/></table:table-row>"
                        + "<table:table-row table:number-rows-repeated='1048573'><table:table-cell/></table:table-row>"
                        + "<table:table-row><table:table-cell office:value-type='float' office:value='9'/></table:table-row>");

        assertThat(sheet.cells())
                .extracting(cell -> cell.at() + "=" + cell.text())
                .containsExactly("C1=7", "D1=7", "C2=7", "D2=7", "A1048576=9");
    }

    @Test
    void merges_comments_and_what_is_hidden_are_told() throws IOException {
        RawSheet sheet = read("<table:table-column table:number-columns-repeated='2'/>"
                + "<table:table-column table:visibility='collapse' table:number-columns-repeated='16382'/>"
                + "<table:table-header-rows><table:table-row table:visibility='filter'>"
                + "<table:table-cell table:number-columns-spanned='3' table:number-rows-spanned='2' office:value-type='string'>"
                + "<office:annotation><text:p>ước</text:p><text:p>cả năm</text:p></office:annotation><text:p>a</text:p>"
                + "</table:table-cell><table:covered-table-cell table:number-columns-repeated='2'/></table:table-row>"
                + "</table:table-header-rows><table:table-row><table:covered-table-cell table:number-columns-repeated='3'/>"
                + "<table:table-cell office:value-type='float' office:value='1'/></table:table-row>");

        assertThat(sheet.merges()).containsExactly(CellRange.parse("A1:C2"));
        assertThat(sheet.hiddenRows()).isEqualTo(Map.of(0, Hiding.FILTER));
        assertThat(sheet.hiddenColumns()).isEqualTo(Map.of(2, Hiding.HAND, 3, Hiding.HAND));
        assertThat(sheet.cells()).extracting(RawCell::comment).containsExactly("ước\ncả năm", null);
    }

    @Test
    void what_an_outline_folds_away_and_what_is_drawn_down_to_nothing_is_hidden() throws IOException {
        String filled = "<table:table-cell office:value-type='float' office:value='1'/></table:table-row>";
        RawSheet sheet =
                read("<table:table-row-group table:display='false'><table:table-row table:visibility='collapse'>"
                        + filled + "</table:table-row-group><table:table-row table:style-name='ro0'>" + filled
                        + "<table:table-row>" + filled);

        assertThat(sheet.hiddenRows()).isEqualTo(Map.of(0, Hiding.OUTLINE, 1, Hiding.HAND));
    }

    @Test
    void raised_runs_and_lines_through_runs_and_cells_are_told() throws IOException {
        RawSheet sheet = read(
                "<table:table-row>"
                        + "<table:table-cell office:value-type='string'><text:p>486<text:span text:style-name='T1'>1</text:span>"
                        + " hộ</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type='string'><text:p><text:span text:style-name='T2'>999</text:span>"
                        + "<text:s/>486</text:p></table:table-cell>"
                        + "<table:table-cell table:style-name='T2' office:value-type='float' office:value='999'/></table:table-row>");

        assertThat(sheet.cells())
                .extracting(RawCell::text)
                .containsExactly("486¹ hộ", "9\u03369\u03369\u0336 486", "999");
        assertThat(sheet.cells().get(2).style().ink()).isEqualTo(CellStyle.Ink.STRUCK);
    }

    @Test
    void boxes_and_comments_on_blank_cells_are_told() throws IOException {
        RawSheet sheet = read("<table:shapes><draw:frame><draw:text-box><text:p>sửa lại</text:p><text:p>là 468</text:p>"
                + "</draw:text-box></draw:frame></table:shapes><table:table-row><table:table-cell/>"
                + "<table:table-cell><office:annotation><text:p>ước 486 hộ</text:p></office:annotation></table:table-cell>"
                + "<table:table-cell><draw:custom-shape><text:p>số đúng 12</text:p></draw:custom-shape></table:table-cell>"
                + "</table:table-row>");

        assertThat(sheet.remarks())
                .extracting(remark -> remark.kind() + " " + remark.at() + " " + remark.text())
                .containsExactly("BOX A1 sửa lại\nlà 468", "COMMENT B1 ước 486 hộ", "BOX C1 số đúng 12");
    }

    @Test
    void a_look_is_put_together_from_its_style_its_parents_and_its_column() throws IOException {
        RawSheet sheet = read(
                "<table:table-column table:default-cell-style-name='ce2'/>"
                        + "<table:table-row><table:table-cell office:value-type='float' office:value='1.5'/>"
                        + "<table:table-cell table:style-name='ce1' office:value-type='float' office:value='1.5'/></table:table-row>");

        assertThat(sheet.cells())
                .extracting(RawCell::style)
                .containsExactly(
                        new CellStyle("#,##0.0%", ".VnTime", 2, true), new CellStyle("General", "Arial", 0, true));
    }

    @Test
    void a_hidden_table_is_a_hidden_sheet() throws IOException {
        assertThat(read("<table:table-row/>").hidden()).isFalse();
        assertThat(Packages.firstSheet(
                                folder, Packages.zip(parts("<table:table table:name='x' table:style-name='ta2'/>")))
                        .hidden())
                .isTrue();
    }

    @Test
    void a_value_that_claims_to_fill_a_whole_sheet_is_refused() throws IOException {
        Map<String, String> parts = parts("<table:table><table:table-row table:number-rows-repeated='1048576'>"
                + "<table:table-cell table:number-columns-repeated='16384' office:value-type='float' office:value='1'/>"
                + "</table:table-row></table:table>");

        assertThat(refusal(parts).reason()).isEqualTo("too-large");
    }

    @Test
    void a_table_within_a_cell_and_two_sheets_of_one_name_are_refused() throws IOException {
        String row =
                "<table:table-row><table:table-cell office:value-type='float' office:value='486'/></table:table-row>";

        assertThat(refusal(parts("<table:table table:name='a'>" + row + "</table:table><table:table table:name='a'>"
                                + row + "</table:table>"))
                        .detail())
                .isEqualTo("sheet a");
        assertThat(refusal(parts("<table:table table:name='a'><table:table-row><table:table-cell><table:table>" + row
                                + "</table:table></table:table-cell></table:table-row></table:table>"))
                        .reason())
                .isEqualTo("damaged");
    }

    @Test
    void a_number_that_is_none_is_refused() throws IOException {
        Map<String, String> parts = parts("<table:table><table:table-row><table:table-cell office:value-type='float'"
                + " office:value='1,5'/></table:table-row></table:table>");

        assertThat(refusal(parts).reason()).isEqualTo("damaged");
    }

    @Test
    void a_password_an_other_document_and_a_document_without_tables_are_refused_by_name() throws IOException {
        Map<String, String> encrypted = parts("");
        encrypted.put("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>");
        assertThat(refusal(encrypted).reason()).isEqualTo("encrypted");

        Map<String, String> text = parts("");
        text.put("mimetype", "application/vnd.oasis.opendocument.text");
        assertThat(refusal(text).detail()).isEqualTo("OpenDocument text");

        assertThat(refusal(parts("")).reason()).isEqualTo("no-sheet");
    }

    @Test
    void the_format_of_a_date_says_which_parts_of_it_are_shown() throws IOException {
        RawSheet sheet = read("<table:table-row><table:table-cell table:style-name='ce3' office:value-type='date'"
                + " office:date-value='2025-02-01'><text:p>02/2025</text:p></table:table-cell></table:table-row>");

        RawCell cell = sheet.cells().get(0);
        assertThat(cell.kind() + " " + cell.text() + " " + cell.style().format())
                .isEqualTo("DATE 2025-02-01 mm\"/\"yyyy");
    }

    private RawSheet read(String table) throws IOException {
        return Packages.firstSheet(
                folder,
                Packages.zip(
                        parts("<table:table table:name='Biểu 1' table:style-name='ta1'>" + table + "</table:table>")));
    }

    private Refusal refusal(Map<String, String> parts) throws IOException {
        return (Refusal) Packages.intake(folder, "bieu.ods", Packages.zip(parts));
    }

    private static Map<String, String> parts(String tables) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("META-INF/manifest.xml", "<manifest><file-entry/></manifest>");
        parts.put(
                "styles.xml",
                "<office:document-styles" + NAME_SPACES + "><office:styles>"
                        + "<style:default-style style:family='table-cell'><style:text-properties style:font-name='Arial'/></style:default-style>"
                        + "<style:style style:name='Default' style:family='table-cell'/>"
                        + "<number:number-style style:name='N0'><number:number number:min-integer-digits='1'/></number:number-style>"
                        + "</office:styles></office:document-styles>");
        parts.put(
                "content.xml",
                "<office:document-content" + NAME_SPACES + "><office:automatic-styles>"
                        + "<style:style style:name='ta1'><style:table-properties table:display='true'/></style:style>"
                        + "<style:style style:name='ro0'><style:table-row-properties style:row-height='0in'/></style:style>"
                        + "<style:style style:name='ta2'><style:table-properties table:display='false'/></style:style>"
                        + "<number:percentage-style style:name='N11'><number:number number:decimal-places='1' number:grouping='true'/>"
                        + "</number:percentage-style>"
                        + "<number:date-style style:name='N12'><number:month number:style='long'/><number:text>/</number:text>"
                        + "<number:year number:style='long'/></number:date-style>"
                        + "<style:style style:name='ce3' style:data-style-name='N12'/>"
                        + "<style:style style:name='T1'><style:text-properties style:text-position='super 58%'/></style:style>"
                        + "<style:style style:name='T2'><style:text-properties style:text-line-through-style='solid'/></style:style>"
                        + "<style:style style:name='ce1' style:parent-style-name='Default' style:data-style-name='N0'>"
                        + "<style:text-properties fo:font-weight='bold'/></style:style>"
                        + "<style:style style:name='ce2' style:parent-style-name='ce1' style:data-style-name='N11'>"
                        + "<style:paragraph-properties fo:margin-left='0.2917in'/><style:text-properties style:font-name='.VnTime'/></style:style>"
                        + "</office:automatic-styles><office:body><office:spreadsheet>" + tables
                        + "</office:spreadsheet></office:body></office:document-content>");
        return parts;
    }
}
