package tonghop.reckon.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreSheetTest {
    @TempDir
    Path folder;

    private ScoredCommunes communes(String points, int decimals) {
        return new ScoredCommunes(folder, """
                - code: s
                  title: Thang điểm
                  decimals: %d
                  sections: [{code: I, title: Kinh tế, criteria: [{code: a, name: Tiêu chí A, maximum: 10, points: %s}]}]
                """.formatted(decimals, points));
    }

    private static String points(ScoredCommunes communes, String unit) {
        Points points = communes.sheet().part(unit, "s.a");
        return ScoredCommunes.told(points);
    }

    private static ScoredCommunes told(ScoredCommunes communes, String figures) {
        return figures.isEmpty() ? communes : communes.with(figures.split(";"));
    }

    @ParameterizedTest(name = "{0} of {1} gives {3}")
    @CsvSource(delimiter = '|', textBlock = """
            by: share, of: {indicator: revenue} | c1 revenue target 200; c1 revenue actual 150 | 1 | 7.5
            by: share, of: {indicator: revenue} | c1 revenue target 200; c1 revenue actual 250 | 1 | 10.0
            by: share, of: {indicator: revenue} | c1 revenue target 200; c1 revenue actual 199 | 1 | 10.0
            by: share, of: {indicator: revenue} | c1 revenue target 200; c1 revenue actual 199 | 2 | 9.95
            by: share, of: {indicator: revenue} | c1 revenue target 200; c1 revenue actual 0 | 1 | 0.0
            by: share, of: {indicator: revenue} | c1 revenue percent 98.5 | 1 | 9.9
            by: share, of: {indicator: revenue} | c1 revenue percent 98.4 | 1 | 9.8
            by: share, of: {indicator: revenue} | c1 revenue percent 95 | 0 | 10
            by: share, of: {indicator: revenue} | c1 revenue percent 94.9 | 0 | 9
            by: share, of: {indicator: revenue} | c1 revenue target 0; c1 revenue actual 5 | 1 | open: no-percent
            by: share, of: {indicator: revenue} | c1 revenue actual 5 | 1 | open: no-target
            by: share, of: {indicator: revenue} | c2 revenue percent 98.4 | 1 | open: not-reported
            by: share, of: {indicator: revenue} | c1 revenue percent 90; c1 revenue percent 80 | 1 | open: disputed
            by: share, of: {indicator: fires} | c1 fires target 4; c1 fires actual 5 | 1 | 8.0
            by: steps, of: {indicator: revenue, role: actual}, steps: [{from: 50, points: 4}, {from: 100, points: 9}] | c1 revenue actual 100 | 0 | 9
            by: steps, of: {indicator: revenue, role: actual}, steps: [{from: 50, points: 4}, {from: 100, points: 9}] | c1 revenue actual 99.9 | 0 | 4
            by: steps, of: {indicator: revenue, role: actual}, steps: [{from: 50, points: 4}, {from: 100, points: 9}] | c1 revenue actual 49 | 0 | 0
            by: deduction, of: {indicator: revenue}, less: 0.5 | c1 revenue percent 100 | 1 | 10.0
            by: deduction, of: {indicator: revenue}, less: 0.5 | c1 revenue percent 112 | 1 | 10.0
            by: deduction, of: {indicator: revenue}, less: 0.5 | c1 revenue percent 96.5 | 1 | 8.5
            by: deduction, of: {indicator: revenue}, less: 0.5, pro-rata: true | c1 revenue percent 96.5 | 2 | 8.25
            by: deduction, of: {indicator: revenue}, less: 0.5, per: 2 | c1 revenue percent 95 | 1 | 9.0
            by: deduction, of: {indicator: revenue}, less: 0.5, floor: 80 | c1 revenue percent 80 | 1 | 0.0
            by: deduction, of: {indicator: revenue}, less: 0.25, floor: 80 | c1 revenue percent 80 | 1 | 5.0
            by: deduction, of: {indicator: revenue}, less: 0.25, floor: 80 | c1 revenue percent 79.9 | 1 | 0.0
            by: mean, of: {indicator: ntm}, full: 19 | c1 ntm[hamlet=Một] actual 19; c1 ntm[hamlet=Hai] actual 10; c1 ntm[hamlet=Ba] actual 9 | 1 | 6.7
            by: mean, of: {indicator: ntm}, full: 19 | c1 ntm actual 19 | 1 | 10.0
            by: mean, of: {indicator: ntm}, full: 19 | c1 revenue actual 19 | 1 | open: not-reported
            by: yes-no, of: {indicator: plan} | c1 plan actual Đạt | 0 | 10
            by: yes-no, of: {indicator: plan} | c1 plan actual Không đạt | 0 | 0
            by: yes-no, of: {indicator: plan} | c1 plan actual Chưa hoàn thành | 0 | 0
            by: yes-no, of: {indicator: fires}, from: 2 | c1 fires actual 1 | 0 | 0
            by: yes-no, of: {indicator: fires}, from: 2 | c1 fires actual 2 | 0 | 10
            by: places, of: {indicator: revenue}, places: [10, 7] | c1 revenue actual 9; c2 revenue actual 8; c3 revenue actual 9; c4 revenue actual 1 | 0 | 10
            by: places, of: {indicator: revenue}, places: [10, 7] | c1 revenue actual 8; c2 revenue actual 9; c3 revenue actual 7; c4 revenue actual 1 | 0 | 7
            by: places, of: {indicator: revenue}, places: [10, 7] | c1 revenue actual 1; c2 revenue actual 9; c3 revenue actual 7; c4 revenue actual 1 | 0 | 0
            by: places, of: {indicator: fires}, places: [10, 7] | c1 fires actual 1; c2 fires actual 9; c3 fires actual 7; c4 fires actual 2 | 0 | 10
            by: places, of: {indicator: revenue}, places: [10, 7] | c1 revenue actual 9; c2 revenue actual 8; c3 revenue actual 9 | 0 | open: not-reported
            """)
    void points_follow_from_figures(String function, String figures, int decimals, String expected) {
        assertThat(points(told(communes("{" + function + "}", decimals), figures), "c1"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(delimiter = '|', textBlock = """
            c1 s.a[judge=self] actual 9 | 9
            c1 s.a[judge=self] actual 9; c1 s.a[judge=cross] actual 8 | 8
            c1 s.a[judge=self] actual 9; c1 s.a[judge=cross] actual 8; c1 s.a actual 7 | 7
            c1 s.a actual 7; c1 s.a[judge=standing] actual 6 | 6
            c1 s.a[judge=self] actual 9; c1 revenue percent 50 | 5.0
            c1 s.a[judge=cross] actual 9; c1 revenue percent 50 | 9
            c1 s.a[judge=cross] actual 9; c1 s.a[judge=cross] actual 8 | open: disputed
            c2 s.a actual 7 | open: not-reported
            """)
    void who_decides_before_others_counts(String figures, String expected) {
        assertThat(points(told(communes("{by: share, of: {indicator: revenue}}", 1), figures), "c1"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} makes {1}")
    @CsvSource(delimiter = '|', textBlock = """
            c1 s.a actual 9; c1 s.II actual 5 | 14
            c1 s.a actual 9; c1 s.II actual 5; c1 s.g1 actual 2; c1 s.g2 actual 2 | 17
            c1 s.a actual 9; c1 s.II actual 5; c1 s.g1 actual 2 | 16
            c1 s.a actual 9; c1 s.II actual 5; c1 s.penalty actual 2 | 12
            c1 s.a actual 9; c1 s.II actual 5; c1 s.penalty actual -2 | 12
            c1 s.a actual 9 | open: not-scored
            c1 s.total actual 88 | 88
            c1 s.I actual 8; c1 s.II actual 5 | 13
            c1 s.a[judge=self] actual 9; c1 s.I[judge=cross] actual 8; c1 s.II actual 5 | 13
            c1 s.a[judge=self] actual 9; c1 s.II[judge=self] actual 6; c1 s.total[judge=cross] actual 13 | 13
            c1 s.a actual 9; c1 s.II actual 5; c1 s.total[judge=self] actual 20 | 14
            """)
    void a_total_adds_sections_and_bonus_up_to_its_limit_and_takes_the_penalty_off(String figures, String expected) {
        ScoredCommunes communes = new ScoredCommunes(folder, """
                - code: s
                  title: Thang điểm
                  sections:
                    - {code: I, title: Kinh tế, criteria: [{code: a, name: Tiêu chí A, maximum: 10}]}
                    - {code: II, title: Văn hóa, maximum: 10}
                  bonus: {maximum: 3, criteria: [{code: g1, name: Sáng kiến, maximum: 2}, {code: g2, name: Giải, maximum: 2}]}
                  penalty: {maximum: 5}
                """);
        assertThat(ScoredCommunes.told(told(communes, figures).sheet().total("c1")))
                .isEqualTo(expected);
    }

    @Test
    void a_disqualified_member_is_named_by_its_reason() {
        ScoredCommunes communes = new ScoredCommunes(folder, """
                - code: s
                  title: Thang điểm
                  sections: [{code: I, title: Kinh tế, maximum: 10}]
                  disqualifiers: [{name: Để xảy ra cháy lớn, of: {indicator: fires}, from: 3}]
                """).with("c1 fires actual 3", "c2 fires actual 2");
        assertThat(communes.sheet().disqualifiers("c1"))
                .extracting(each -> each.name())
                .containsExactly("Để xảy ra cháy lớn");
        assertThat(communes.sheet().disqualifiers("c2")).isEmpty();
        assertThat(communes.sheet().disqualifiers("c3")).isEmpty();
    }
}
