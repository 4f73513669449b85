package tonghop.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.model.Severity;

/**
 * The full form of the benchmark: clusters, provinces and the country. It prints its tables; times are the processor's and are only
 * printed. {@code mvn -B -ntp test -Pbenchmark}
 */
@Tag("benchmark")
class PlantedErrorsInFullTest {
    private static final long CELLS_FOR_ONE_WARNING = 10_000;

    @ParameterizedTest(name = "{1} data sets of {0} members")
    @CsvSource({"20, 60", "110, 8", "330, 2", "1000, 1", "3300, 1"})
    void planted_errors_are_found_and_clean_data_are_silent(int members, int sets) {
        List<Measurement> measured = LongStream.rangeClosed(1, sets)
                .mapToObj(seed -> Measurement.of(members, 1000 * seed))
                .toList();
        Scores scores = measured.stream().map(Measurement::scores).reduce(new Scores(List.of()), Scores::plus);
        System.out.println(measured.get(sets - 1).line(members) + scores.table());
        long cells = measured.stream().mapToLong(Measurement::cells).sum();
        assertThat(alarms(measured, Severity.ERROR)).isZero();
        assertThat(alarms(measured, Severity.WARNING)).isLessThanOrEqualTo(cells / CELLS_FOR_ONE_WARNING);
    }

    private static long alarms(List<Measurement> measured, Severity severity) {
        return measured.stream()
                .mapToLong(measurement -> measurement.alarms(severity))
                .sum();
    }
}
