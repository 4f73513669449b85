package tonghop.ingest.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.DecisionForm;
import tonghop.model.DecisionForm.Problem;

/** Gathers the lines of one form: what can be taken becomes a decision, what cannot becomes a problem. */
final class AnswerLines {
    private static final Pattern FINDING = Pattern.compile("[0-9a-f]{8}");
    private static final Pattern FIGURES = Pattern.compile("[0-9a-f]{16}");
    /** Longer than any reason; what is longer was pasted in by mistake. */
    private static final int LONGEST = 2000;

    private static final DateTimeFormatter TYPED_DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final String file;
    private final Map<String, List<Decision>> decisions = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    AnswerLines(String file) {
        this.file = file;
    }

    void add(AnswerLine line) {
        Optional<Choice> choice = Choice.parse(line.choice());
        if (!FINDING.matcher(line.finding()).matches()
                || !FIGURES.matcher(line.figures()).matches()) {
            problem(line.row(), "unknown-finding", line.finding());
        } else if (line.choice().isEmpty()) {
            problem(line.row(), "no-choice", line.finding());
        } else if (choice.isEmpty()) {
            problem(line.row(), "unknown-choice", line.choice());
        } else {
            take(line, choice.get());
        }
    }

    void problem(int row, String kind, String detail) {
        problems.add(new Problem(row, kind, shortened(detail)));
    }

    private void take(AnswerLine line, Choice choice) {
        Decision decision = new Decision(
                line.finding(),
                line.figures(),
                choice,
                shortened(line.value()),
                shortened(line.reason()),
                shortened(line.person()),
                file + " › " + line.row(),
                day(line.day()),
                shortened(line.stated()));
        List<Decision> same = decisions.computeIfAbsent(line.finding(), finding -> new ArrayList<>());
        if (same.stream().noneMatch(other -> isSameAnswer(other, decision))) {
            same.add(decision);
            rows.put(line.finding(), line.row());
        }
    }

    private static boolean isSameAnswer(Decision one, Decision other) {
        return one.choice().equals(other.choice())
                && one.value().equals(other.value())
                && one.figures().equals(other.figures());
    }

    /** The form; a finding that it answers in two ways is answered in none. */
    DecisionForm form(String sha256, long size, String job) {
        List<Decision> taken = new ArrayList<>();
        decisions.forEach((finding, answers) -> {
            if (answers.size() == 1) {
                taken.add(answers.get(0));
            } else {
                problem(rows.getOrDefault(finding, 0), "answered-twice", finding);
            }
        });
        return new DecisionForm(file, sha256, size, job, taken, problems);
    }

    /** A day as the page and workbooks hold it, or as people type it into a text; what is none says nothing. */
    private static String day(String text) {
        try {
            return LocalDate.parse(text, text.contains("/") ? TYPED_DAY : DateTimeFormatter.ISO_LOCAL_DATE)
                    .toString();
        } catch (DateTimeParseException none) {
            return "";
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
