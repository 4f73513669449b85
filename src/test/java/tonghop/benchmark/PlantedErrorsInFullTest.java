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

    @ParameterizedTest(name = "{2} data sets of {0} members in {1} provinces")
    @CsvSource({
        "20, 0, 60",
        "110, 0, 8",
        "330, 0, 2",
        "1000, 0, 1",
        "3300, 0, 1",
        "330, 6, 2",
        "1000, 12, 1",
        "3300, 34, 1"
    })
    void planted_errors_are_found_and_clean_data_are_silent(int members, int provinces, int sets) {
        Country country = new Country(members, provinces);
        List<Measurement> measured = LongStream.rangeClosed(1, sets)
                .mapToObj(seed -> Measurement.of(country, 1000 * seed))
                .toList();
        Scores scores = measured.stream().map(Measurement::scores).reduce(new Scores(List.of()), Scores::plus);
        System.out.println(measured.get(sets - 1).line(country) + scores.table());
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
