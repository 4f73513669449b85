package tonghop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.consolidate.Consolidator;
import tonghop.consolidate.Figure;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.DecisionForm;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;

/** A fact that is told in two ways is one figure in the tables once a person has said which. */
class SettledFactTest {
    private static final JobDefinition DEFINITION =
            new DefinitionReader().read(Path.of("src/test/resources/tonghop/reckon/jobs/statements"));

    private static final Verification RULES = new RulesOf(DEFINITION);

    @ParameterizedTest
    @CsvSource({
        "keep,  500 người, 480 người,      500",
        "other, 500 người, 480 người,      480",
        "keep,  500 người, 480 học sinh,   500",
        "keep,  500 '',    480 người,      500",
        "other, 500 người, Đạt người,      Đạt",
        "keep,  500 người, Đạt người,      500",
        "other, Đạt người, 500 người,      500",
        "other, Đạt người, Đảm bảo người,  Đảm bảo",
        "keep,  Đạt người, 0 người,        Đạt",
    })
    void what_a_person_chose_of_two_statements_is_the_figure(String choice, String one, String other, String chosen) {
        List<Observation> told = IntStream.range(0, 2)
                .mapToObj(number ->
                        observation(number, List.of(one, other).get(number).split(" ")))
                .toList();
        Asked asked = new Asked(told, cell -> "", List.of(), RULES.findings(told));
        Finding finding = asked.found().stream()
                .filter(each -> each.rule().equals("same-fact"))
                .findFirst()
                .orElseThrow();
        Decision decision = new Decision(
                finding.id(), asked.figures(finding), Choice.parse(choice).orElseThrow(), "", "", "Lan", "x");
        Outcome outcome = new Review(DEFINITION, RULES)
                .of(asked, List.of(new DecisionForm("x", "", 1, DEFINITION.code(), List.of(decision), List.of())));

        Figure figure = new Consolidator(DEFINITION)
                .consolidate(outcome.observations(), outcome.findings())
                .appendices()
                .get(0)
                .rows()
                .findFirst()
                .orElseThrow()
                .figure("a", Role.ACTUAL);
        assertThat(figure.status()).isEqualTo(Figure.Status.STATED);
        assertThat(figure.text()
                        + figure.number()
                                .map(reading -> reading.value().toPlainString())
                                .orElse(""))
                .isEqualTo(chosen);
    }

    private static Observation observation(int number, String... told) {
        boolean isNumber = Character.isDigit(told[0].charAt(0));
        return new Observation(
                new ObservationKey(
                        "a",
                        "pupils",
                        new TreeMap<>(),
                        Role.ACTUAL,
                        ReportingPeriod.year(2025),
                        LocalDate.of(2025, 12, 31)),
                isNumber ? PrintedNumber.exact(told[0]) : null,
                isNumber ? null : String.join(" ", List.of(told).subList(0, told.length - 1)),
                told[told.length - 1].replace("''", ""),
                Observation.Status.FINAL,
                new CellRef("f" + number + ".xlsx", "Biểu", new CellAddress(4, 2)),
                String.join(" ", told));
    }
}
