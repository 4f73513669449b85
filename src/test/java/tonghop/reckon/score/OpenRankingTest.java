package tonghop.reckon.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.definition.Scale.Scheme;
import tonghop.model.Reading;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.score.OpenRanking.Question;
import tonghop.reckon.score.RankOrder.Span;

class OpenRankingTest {
    private static final List<String> UNITS = List.of("c1", "c2", "c3", "c4");
    private static final List<String> CRITERIA = List.of("s.a", "s.b");

    @TempDir
    Path folder;

    private ScoredCommunes communes(String ties, String scheme) {
        return new ScoredCommunes(folder.resolve(ties.length() + scheme), """
                - code: s
                  title: Thang điểm
                  ranks: %s
                  tie-break: %s
                  sections: [{code: I, title: Kinh tế, criteria: [{code: a, name: Tiêu chí A, maximum: 3}, {code: b, name: Tiêu chí B, maximum: 3}]}]
                """.formatted(scheme, ties));
    }

    /** A way in which everything may turn out: the points of each unit in each criterion. */
    private record World(Map<String, Integer> points) {
        World with(String place, int value) {
            Map<String, Integer> more = new HashMap<>(points);
            more.put(place, value);
            return new World(more);
        }

        int score(String unit, boolean isTieBroken) {
            int total = points.get(unit + "s.a") + points.get(unit + "s.b");
            return isTieBroken ? total * 10 + points.get(unit + "s.b") : total * 10;
        }

        int place(String unit, Scheme scheme, boolean isTieBroken) {
            IntStream better = UNITS.stream()
                    .mapToInt(other -> score(other, isTieBroken))
                    .filter(other -> other > score(unit, isTieBroken));
            return 1 + (int) (scheme == Scheme.DENSE ? better.distinct().count() : better.count());
        }
    }

    @Test
    void best_and_worst_places_are_those_of_all_answers_together() {
        List<ScoredCommunes> scales = List.of(communes("[]", "dense"), communes("[b]", "dense"));
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            ScoredCommunes communes = scales.get(random.nextInt(2)).withoutFigures();
            boolean isTieBroken = !communes.scale.tieBreak().isEmpty();
            Scheme scheme = random.nextBoolean() ? Scheme.DENSE : Scheme.COMPETITION;
            List<World> worlds = new ArrayList<>(List.of(new World(Map.of())));
            List<String> told = new ArrayList<>();
            for (String unit : UNITS) {
                for (String criterion : CRITERIA) {
                    boolean isMissing = random.nextInt(12) == 0;
                    int points = random.nextInt(4);
                    if (!isMissing) {
                        communes.with(unit + " " + criterion + " actual " + points);
                        told.add(unit + criterion);
                    }
                    worlds = spread(worlds, unit + criterion, isMissing ? List.of(0, 1, 2, 3) : List.of(points));
                }
            }
            Facts facts = communes.facts();
            List<Question> questions = new ArrayList<>();
            int asked = random.nextInt(4);
            for (int number = 0; number < asked && told.size() > 1; number++) {
                worlds = ask(random, told, facts, worlds, questions);
            }
            Map<String, OpenRanking.Range> ranges = new OpenRanking(facts, communes.scale, scheme).ranges(questions);
            for (String unit : UNITS) {
                List<Integer> places = worlds.stream()
                        .map(world -> world.place(unit, scheme, isTieBroken))
                        .sorted()
                        .toList();
                assertThat(ranges.get(unit).span())
                        .as("seed %s, %s, %s", seed, unit, scheme)
                        .isEqualTo(new Span(places.get(0), places.get(places.size() - 1)));
            }
        }
    }

    private static List<World> spread(List<World> worlds, String place, List<Integer> values) {
        return worlds.stream()
                .flatMap(world -> values.stream().map(value -> world.with(place, value)))
                .toList();
    }

    /** Two or three answers, the first of which leaves everything as it stands; each changes one or two figures that no other question asks about. */
    private static List<World> ask(
            Random random, List<String> told, Facts facts, List<World> worlds, List<Question> questions) {
        List<Map<String, Integer>> answers = new ArrayList<>(List.of(Map.of()));
        String first = told.remove(random.nextInt(told.size()));
        String second = random.nextBoolean() ? first : told.remove(random.nextInt(told.size()));
        int more = 1 + random.nextInt(2);
        for (int at = 0; at < more; at++) {
            answers.add(
                    second.equals(first)
                            ? Map.of(first, random.nextInt(4))
                            : Map.of(first, random.nextInt(4), second, random.nextInt(4)));
        }
        questions.add(new Question(
                "q" + questions.size(),
                answers.stream().map(answer -> values(answer, facts)).toList(),
                Set.of()));
        return worlds.stream()
                .flatMap(world -> answers.stream().map(answer -> {
                    World changed = world;
                    for (Map.Entry<String, Integer> change : answer.entrySet()) {
                        changed = changed.with(change.getKey(), change.getValue());
                    }
                    return changed;
                }))
                .toList();
    }

    private static Values values(Map<String, Integer> answer, Facts facts) {
        Map<Figure, Reading> changes = new HashMap<>();
        answer.forEach((place, points) -> changes.put(
                facts.at(new ScoredKey(place).in(facts)).get(0), Reading.exact(BigDecimal.valueOf(points))));
        return new Values(changes);
    }

    /** "c1s.a". */
    private record ScoredKey(String place) {
        tonghop.model.ObservationKey in(Facts facts) {
            return facts.figures().stream()
                    .map(Figure::key)
                    .filter(key -> (key.unit() + key.indicator()).equals(place))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void a_place_names_the_questions_that_it_hangs_on_and_an_answer_that_settles_all() {
        ScoredCommunes communes = communes("[]", "dense")
                .with("c1 s.a actual 3", "c1 s.b actual 3", "c2 s.a actual 2", "c2 s.b actual 3")
                .with("c3 s.a actual 1", "c3 s.b actual 3", "c4 s.a actual 0", "c4 s.b actual 0");
        Facts facts = communes.facts();
        Question about = new Question("ask-1", List.of(Values.STATED, values(Map.of("c3s.a", 3), facts)), Set.of());
        Question harmless = new Question("ask-2", List.of(Values.STATED, values(Map.of("c4s.a", 1), facts)), Set.of());
        OpenRanking ranking = new OpenRanking(facts, communes.scale, Scheme.DENSE);
        Map<String, OpenRanking.Range> ranges = ranking.ranges(List.of(about, harmless));

        assertThat(ranges.get("c1")).isEqualTo(new OpenRanking.Range(new Span(1, 1), List.of()));
        assertThat(ranges.get("c2").span()).isEqualTo(new Span(2, 2));
        assertThat(ranges.get("c3")).isEqualTo(new OpenRanking.Range(new Span(1, 3), List.of("ask-1")));
        assertThat(ranges.get("c4").span()).isEqualTo(new Span(3, 4));
        assertThat(ranking.settling(List.of(about, harmless))).containsExactly("ask-1");
    }

    @Test
    void figures_in_doubt_without_an_answer_to_choose_may_be_anything() {
        ScoredCommunes communes = communes("[]", "dense")
                .with("c1 s.a actual 3", "c1 s.b actual 3", "c2 s.a actual 2", "c2 s.b actual 3")
                .with("c3 s.a actual 1", "c3 s.b actual 3", "c4 s.a actual 0", "c4 s.b actual 0");
        Facts facts = communes.facts();
        Figure doubtful = facts.at(new ScoredKey("c2s.a").in(facts)).get(0);
        OpenRanking ranking = new OpenRanking(facts, communes.scale, Scheme.DENSE);

        assertThat(ranking.ranges(List.of(new Question("ask", List.of(), Set.of(doubtful))))
                        .get("c2"))
                .isEqualTo(new OpenRanking.Range(new Span(1, 3), List.of("ask")));
    }

    @ParameterizedTest(name = "{0} of scores {1} numbers {2}")
    @CsvSource({
        "DENSE, 9 8 7 6, 1 2 3 4",
        "DENSE, 9 9 8 7, 1 1 2 3",
        "DENSE, 9 8 8 7, 1 2 2 3",
        "DENSE, 9 8 7 7, 1 2 3 3",
        "DENSE, 9 9 9 9, 1 1 1 1",
        "DENSE, 9 9 8 8, 1 1 2 2",
        "COMPETITION, 9 9 8 7, 1 1 3 4",
        "COMPETITION, 9 8 8 7, 1 2 2 4",
        "COMPETITION, 9 8 7 7, 1 2 3 3",
        "COMPETITION, 9 9 9 9, 1 1 1 1",
        "COMPETITION, 6 7 8 9, 4 3 2 1",
        "COMPETITION, 9.0 9 8 8.00, 1 1 3 3"
    })
    void equal_scores_share_their_place(Scheme scheme, String scores, String places) {
        List<Standing> standings = List.of(scores.split(" ")).stream()
                .map(score -> Standing.of(new BigDecimal(score)))
                .toList();
        assertThat(RankOrder.spans(standings, scheme, true).stream().map(span -> String.valueOf(span.first())))
                .containsExactly(places.split(" "));
    }

    @Test
    void equal_totals_are_parted_by_the_chain_of_criteria() {
        ScoredCommunes communes = communes("[b, a]", "competition")
                .with("c1 s.a actual 3", "c1 s.b actual 1", "c2 s.a actual 1", "c2 s.b actual 3")
                .with("c3 s.a actual 3", "c3 s.b actual 1", "c4 s.a actual 0", "c4 s.b actual 0");
        OpenRanking ranking = new OpenRanking(communes.facts(), communes.scale, Scheme.COMPETITION);

        assertThat(ranking.ranges(List.of()).values())
                .extracting(OpenRanking.Range::span)
                .containsExactly(Span.at(2), Span.at(1), Span.at(2), Span.at(4));
    }

    @Test
    void a_member_without_points_may_be_anywhere_and_one_that_is_disqualified_is_not_ranked() {
        ScoredCommunes communes = new ScoredCommunes(folder.resolve("x"), """
                - code: s
                  title: Thang điểm
                  sections: [{code: I, title: Kinh tế, maximum: 10}]
                  disqualifiers: [{name: Để xảy ra cháy lớn, of: {indicator: fires}}]
                """)
                .with("c1 s.I actual 5", "c2 s.I actual 4", "c4 s.I actual 9", "c4 fires actual 1");
        OpenRanking ranking = new OpenRanking(communes.facts(), communes.scale, Scheme.COMPETITION);

        assertThat(ranking.units()).containsExactly("c1", "c2", "c3");
        assertThat(ranking.ranges(List.of()).get("c3").span()).isEqualTo(new Span(1, 3));
        assertThat(ranking.ranges(List.of()).get("c1").span()).isEqualTo(new Span(1, 2));
    }
}
