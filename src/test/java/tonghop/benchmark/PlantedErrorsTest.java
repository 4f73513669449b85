package tonghop.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tonghop.model.Severity;

/** The small form of the benchmark: what it measures with these seeds must not get worse. */
class PlantedErrorsTest {
    private static final int MEMBERS = 30;

    private static List<Measurement> measured;
    private static Scores scores;

    @BeforeAll
    static void measure() {
        measured = LongStream.rangeClosed(1, 6)
                .mapToObj(seed -> Measurement.of(MEMBERS, 100 * seed))
                .toList();
        scores = measured.stream().map(Measurement::scores).reduce(new Scores(List.of()), Scores::plus);
        measured.forEach(measurement -> System.out.println(measurement.alarmText()));
        measured.get(0).clean().stream()
                .filter(f -> f.severity() != Severity.INFO)
                .limit(5)
                .forEach(System.out::println);
        measured.get(0).beside().stream().limit(5).forEach(System.out::println);
        System.out.println(scores.table());
    }

    @Test
    void clean_data_raise_no_alarm() {
        assertThat(measured).allSatisfy(measurement -> {
            assertThat(measurement.alarms(Severity.ERROR)).isZero();
            assertThat(measurement.alarms(Severity.WARNING)).isZero();
        });
    }
}
