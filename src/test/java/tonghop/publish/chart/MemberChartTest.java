package tonghop.publish.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.Consolidator;
import tonghop.model.Role;
import tonghop.publish.SamplePublication;
import tonghop.publish.typeface.Typeface;
import tonghop.wording.Wording;

class MemberChartTest {
    private final Wording wording = new Wording("vi");
    private final ConsolidatedTable table = new Consolidator(SamplePublication.definition())
            .consolidate(SamplePublication.observations(), SamplePublication.findings())
            .charts()
            .get(0);

    @Test
    void the_bundled_typeface_shows_every_text_of_the_chart() {
        Typeface typeface = Typeface.load();
        Stream.concat(
                        table.members().stream().map(member -> member.name()),
                        table.rows().map(row -> row.label()))
                .forEach(typeface::mustShow);
        wording.keys().stream()
                .filter(key -> key.startsWith("chart."))
                .map(wording::text)
                .forEach(typeface::mustShow);
    }

    @Test
    void a_letter_that_the_typeface_lacks_stops_the_chart() {
        assertThatThrownBy(() -> Typeface.load().mustShow("số 漢 liệu"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("漢");
    }

    @Test
    void it_is_a_picture_for_print() throws IOException {
        byte[] png = new ChartPicture(wording)
                .png(SamplePublication.definition().charts().get(0), table, Set.of("F-07"));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(1945);
        assertThat(pixelsPerMetre(png)).isEqualTo(7874);
        assertThat(colours(picture))
                .contains(
                        BarPalette.colour(0, 6).getRGB(),
                        BarPalette.colour(4, 6).getRGB());
    }

    @Test
    void a_bar_far_above_the_others_is_cut_and_keeps_its_figure() {
        ChartFigures figures = new ChartFigures(new ChartTable(table, Role.PERCENT, Set.of("F-07"), wording));
        int trungKhanh = 0;
        int industry = 2;
        assertThat(figures.ceiling()).isLessThan(new BigDecimal("250"));
        assertThat(figures.dataset().getValue(trungKhanh, industry)).isEqualTo(figures.ceiling());
        assertThat(figures.label(trungKhanh, industry)).isEqualTo("▲375,3*");
        assertThat(figures.label(trungKhanh, 0)).isEqualTo("113,43");
    }

    @Test
    void a_member_that_tells_nothing_keeps_its_place() {
        ChartFigures figures = new ChartFigures(new ChartTable(table, Role.PERCENT, Set.of(), wording));
        int caoBang = 4;
        assertThat(figures.dataset().getRowCount()).isEqualTo(5);
        assertThat(figures.dataset().getValue(caoBang, 0)).isNull();
        assertThat(figures.label(caoBang, 0)).isEmpty();
        assertThat(figures.isComplete()).isFalse();
    }

    @Test
    void the_axis_ends_at_a_round_figure_above_all_that_is_not_far_off() {
        List<BigDecimal> values = Stream.of("68.6", "104.2", "113", "119", "160.7", "375.3")
                .map(BigDecimal::new)
                .toList();
        assertThat(AxisCeiling.of(values, BigDecimal.valueOf(100))).isEqualByComparingTo("200");
        assertThat(AxisCeiling.of(List.of(), BigDecimal.valueOf(100))).isEqualByComparingTo("120");
        assertThat(AxisCeiling.of(List.of(new BigDecimal("0.004")), BigDecimal.ZERO))
                .isEqualByComparingTo("0.005");
        assertThat(AxisCeiling.of(List.of(), BigDecimal.ZERO)).isPositive();
    }

    @Test
    void colours_get_lighter_from_bar_to_bar() {
        for (int bar = 1; bar < 12; bar++) {
            assertThat(lightness(BarPalette.colour(bar, 12))).isGreaterThan(lightness(BarPalette.colour(bar - 1, 12)));
        }
    }

    private static int lightness(Color colour) {
        return 299 * colour.getRed() + 587 * colour.getGreen() + 114 * colour.getBlue();
    }

    private static int pixelsPerMetre(byte[] png) {
        String text = new String(png, StandardCharsets.ISO_8859_1);
        return ByteBuffer.wrap(png).getInt(text.indexOf("pHYs") + 4);
    }

    private static Set<Integer> colours(BufferedImage picture) {
        return java.util.Arrays.stream(
                        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .boxed()
                .collect(java.util.stream.Collectors.toSet());
    }
}
