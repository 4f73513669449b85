package tonghop.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tonghop.model.Candidate;
import tonghop.model.Observation;
import tonghop.reconcile.Reconciler;

/** Among many members one is by chance what a total lacks. */
class CrowdedTotalTest {
    private static final String INDICATOR = "stock-58";

    @Test
    void a_total_that_lacks_the_figure_of_one_of_few_members_left_it_out() {
        assertThat(slips(20)).containsExactly("omitted-member");
    }

    @Test
    void a_total_that_lacks_the_figure_of_one_of_very_many_need_not_have_left_it_out() {
        assertThat(slips(1000)).isEmpty();
    }

    /** The slips that are proposed where a total lacks just what one member tells. */
    private static List<String> slips(int members) {
        DataSet data = Generator.dataSet(Country.flat(members), 7);
        List<Cell> told = data.cells().stream()
                .filter(cell -> cell.key().indicator().equals(INDICATOR))
                .toList();
        Cell total = first(told, cell -> cell.key().unit().equals("head"));
        Cell left = first(told, cell -> cell.told().value().precision() == 3);
        Told lessened = Told.counted(total.told().value().subtract(left.told().value()));
        List<Observation> lacking = told.stream()
                .map(cell -> cell.observation(cell == total ? cell.sender().print(lessened) : cell.printed()))
                .toList();
        return new Reconciler(data.definition())
                .reconcile(lacking).findings().stream()
                        .filter(finding -> finding.rule().equals("total-over-members"))
                        .flatMap(finding -> finding.candidates().stream())
                        .map(Candidate::slip)
                        .toList();
    }

    private static Cell first(List<Cell> cells, Predicate<Cell> wanted) {
        return cells.stream().filter(wanted).findFirst().orElseThrow();
    }
}
