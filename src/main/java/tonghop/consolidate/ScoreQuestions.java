package tonghop.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.ObservationKey;
import tonghop.model.Reading;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.score.OpenRanking.Question;

/** The open findings as questions about points: what each answer that a person can choose would change. */
final class ScoreQuestions {
    private static final Pattern NUMBER =
            Pattern.compile("(-?\\d+(?:\\.\\d+)?)(?:\\.\\.(-?\\d+(?:\\.\\d+)?))?(?: \\(.*\\))?");

    private final Map<CellRef, List<Figure>> byCell = new HashMap<>();
    private final List<Finding> asked;
    private final Facts facts;

    ScoreQuestions(Facts facts, List<Finding> findings, Predicate<Finding> isOpen) {
        this.facts = facts;
        this.asked = findings.stream()
                .filter(finding -> finding.severity().compareTo(Severity.ERROR) <= 0)
                .filter(isOpen)
                .filter(finding -> finding.settledBy().isEmpty() && !isOfRank(finding))
                .toList();
        facts.figures().forEach(figure -> byCell.computeIfAbsent(figure.cell(), cell -> new ArrayList<>())
                .add(figure));
    }

    /** What a stated rank should be says nothing of the points. */
    private boolean isOfRank(Finding finding) {
        return finding.subject() != null
                && facts.definition().scales().stream()
                        .anyMatch(scale -> scale.rank().equals(finding.subject().indicator()));
    }

    /** The questions that touch figures in use, and what they are about. */
    List<Question> about(Set<Figure> used) {
        return asked.stream()
                .flatMap(finding -> question(finding, used).stream())
                .toList();
    }

    private Optional<Question> question(Finding finding, Set<Figure> used) {
        Set<Figure> touched = finding.cells().stream()
                .flatMap(cell -> byCell.getOrDefault(cell, List.of()).stream())
                .filter(used::contains)
                .collect(Collectors.toCollection(HashSet::new));
        if (touched.isEmpty()) {
            return Optional.empty();
        }
        List<Values> answers = answers(finding, touched);
        return Optional.of(
                answers.size() > 1
                        ? new Question(finding.id(), answers, Set.of())
                        : new Question(finding.id(), List.of(), doubtful(finding, touched)));
    }

    /** Figures told in several ways may be any of them; else everything stands, or one of the candidates holds. */
    private List<Values> answers(Finding finding, Set<Figure> touched) {
        Map<ObservationKey, List<Figure>> tellings = new LinkedHashMap<>();
        touched.forEach(figure -> tellings.put(figure.key(), facts.at(figure.key())));
        Optional<List<Figure>> disputed = tellings.values().stream()
                .filter(told -> told.size() > 1
                        && facts.oneFact(told).agreement(Values.STATED).isOpen())
                .findFirst();
        List<Values> answers = new ArrayList<>();
        disputed.ifPresentOrElse(
                told -> told.stream()
                        .flatMap(figure -> figure.reading().stream())
                        .distinct()
                        .forEach(reading -> answers.add(all(told, reading))),
                () -> answers.add(Values.STATED));
        finding.candidates().stream().flatMap(this::changes).distinct().forEach(answers::add);
        return answers;
    }

    private static Values all(List<Figure> figures, Reading reading) {
        return new Values(figures.stream().collect(Collectors.toMap(figure -> figure, figure -> reading)));
    }

    private Stream<Values> changes(Candidate candidate) {
        Matcher digits = NUMBER.matcher(candidate.to());
        if (candidate.cell() == null || !digits.matches()) {
            return Stream.empty();
        }
        return byCell.getOrDefault(candidate.cell(), List.of()).stream()
                .filter(figure -> Values.STATED.digits(figure).equals(candidate.from()))
                .limit(1)
                .flatMap(figure -> Stream.of(digits.group(1), digits.group(2))
                        .flatMap(Stream::ofNullable)
                        .map(number -> all(facts.at(figure.key()), Reading.exact(new BigDecimal(number)))));
    }

    /** What the finding is about, or whatever it touches where that decides nothing. */
    private static Set<Figure> doubtful(Finding finding, Set<Figure> touched) {
        Set<Figure> about = touched.stream()
                .filter(figure -> finding.cells().indexOf(figure.cell()) == 0)
                .collect(Collectors.toSet());
        return about.isEmpty() ? touched : about;
    }
}
