package tonghop.publish.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure;
import tonghop.consolidate.Figure.Basis;
import tonghop.definition.Appendix;
import tonghop.definition.Chart;
import tonghop.definition.ReportingUnit;
import tonghop.model.Reading;
import tonghop.model.Role;
import tonghop.publish.SamplePublication;
import tonghop.publish.data.Publication;
import tonghop.wording.Wording;

class ChartPictureTest {
    private static final String LONG = "Số hộ di dời chuồng trại gia súc ra khỏi gầm sàn nhà ở thuộc chương trình";

    private final Wording wording = new Wording("vi");
    private final ChartPicture picture = new ChartPicture(wording);

    @ParameterizedTest
    @ValueSource(strings = {"cum-mien-dong-2022", "ha-quang-2020"})
    void no_label_of_the_sample_charts_is_cut_or_lies_on_another(String job) throws IOException {
        Publication publication = SamplePublication.ofGolden(job);
        for (int at = 0; at < publication.definition().charts().size(); at++) {
            Chart chart = publication.definition().charts().get(at);
            ConsolidatedTable table = publication.tables().charts().get(at);
            assertReadable(picture.drawing(chart, table, Set.of()), chart.code());
        }
    }

    @ParameterizedTest
    @EnumSource(Chart.Type.class)
    void many_members_with_long_names_stay_readable(Chart.Type type) {
        for (int members : List.of(1, 9, 56)) {
            ConsolidatedTable table = table(members, type == Chart.Type.PERIODS);
            Role role = type == Chart.Type.HEAT || type == Chart.Type.BARS ? Role.PERCENT : Role.ACTUAL;
            Chart chart = new Chart("c", table.title(), type, List.of("i"), role, "", Chart.Classes.NONE);
            assertReadable(picture.drawing(chart, table, Set.of()), type + " " + members);
        }
    }

    @Test
    void classes_hold_every_commune_once_or_are_told_apart() throws IOException {
        Publication publication = SamplePublication.ofGolden("cum-mien-dong-2022");
        ConsolidatedTable classes = table(publication, Chart.Type.CLASSES);
        assertThat(counts(classes, "048")).containsExactly("0", "1", "7", "4");
        assertThat(counts(classes, "047")).containsExactly("3", "0", "10", "6");
        assertThat(counts(classes, "053")).containsExactly("0", "0", "0", "4", "7");
        Row homeless = classes.rows().reduce((first, last) -> last).orElseThrow();
        assertThat(homeless.figure("053", Role.ACTUAL).remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.arguments()).containsEntry("classes", "10-15"));
    }

    @Test
    void a_line_goes_from_day_to_day_with_the_figures_as_stated() throws IOException {
        ConsolidatedTable days = table(SamplePublication.ofGolden("cum-mien-dong-2022"), Chart.Type.PERIODS);
        Map<String, String> told = new LinkedHashMap<>();
        days.rows().forEach(row -> row.figure("047", Role.ACTUAL)
                .summand()
                .ifPresent(value -> told.put(row.label(), value.toPlainString())));
        assertThat(told).isEqualTo(Map.of("2021-12-31", "62.4", "2022-11-30", "41.288", "2022-12-31", "70.05"));
    }

    @Test
    void a_line_is_broken_where_it_is_measured_otherwise_since() throws IOException {
        Publication publication = SamplePublication.ofGolden("cum-mien-dong-2022");
        List<Chart> charts = publication.definition().charts();
        Drawing drawing = picture.drawing(
                charts.get(charts.size() - 1), publication.tables().charts().get(charts.size() - 1), Set.of());
        assertThat(labels(drawing))
                .extracting(RecordingCanvas.Label::text)
                .containsSubsequence("31/12/2021", "từ 01/01/2022: đổi cách tính", "30/11/2022")
                .anyMatch(text -> text.contains("chuẩn nghèo giai đoạn 2022-2025"));
    }

    @Test
    void a_member_for_which_no_line_has_room_is_not_said_to_tell_nothing() {
        ConsolidatedTable table = table(9, true);
        Chart chart =
                new Chart("c", table.title(), Chart.Type.PERIODS, List.of("i"), Role.ACTUAL, "", Chart.Classes.NONE);
        assertThat(labels(picture.drawing(chart, table, Set.of())))
                .extracting(RecordingCanvas.Label::text)
                .contains("Còn 1 đơn vị nữa, xem phụ lục.")
                .noneMatch(text -> text.startsWith("Chưa có số liệu để vẽ"));
    }

    @Test
    void a_heat_table_says_every_figure_in_words_too() throws IOException {
        Publication publication = SamplePublication.ofGolden("cum-mien-dong-2022");
        ConsolidatedTable table = table(publication, Chart.Type.HEAT);
        Chart chart = publication.definition().charts().stream()
                .filter(each -> each.type() == Chart.Type.HEAT)
                .findFirst()
                .orElseThrow();
        List<String> texts = labels(picture.drawing(chart, table, Set.of())).stream()
                .map(RecordingCanvas.Label::text)
                .toList();
        assertThat(texts).contains("113,43", "152,44", "375,3", "68,6", "–");
    }

    private static ConsolidatedTable table(Publication publication, Chart.Type type) {
        List<Chart> charts = publication.definition().charts();
        for (int at = 0; at < charts.size(); at++) {
            if (charts.get(at).type() == type) {
                return publication.tables().charts().get(at);
            }
        }
        throw new AssertionError("no chart of " + type);
    }

    private static List<String> counts(ConsolidatedTable classes, String unit) {
        List<String> counts = classes.rows()
                .map(row -> row.figure(unit, Role.ACTUAL)
                        .summand()
                        .orElse(BigDecimal.ZERO)
                        .toPlainString())
                .toList();
        return counts.get(counts.size() - 1).equals("0") ? counts.subList(0, counts.size() - 1) : counts;
    }

    private static void assertReadable(Drawing drawing, String name) {
        Rectangle2D paper = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
        List<RecordingCanvas.Label> labels = labels(drawing);
        assertThat(labels).as(name).hasSizeGreaterThan(4);
        for (RecordingCanvas.Label label : labels) {
            assertThat(label.text()).as(name).doesNotEndWith("...");
            assertThat(paper.contains(label.box()))
                    .as(name + ": " + label + " in " + paper)
                    .isTrue();
        }
        for (int one = 0; one < labels.size(); one++) {
            for (int other = one + 1; other < labels.size(); other++) {
                assertThat(labels.get(one).box().intersects(labels.get(other).box()))
                        .as(name + ": " + labels.get(one) + " on " + labels.get(other))
                        .isFalse();
            }
        }
    }

    private static List<RecordingCanvas.Label> labels(Drawing drawing) {
        Graphics2D canvas =
                new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_INT_RGB).createGraphics();
        RecordingCanvas recording = new RecordingCanvas(canvas);
        drawing.draw(recording);
        return recording.labels().stream()
                .filter(label -> !label.text().isBlank())
                .toList();
    }

    private static ConsolidatedTable table(int members, boolean days) {
        Row sample = SamplePublication.publication(SamplePublication.definition(), "vi")
                .tables()
                .appendices()
                .get(0)
                .rows()
                .findFirst()
                .orElseThrow();
        List<ReportingUnit> units = new ArrayList<>();
        for (int at = 0; at < members; at++) {
            units.add(new ReportingUnit(
                    "u" + at, "Trung tâm hành chính Nguyễn Huệ " + (at + 1), "xã", false, null, List.of(), List.of()));
        }
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < 5; row++) {
            Map<String, Map<Role, Figure>> figures = new LinkedHashMap<>();
            for (int at = 0; at < members; at++) {
                Figure figure = figure(20 + (at * 37 + row * 53) % 160);
                figures.put("u" + at, Map.of(Role.ACTUAL, figure, Role.PERCENT, figure));
            }
            String label = days ? "202" + row + "-12-31" : LONG + " " + row;
            rows.add(new Row(sample.indicator(), Map.of(), label, false, figures, Map.of(), Map.of()));
        }
        return new ConsolidatedTable(
                "c",
                "Tỷ lệ thực hiện các chỉ tiêu thi đua của các xã, phường, thị trấn trong cụm so với kế hoạch được giao",
                Appendix.Layout.of(members),
                List.of(tonghop.definition.Appendix.Column.of(Role.ACTUAL)),
                units,
                java.util.Optional.empty(),
                List.of(new ConsolidatedTable.Section("", rows)));
    }

    private static Figure figure(int value) {
        return new Figure(
                Figure.Status.STATED,
                List.of(Reading.exact(new BigDecimal(value + ".5"))),
                "",
                new Basis(Basis.Kind.PARTS, List.of()),
                List.of(),
                List.of(),
                List.of());
    }
}
