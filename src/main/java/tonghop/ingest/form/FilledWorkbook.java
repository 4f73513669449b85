package tonghop.ingest.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tonghop.model.Choice;
import tonghop.model.DecisionForm;
import tonghop.model.Submission;
import tonghop.model.cell.RawSheet;

/**
 * The workbook of findings, filled in. Its hidden sheet says in columns A and B what it is, for which job, and the figures of
 * each finding; in D and E which words of the form mean which choice; in G and H which words head which column.
 */
public final class FilledWorkbook {
    private static final String HIDDEN_SHEET = "_tonghop";
    private static final String FORM = "tonghop/warnings/";
    private static final String EDITION = FORM + "1";
    private static final List<String> ANSWERS = List.of("choice", "value", "reason", "person");

    private final Submission file;
    private final AnswerSheet hidden;
    private final AnswerLines lines;

    private FilledWorkbook(Submission file, RawSheet hidden) {
        this.file = file;
        this.hidden = new AnswerSheet(hidden);
        this.lines = new AnswerLines(file.file());
    }

    /** What a workbook holds as a form; empty when it is none. */
    public static Optional<DecisionForm> read(Submission file) {
        return file.sheets().stream()
                .filter(sheet -> sheet.name().equals(HIDDEN_SHEET))
                .findFirst()
                .map(sheet -> new FilledWorkbook(file, sheet))
                .filter(workbook -> workbook.edition().startsWith(FORM))
                .map(FilledWorkbook::form);
    }

    private String edition() {
        return hidden.text(0, 1);
    }

    private DecisionForm form() {
        if (edition().equals(EDITION)) {
            answers();
        } else {
            lines.problem(0, "edition", edition());
        }
        return lines.form(file.sha256(), file.size(), hidden.text(1, 1));
    }

    private void answers() {
        Map<String, String> heads = folded(hidden.pairs(0, 6));
        for (RawSheet sheet : file.sheets()) {
            AnswerSheet answers = new AnswerSheet(sheet);
            Optional<AnswerSheet.Header> header = sheet.name().equals(HIDDEN_SHEET)
                    ? Optional.empty()
                    : answers.header(heads, List.of("finding", "choice"));
            if (header.isPresent()) {
                answers(answers, header.get());
                return;
            }
        }
        lines.problem(0, "no-columns", "");
    }

    private void answers(AnswerSheet sheet, AnswerSheet.Header header) {
        Map<String, String> figures = hidden.pairs(0, 0);
        Map<String, String> choices = folded(hidden.pairs(0, 3));
        sheet.rows().stream()
                .filter(row -> row > header.row())
                .forEach(row -> answer(new Row(sheet, header, row), figures, choices));
    }

    private void answer(Row row, Map<String, String> figures, Map<String, String> choices) {
        String words = row.text("choice");
        String choice = choices.getOrDefault(AnswerSheet.folded(words), words);
        String finding = row.text("finding");
        Optional<String> name = Choice.named(choice);
        AnswerLine line = new AnswerLine(
                row.number() + 1,
                finding,
                figures.getOrDefault(finding, ""),
                name.map(any -> Choice.of(Choice.Kind.ENTER).code()).orElse(choice),
                name.orElse(row.text("value")),
                row.text("reason"),
                row.text("person"),
                row.text("day"),
                row.text("stated"));
        if (ANSWERS.stream().anyMatch(row::isFormula)) {
            lines.problem(line.row(), "formula", finding);
        } else if (!line.isBlank()) {
            lines.add(line);
        }
    }

    private static Map<String, String> folded(Map<String, String> codes) {
        Map<String, String> folded = new HashMap<>();
        codes.forEach((words, code) -> folded.putIfAbsent(AnswerSheet.folded(words), code));
        return folded;
    }

    /** A row of the sheet that people fill in. */
    private record Row(AnswerSheet sheet, AnswerSheet.Header header, int number) {
        String text(String code) {
            Integer column = header.columns().get(code);
            return column == null ? "" : sheet.text(number, column);
        }

        boolean isFormula(String code) {
            Integer column = header.columns().get(code);
            return column != null && sheet.isFormula(number, column);
        }
    }
}
