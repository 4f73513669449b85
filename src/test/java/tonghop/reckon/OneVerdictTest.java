package tonghop.reckon;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Consolidator;
import tonghop.consolidate.Figure;
import tonghop.consolidate.Figure.Remark;
import tonghop.consolidate.Figure.Status;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Bound;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.reconcile.Reconciler;

/** Rules and tables say the same of two or three statements of one fact, whatever these look like. */
class OneVerdictTest {
    private static final int CASES = 4_000;
    private static final Set<Status> OPEN = EnumSet.of(Status.DISPUTED, Status.UNDECIDED, Status.NOT_COMPARABLE);
    private static final Set<String> CHOSEN = Set.of("most-precise", "most-final");
    private static final JobDefinition DEFINITION =
            new DefinitionReader().read(Path.of("src/test/resources/tonghop/reckon/jobs/statements"));

    @Test
    void an_agreed_figure_is_shown_with_how_it_was_chosen_and_an_open_one_has_a_question() {
        List<String> broken = IntStream.range(0, CASES)
                .mapToObj(seed -> new Case(new Random(seed)))
                .flatMap(one -> one.contradictions().stream())
                .toList();
        assertThat(broken)
                .as("%d things in %d cases that rules and tables say differently", broken.size(), CASES)
                .isEmpty();
    }

    /** A statement: what it comes to in the indicator's own unit of measure, or in words. */
    private record Told(Observation observation, String meaning) {}

    /** Statements of one fact of one unit, and another unit that tells its figure plainly. */
    private static final class Case {
        private final Random chance;
        private final Indicator indicator;
        private final Role role;
        private final BigDecimal truth;
        private final List<Told> told = new ArrayList<>();

        Case(Random chance) {
            this.chance = chance;
            List<Indicator> indicators = DEFINITION.indicators();
            indicator = indicators.get(chance.nextInt(indicators.size()));
            role = List.of(Role.ACTUAL, Role.TARGET, Role.PERCENT).get(chance.nextInt(3));
            truth = BigDecimal.valueOf(chance.nextInt(9_000) + 1_000L, chance.nextInt(3));
            int statements = 2 + chance.nextInt(2);
            for (int number = 0; number < statements; number++) {
                told.add(statement(number));
            }
        }

        private boolean happens(int percent) {
            return chance.nextInt(100) < percent;
        }

        private Told statement(int number) {
            BigDecimal near = happens(60) ? truth : truth.multiply(BigDecimal.valueOf(chance.nextInt(100) + 950L, 3));
            String measure = happens(5) ? "kg/con" : indicator.unitOfMeasure();
            if (happens(8)) {
                String word = happens(50) ? "Đạt" : "Đảm bảo";
                return new Told(observation(number, null, word, measure), word);
            }
            boolean isScaled = indicator.unitOfMeasure().equals("triệu đồng") && happens(40);
            Reading reading = reading(isScaled ? near.movePointLeft(3) : near);
            String meaning = reading.bound() + " "
                    + (isScaled ? reading.value().movePointRight(3) : reading.value()).stripTrailingZeros() + " "
                    + (isScaled ? reading.upper().movePointRight(3) : reading.upper()).stripTrailingZeros();
            return new Told(observation(number, reading, null, isScaled ? "tỷ đồng" : measure), meaning);
        }

        private Reading reading(BigDecimal value) {
            List<Bound> bounds = List.of(Bound.values());
            Bound bound = happens(50) ? Bound.EXACT : bounds.get(chance.nextInt(bounds.size()));
            int decimals = happens(50) ? value.scale() : Math.max(0, value.scale() - 1);
            BigDecimal printed = value.setScale(decimals, java.math.RoundingMode.HALF_UP);
            if (role == Role.TARGET && indicator.target() == Indicator.TargetConvention.PER_YEAR && happens(30)) {
                printed = printed.multiply(BigDecimal.valueOf(5));
            }
            BigDecimal upper = bound == Bound.RANGE ? printed.multiply(new BigDecimal("1.1")) : printed;
            return new Reading(printed, upper, decimals, bound, "plain");
        }

        private Observation observation(int number, @Nullable Reading reading, @Nullable String word, String measure) {
            boolean isEarlier = happens(10);
            boolean isBeside = happens(10);
            LocalDate asOf = isEarlier ? LocalDate.of(2025, 11, 30) : LocalDate.of(2025, 12, 31);
            ReportingPeriod period = isEarlier
                    ? new ReportingPeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 11, 30))
                    : ReportingPeriod.year(2025);
            CellRef cell = isBeside
                    ? new CellRef("a.xlsx", "Biểu", new CellAddress(4, 2 + number))
                    : new CellRef("f" + number + ".xlsx", "Biểu", new CellAddress(4, 2));
            return OneVerdictTest.observation(
                    "a",
                    reading,
                    word,
                    measure,
                    cell,
                    new ObservationKey("a", indicator.code(), new TreeMap<>(), role, period, asOf),
                    status());
        }

        private Observation.Status status() {
            return happens(80)
                    ? Observation.Status.FINAL
                    : happens(50) ? Observation.Status.ESTIMATE : Observation.Status.PROVISIONAL;
        }

        private Observation ofOther() {
            CellRef cell = new CellRef("b.xlsx", "Biểu", new CellAddress(4, 2));
            ObservationKey key = new ObservationKey(
                    "b",
                    indicator.code(),
                    new TreeMap<>(),
                    role,
                    ReportingPeriod.year(2025),
                    LocalDate.of(2025, 12, 31));
            return OneVerdictTest.observation(
                    "b",
                    Reading.exact(truth),
                    null,
                    told.get(0).observation().unitOfMeasure(),
                    cell,
                    key,
                    Observation.Status.FINAL);
        }

        List<String> contradictions() {
            List<Observation> observations =
                    new ArrayList<>(told.stream().map(Told::observation).toList());
            observations.add(ofOther());
            List<Finding> findings =
                    new Reconciler(DEFINITION).reconcile(observations).findings();
            Set<CellRef> asked = findings.stream()
                    .filter(finding -> finding.severity().compareTo(Severity.ERROR) <= 0)
                    .flatMap(finding -> finding.cells().stream())
                    .collect(Collectors.toSet());
            Row row = new Consolidator(DEFINITION)
                    .consolidate(observations, findings)
                    .appendices()
                    .get(0)
                    .rows()
                    .filter(line -> line.indicator().equals(indicator))
                    .findFirst()
                    .orElseThrow();
            List<String> wrong = new ArrayList<>();
            for (Figure figure : List.of(row.figure("a", role), row.total(role))) {
                boolean isAsked = !Collections.disjoint(figure.cells(), asked);
                if (OPEN.contains(figure.status()) && !isAsked) {
                    wrong.add("open, nobody is asked: " + figure + " of " + told);
                }
            }
            Figure shown = row.figure("a", role);
            if (Collections.disjoint(shown.cells(), asked) && !isOneFigure(shown)) {
                wrong.add("agreed, but not one figure that says how it was chosen: " + shown + " of " + told);
            }
            return wrong;
        }

        private boolean isOneFigure(Figure shown) {
            long meanings = told.stream()
                    .filter(statement ->
                            shown.cells().contains(statement.observation().cell()))
                    .map(Told::meaning)
                    .distinct()
                    .count();
            boolean isOne = shown.readings().size() + (shown.text().isEmpty() ? 0 : 1) == 1;
            return isOne
                    && (meanings < 2
                            || shown.remarks().stream().map(Remark::key).anyMatch(CHOSEN::contains));
        }
    }

    private static Observation observation(
            String unit,
            @Nullable Reading reading,
            @Nullable String word,
            String measure,
            CellRef cell,
            ObservationKey key,
            Observation.Status status) {
        PrintedNumber number =
                reading == null ? null : new PrintedNumber(reading.value().toPlainString(), reading, List.of());
        String printed = reading == null ? word : reading.value().toPlainString();
        return new Observation(key, number, word, measure, status, cell, printed);
    }
}
