package tonghop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.desk.DeskState.FileState;
import tonghop.desk.DeskState.UnitState;
import tonghop.publish.data.Publication.SubmittedFile;

/** Who sent in time, who late, and who has sent nothing. */
class BoardTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-11T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    Path folder;

    @Test
    void the_first_file_counts_by_the_unit_s_own_day_and_the_last_hour_of_it_is_in_time() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("ba-xa")).resolve("job.yaml"), """
                job: {title: Kết quả ba xã, authority: UBND huyện, period: 2025, due: 2026-01-05}
                units:
                  - {code: "900", name: Thạch Lâm, level: huyện, head: true}
                  - {code: "901", name: Bình Minh, level: xã}
                  - {code: "902", name: Cao Xá, level: xã, due: 2026-01-08}
                  - {code: "903", name: Hồng Phong, level: xã}
                indicators: [{code: revenue, name: Thu ngân sách, unit-of-measure: triệu đồng}]
                """);

        List<UnitState> units = new Board(
                        new DefinitionReader().read(folder.resolve("ba-xa")),
                        List.of(sent("a.csv", "901"), sent("a (sửa lần 2).csv", "901"), sent("b.csv", "902")),
                        List.of(
                                came("a.csv", "2026-01-05T16:59:00Z"),
                                came("a (sửa lần 2).csv", "2026-01-09T01:00:00Z"),
                                came("b.csv", "2026-01-08T17:01:00Z")),
                        CLOCK)
                .units();

        assertThat(units)
                .extracting(unit -> unit.name() + " " + unit.due() + " " + (unit.received() > 0) + " " + unit.late())
                .containsExactly(
                        "xã Bình Minh 2026-01-05 true 0",
                        "xã Cao Xá 2026-01-08 true 1",
                        "xã Hồng Phong 2026-01-05 false 6");
    }

    private static SubmittedFile sent(String file, String unit) {
        return new SubmittedFile(file, "ab", 1, unit);
    }

    private static FileState came(String file, String time) {
        return new FileState(file, 1, Instant.parse(time).toEpochMilli());
    }
}
