package tonghop.normalise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.model.Submission;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.HiddenForm;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.normalise.cell.ReadingFindings;

/** What a unit has answered on the sheet of questions; an answer that cannot be understood is asked about, never passed over. */
final class ReturnedAnswers {
    private final String file;
    private final HiddenForm form;
    private final Set<CellRef> asked = new HashSet<>();
    /** The cells of each question in their order. */
    private final Map<String, List<CellRef>> questions = new LinkedHashMap<>();

    private final Map<List<CellRef>, Confirmation> confirmations = new LinkedHashMap<>();
    private final Map<CellRef, RawCell> values = new LinkedHashMap<>();
    private final Set<CellRef> answered = new HashSet<>();
    private final Set<CellRef> confirmed = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    ReturnedAnswers(Submission returned, HiddenForm form) {
        this.file = returned.file();
        this.form = form;
        form.rows().forEach(row -> cell(row.getOrDefault("sheet", ""), row.getOrDefault("cell", ""))
                .ifPresent(cell -> ask(row.getOrDefault("finding", ""), cell)));
        returned.sheets().stream()
                .filter(sheet -> sheet.name().equals(form.field("review-sheet")))
                .forEach(this::read);
        confirmations.forEach(this::confirm);
    }

    /** What the unit says of the cells of a question that are right: the first of them, the answer and the reasons. */
    private record Confirmation(CellRef cell, String said, Set<String> reasons) {}

    private void ask(String finding, CellRef cell) {
        asked.add(cell);
        String question = finding.isEmpty() ? cell.toString() : finding;
        questions.computeIfAbsent(question, id -> new ArrayList<>()).add(cell);
    }

    /** The cells of the question that asks of that one, of several the first that begins with it. */
    private List<CellRef> question(CellRef cell) {
        return questions.values().stream()
                .filter(cells -> cells.get(0).equals(cell))
                .findFirst()
                .or(() -> questions.values().stream()
                        .filter(cells -> cells.contains(cell))
                        .findFirst())
                .orElse(List.of(cell));
    }

    /** An answer beside a question's first cell is one to all of it, but for cells that have their own. */
    private void confirm(List<CellRef> question, Confirmation told) {
        if (told.cell().equals(question.get(0))) {
            question.stream().filter(answered::add).forEach(confirmed::add);
        }
        tell("returned-confirmed", Severity.INFO, told.cell(), told.said(), String.join("; ", told.reasons()));
    }

    /** The cells that were asked about. */
    Set<CellRef> asked() {
        return asked;
    }

    /** The figures that were given in place of those sent. */
    Map<CellRef, RawCell> values() {
        return values;
    }

    /** How many cells are right as they were sent. */
    int confirmed() {
        return confirmed.size();
    }

    /** How many cells that were asked about have no answer on the sheet. */
    int open() {
        return asked.size() - answered.size();
    }

    List<Finding> findings() {
        return findings;
    }

    private void read(RawSheet sheet) {
        SortedMap<Integer, Map<Integer, RawCell>> rows = new TreeMap<>();
        sheet.cells().forEach(cell -> rows.computeIfAbsent(cell.at().row(), row -> new TreeMap<>())
                .put(cell.at().column(), cell));
        rows.tailMap(place("first-row")).forEach((row, cells) -> answer(sheet.name(), row, cells));
    }

    private void answer(String sheet, int row, Map<Integer, RawCell> cells) {
        String answer = text(cells, "answer-column");
        @Nullable RawCell value = cells.get(place("value-column"));
        boolean isGiven = value != null && !value.text().isBlank();
        if (answer.isEmpty() && !isGiven) {
            return;
        }
        Optional<CellRef> about = about(text(cells, "sheet-column"), text(cells, "cell-column"));
        boolean isConfirmed = !isGiven && answer.equals(form.field("answer-as-sent"));
        boolean isLater = !isGiven && answer.equals(form.field("answer-later"));
        String said = (answer + " " + (value == null ? "" : value.text())).strip();
        if (about.isEmpty() || !(isGiven || isConfirmed || isLater)) {
            CellAddress place = new CellAddress(row, place("answer-column"));
            tell("returned-unread", Severity.WARNING, new CellRef(file, sheet, place), said, "");
        } else if (isGiven && value != null) {
            give(about.get(), value);
        } else if (isConfirmed && confirmed.add(about.get())) {
            answered.add(about.get());
            Confirmation told = confirmations.computeIfAbsent(
                    question(about.get()), all -> new Confirmation(about.get(), said, new LinkedHashSet<>()));
            Stream.of(text(cells, "reason-column"))
                    .filter(reason -> !reason.isEmpty())
                    .forEach(told.reasons()::add);
        }
    }

    /** The cell that a line speaks of; the name of a tab may end in a space, which no text of a cell keeps for sure. */
    private Optional<CellRef> about(String sheet, String address) {
        return asked.stream()
                .filter(cell -> cell.sheet().strip().equals(sheet))
                .filter(cell -> cell.at().toString().equals(address))
                .findFirst();
    }

    /** Of two figures for one cell the first is taken, and a person is asked. */
    private void give(CellRef about, RawCell value) {
        answered.add(about);
        @Nullable RawCell before = values.putIfAbsent(about, value);
        if (before != null && !before.text().strip().equals(value.text().strip())) {
            tell("returned-conflict", Severity.WARNING, about, before.text() + " / " + value.text(), "");
        }
    }

    private void tell(String rule, Severity severity, CellRef cell, String said, String reason) {
        ReadingFindings.Subject about = new ReadingFindings.Subject(rule, severity, cell.at() + " " + said, cell);
        findings.add(ReadingFindings.about(
                about, Map.of("answer", said, "reason", reason.isEmpty() ? "-" : reason), List.of()));
    }

    private String text(Map<Integer, RawCell> cells, String column) {
        RawCell cell = cells.get(place(column));
        return cell == null ? "" : cell.text().strip();
    }

    private int place(String field) {
        String digits = form.field(field);
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : Integer.MAX_VALUE;
    }

    private Optional<CellRef> cell(String sheet, String address) {
        return address.matches("[A-Z]{1,3}[1-9]\\d{0,6}")
                ? Optional.of(new CellRef(file, sheet, CellAddress.parse(address)))
                : Optional.empty();
    }
}
