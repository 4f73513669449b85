package tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Finding;
import tonghop.model.Observation;

class SeasonTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void where_everything_agrees_nothing_is_told(long seed) {
        Season season = Season.of(seed, 40, 12);
        Reconciliation reconciliation = new Reconciler(season.definition()).reconcile(season.observations());
        assertThat(reconciliation.findings()).isEmpty();
        assertThat(reconciliation.tallies().get("percent-of-target").passed()).isGreaterThan(900);
        assertThat(reconciliation.tallies().get("total-over-members").passed()).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_order_of_the_observations_changes_nothing(long seed) {
        List<Observation> sample = Sheets.sample();
        Reconciler reconciler = new Reconciler(Sheets.sampleDefinition());
        Reconciliation straight = reconciler.reconcile(sample);
        List<Observation> shuffled = new ArrayList<>(sample);
        Collections.shuffle(shuffled, new Random(seed));
        Reconciliation other = reconciler.reconcile(shuffled);
        assertThat(other.findings()).isEqualTo(straight.findings());
        assertThat(other.tallies()).isEqualTo(straight.tallies());
    }

    @Test
    void the_number_of_threads_changes_nothing() {
        Season season = Season.of(5, 40, 12);
        List<Observation> observations = PlantedErrors.in(season, 11, 100);
        List<Finding> alone = by(1, season, observations);
        assertThat(alone.size()).isGreaterThan(10);
        assertThat(by(4, season, observations)).isEqualTo(alone);
    }

    private static List<Finding> by(int threads, Season season, List<Observation> observations) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> new Reconciler(season.definition())
                            .reconcile(observations)
                            .findings())
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void planted_slips_are_found_placed_and_mended() {
        SortedMap<String, PlantedErrors.Score> scores = PlantedErrors.scores(Season.of(7, 120, 20), 11, 100);
        scores.forEach((kind, score) -> System.out.printf("%-15s %s%n", kind, score));
        PlantedErrors.Score all = scores.getOrDefault("together", PlantedErrors.Score.NONE);
        assertThat(all.planted()).isGreaterThan(60);
        assertThat(all.found() * 100).as("found").isGreaterThan(all.planted() * 93);
        assertThat(all.placed() * 100).as("right cell first").isGreaterThan(all.found() * 80);
        assertThat(all.nearlyMended() * 100).as("true value in the first three").isGreaterThan(all.found() * 80);
        assertThat(all.misled() * 100).as("one wrong candidate alone").isLessThan(all.found() * 5);
    }
}
