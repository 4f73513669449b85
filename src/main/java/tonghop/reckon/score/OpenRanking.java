package tonghop.reckon.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.definition.ReportingUnit;
import tonghop.definition.Scale;
import tonghop.definition.Scale.Scheme;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.score.RankOrder.Span;

/**
 * The places of the members while questions are open: of each the best and the worst that the answers allow, and on which questions
 * they hang.
 */
public final class OpenRanking {
    /** Beyond that many answers to questions that touch several members together each member is looked at by itself. */
    private static final int MOST_JOINT = 4_096;

    private static final int MOST_OWN = 1_024;

    private final Facts facts;
    private final Scale scale;
    private final Scheme scheme;
    private final List<String> units;
    private final Map<String, Set<Figure>> used = new LinkedHashMap<>();
    private final Map<Map<String, Values>, Map<String, NavigableSet<Standing>>> known = new HashMap<>();

    /**
     * What a person is asked, and what may be answered.
     *
     * @param id id of the finding
     * @param answers what each answer would change; none where the figures in doubt may be anything
     * @param doubtful the figures in doubt, where there are no answers to choose from
     */
    public record Question(String id, List<Values> answers, Set<Figure> doubtful) {
        public Question {
            answers = List.copyOf(answers);
            doubtful = Set.copyOf(doubtful);
        }

        private boolean touches(Set<Figure> figures) {
            return Stream.concat(answers.stream().flatMap(answer -> answer.changedTerms().stream()), doubtful.stream())
                    .anyMatch(figures::contains);
        }

        /** The question once it was answered so. */
        private Question answered(Values answer) {
            return new Question(id, List.of(answer), Set.of());
        }
    }

    /**
     * Where a member may end.
     *
     * @param span its best and worst place
     * @param questions ids of the questions whose answers can change that
     */
    public record Range(Span span, List<String> questions) {
        public boolean isSettled() {
            return span.first() == span.last();
        }
    }

    public OpenRanking(Facts facts, Scale scale, Scheme scheme) {
        this.facts = facts;
        this.scale = scale;
        this.scheme = scheme;
        ScoreSheet stated = new ScoreSheet(facts, scale, Values.STATED);
        this.units = facts.definition().members().stream()
                .map(ReportingUnit::code)
                .filter(unit -> stated.disqualifiers(unit).findAny().isEmpty())
                .toList();
        units.forEach(unit -> used.put(unit, Set.copyOf(stated.used(unit))));
    }

    /** The members that are ranked, in the listed order. */
    public List<String> units() {
        return units;
    }

    /** All figures that decide the place of a member. */
    public Set<Figure> used() {
        return used.values().stream().flatMap(Set::stream).collect(java.util.stream.Collectors.toSet());
    }

    /** By code of the member where it may end. */
    public Map<String, Range> ranges(List<Question> questions) {
        List<Question> touching = touching(questions);
        List<Span> spans = spans(touching);
        Map<String, Range> ranges = new LinkedHashMap<>();
        for (int at = 0; at < units.size(); at++) {
            ranges.put(units.get(at), new Range(spans.get(at), hangsOn(at, spans.get(at), touching)));
        }
        return ranges;
    }

    /** The questions that touch the points of a member. */
    private List<Question> touching(List<Question> questions) {
        return questions.stream()
                .filter(question -> used.values().stream().anyMatch(question::touches))
                .toList();
    }

    private List<String> hangsOn(int at, Span span, List<Question> questions) {
        if (span.first() == span.last()) {
            return List.of();
        }
        return questions.stream()
                .filter(question -> question.answers().isEmpty()
                        || question.answers().stream()
                                .anyMatch(answer -> !spans(with(questions, question.answered(answer)))
                                        .get(at)
                                        .equals(span)))
                .map(Question::id)
                .toList();
    }

    private static List<Question> with(List<Question> questions, Question answered) {
        return questions.stream()
                .map(question -> question.id().equals(answered.id()) ? answered : question)
                .toList();
    }

    /** Ids of the questions of which the answer alone, whichever it is, settles every place. */
    public List<String> settling(List<Question> questions) {
        List<Question> touching = touching(questions);
        if (isSettled(spans(touching))) {
            return List.of();
        }
        return touching.stream()
                .filter(question -> !question.answers().isEmpty())
                .filter(question -> question.answers().stream()
                        .allMatch(answer -> isSettled(spans(with(touching, question.answered(answer))))))
                .map(Question::id)
                .toList();
    }

    private static boolean isSettled(List<Span> spans) {
        return spans.stream().allMatch(span -> span.first() == span.last());
    }

    private List<Span> spans(List<Question> questions) {
        List<Question> joint = questions.stream()
                .filter(question ->
                        used.values().stream().filter(question::touches).count() > 1
                                && question.answers().size() > 1)
                .toList();
        List<Span> spans = new ArrayList<>();
        for (SortedMap<String, Values> answers : products(joint, MOST_JOINT)) {
            List<NavigableSet<Standing>> standings = units.stream()
                    .map(unit -> standings(unit, questions, answers))
                    .toList();
            merge(spans, new PlaceRanges(standings, scheme).spans());
        }
        return spans;
    }

    private static void merge(List<Span> spans, List<Span> more) {
        if (spans.isEmpty()) {
            spans.addAll(more);
            return;
        }
        for (int at = 0; at < spans.size(); at++) {
            Span one = spans.get(at);
            Span other = more.get(at);
            spans.set(at, new Span(Math.min(one.first(), other.first()), Math.max(one.last(), other.last())));
        }
    }

    /** All ways to answer; none of them fixed where there are too many. */
    private static List<SortedMap<String, Values>> products(List<Question> questions, int most) {
        List<SortedMap<String, Values>> products = new ArrayList<>(List.of(new TreeMap<>()));
        for (Question question : questions) {
            if ((long) products.size() * question.answers().size() > most) {
                return products;
            }
            List<SortedMap<String, Values>> more = new ArrayList<>();
            for (SortedMap<String, Values> product : products) {
                for (Values answer : question.answers()) {
                    SortedMap<String, Values> wider = new TreeMap<>(product);
                    wider.put(question.id(), answer);
                    more.add(wider);
                }
            }
            products = more;
        }
        return products;
    }

    /** What the member's standing may be, where some questions are answered and the others open. */
    private NavigableSet<Standing> standings(String unit, List<Question> questions, SortedMap<String, Values> answers) {
        Set<Figure> figures = used.getOrDefault(unit, Set.of());
        List<Question> own =
                questions.stream().filter(question -> question.touches(figures)).toList();
        List<Question> free = own.stream()
                .filter(question -> !answers.containsKey(question.id())
                        && !question.answers().isEmpty())
                .toList();
        Set<Figure> doubtful = new HashSet<>();
        own.stream().filter(question -> question.answers().isEmpty()).forEach(each -> doubtful.addAll(each.doubtful()));
        NavigableSet<Standing> standings = new java.util.TreeSet<>();
        for (SortedMap<String, Values> chosen : products(free, MOST_OWN)) {
            SortedMap<String, Values> all = new TreeMap<>(chosen);
            free.stream()
                    .filter(question -> !chosen.containsKey(question.id()))
                    .flatMap(question -> question.answers().stream())
                    .forEach(answer -> doubtful.addAll(answer.changedTerms()));
            own.stream()
                    .filter(question -> answers.containsKey(question.id()))
                    .forEach(question ->
                            all.put(question.id(), java.util.Objects.requireNonNull(answers.get(question.id()))));
            standings.addAll(standings(unit, all, doubtful));
        }
        return standings;
    }

    private NavigableSet<Standing> standings(String unit, SortedMap<String, Values> answers, Set<Figure> doubtful) {
        return known.computeIfAbsent(Map.copyOf(answers), any -> new HashMap<>())
                .computeIfAbsent(unit + doubtful.hashCode(), any -> {
                    Values values = Values.STATED;
                    for (Values answer : answers.values()) {
                        values = values.with(answer);
                    }
                    return new Possible(new ScoreSheet(facts, scale, values), doubtful).standings(unit);
                });
    }
}
