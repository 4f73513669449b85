package tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        assertThat(reconciler.reconcile(shuffled)).isEqualTo(straight);
    }

    @Test
    void planted() {
        for (int i = 0; i < 2; i++) {
            Season season = Season.of(7, 1000, 20);
            long t = System.nanoTime();
            new Reconciler(season.definition()).reconcile(season.observations());
            System.out.println("## clean " + (System.nanoTime() - t) / 1_000_000 + " ms ");
            t = System.nanoTime();
            PlantedErrors.scores(season, 11, 100).forEach((k, v) -> System.out.println("## big " + k + " " + v));
            System.out.println("## " + (System.nanoTime() - t) / 1_000_000 + " ms ");
        }
    }
}
