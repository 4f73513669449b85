package tonghop.benchmark.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.model.Severity;

/** The full form of the second benchmark, which prints its tables: {@code mvn -B -ntp test -Pbenchmark}. */
@Tag("benchmark")
class YearbooksInFullTest {
    @ParameterizedTest(name = "{3} sets of {0} communes in {1} provinces with {2} rows")
    @CsvSource({"120, 6, 30, 4", "600, 12, 60, 1"})
    void slips_are_found_and_clean_yearbooks_raise_no_alarm(int communes, int provinces, int rows, int sets) {
        Office office = new Office(provinces, communes);
        List<Measured> measured = LongStream.rangeClosed(1, sets)
                .mapToObj(seed -> Measured.of(office, rows, 1000 * seed))
                .toList();
        Fates fates = measured.stream().map(Measured::fates).reduce(new Fates(List.of()), Fates::plus);
        measured.forEach(each -> System.out.print(each.line(office)));
        System.out.println(fates.table());
        assertThat(measured).allSatisfy(each -> {
            assertThat(each.alarms(Severity.ERROR)).isZero();
            assertThat(each.alarms(Severity.WARNING)).isZero();
        });
    }
}
