package tonghop.publish.warnings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Names;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.Matter;
import tonghop.model.Prospect;
import tonghop.model.Ruling;
import tonghop.model.cell.CellRef;
import tonghop.publish.data.Publication;
import tonghop.publish.sheet.Cells;
import tonghop.publish.sheet.Look;
import tonghop.publish.sheet.RowHeight;
import tonghop.wording.Wording;

/** Writes findings into rows. */
final class WarningRow {
    /** Digits that fit a cell's fifteen. */
    private static final Pattern NUMBER = Pattern.compile("-?(?=[\\d.]{1,16}$)\\d+(\\.\\d+)?");

    private static final Set<Ruling.State> KEPT = Set.of(Ruling.State.APPLIED, Ruling.State.ASKED);

    private final Publication publication;
    private final Names names;
    private final Wording wording;
    private final Cells cells;
    private final RowHeight heights;

    WarningRow(Publication publication, Wording wording, Cells cells, RowHeight heights) {
        this.publication = publication;
        this.names = new Names(publication.definition());
        this.wording = wording;
        this.cells = cells;
        this.heights = heights;
    }

    void write(Row row, Finding finding) {
        text(row, WarningColumn.ID, finding.id());
        text(row, WarningColumn.SEVERITY, wording.text("severity." + finding.severity()));
        text(row, WarningColumn.UNIT, unit(finding.subject()));
        text(row, WarningColumn.INDICATOR, indicator(finding.subject()));
        text(row, WarningColumn.QUESTION, wording.brief(finding));
        figure(row, WarningColumn.STATED, finding.measured(finding.stated(), Finding.MEASURE));
        figure(
                row,
                WarningColumn.EXPECTED,
                finding.expected() + finding.measured(finding.other(), Finding.OTHER_MEASURE));
        figure(row, WarningColumn.DIFFERENCE, finding.measured(finding.difference(), Finding.OWN_MEASURE));
        text(row, WarningColumn.CANDIDATES, candidates(finding));
        source(row, finding.cells().stream().findFirst());
        decision(row, finding);
        heights.fit(row, texts(row), WarningColumn.WIDTHS);
    }

    /** A decision that holds stands there, and that the unit is asked, so that the form keeps them; else people fill it. */
    private void decision(Row row, Finding finding) {
        Optional<Decision> settled = publication
                .followup()
                .ruling(finding)
                .filter(ruling -> KEPT.contains(ruling.state()))
                .map(Ruling::decision);
        answer(
                row,
                WarningColumn.DECISION,
                settled.map(decision -> wording.choice(decision.choice(), Matter.of(finding))));
        answer(row, WarningColumn.VALUE, settled.map(Decision::value));
        answer(row, WarningColumn.REASON, settled.map(Decision::reason));
        answer(row, WarningColumn.PERSON, settled.map(Decision::person));
        Cell day = cells.blank(row, WarningColumn.DAY.place(), WarningLook.DAY);
        settled.map(Decision::day)
                .filter(told -> !told.isEmpty())
                .map(LocalDate::parse)
                .ifPresent(day::setCellValue);
    }

    private void answer(Row row, WarningColumn column, Optional<String> given) {
        cells.text(row, column.place(), given.orElse(""), WarningLook.ANSWER);
    }

    private void text(Row row, WarningColumn column, String text) {
        cells.text(row, column.place(), text, WarningLook.TEXT);
    }

    private static List<String> texts(Row row) {
        return Arrays.stream(WarningColumn.values())
                .map(column -> row.getCell(column.place()))
                .map(cell -> cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "")
                .toList();
    }

    /** A number as a number, so that people can sort and reckon; anything else in words. */
    private void figure(Row row, WarningColumn column, String plain) {
        if (NUMBER.matcher(plain).matches()) {
            BigDecimal value = new BigDecimal(plain);
            Look look = WarningLook.FIGURE.format(format(value.scale()));
            cells.blank(row, column.place(), look).setCellValue(value.doubleValue());
        } else {
            text(row, column, wording.figure(plain));
        }
    }

    /** With the room of a digit behind it, for words begin right of it. */
    private static String format(int decimals) {
        return "[$-42A]#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)) + "_0";
    }

    private void source(Row row, Optional<CellRef> source) {
        text(row, WarningColumn.FILE, source.map(CellRef::file).orElse(""));
        text(row, WarningColumn.SHEET, source.map(CellRef::sheet).orElse(""));
        if (source.isPresent()) {
            CellRef at = source.get();
            String address = at.at().toString();
            Cell cell = cells.text(row, WarningColumn.CELL.place(), address, WarningLook.LINK);
            SourceLink.put(cell, publication.submission(at.file()), at);
        } else {
            text(row, WarningColumn.CELL, "");
        }
    }

    /** What is suggested, then what else may be chosen would change, and what a choice would bring up. */
    private String candidates(Finding finding) {
        List<String> told = wording.candidates(finding);
        Stream<String> candidates = IntStream.range(0, told.size()).mapToObj(at -> (at + 1) + ") " + told.get(at));
        Stream<String> prospects = publication.followup().prospects(finding).stream()
                .flatMap(prospect -> prospect(prospect, finding).stream());
        return Stream.concat(candidates, prospects).collect(Collectors.joining("\n"));
    }

    private Optional<String> prospect(Prospect prospect, Finding finding) {
        boolean isTold = prospect.choice().kind() == Choice.Kind.CANDIDATE;
        String told = isTold ? wording.broken(prospect, finding) : wording.prospect(prospect, finding);
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(wording.choice(prospect.choice(), Matter.of(finding)) + ": " + told);
    }

    private String unit(Finding.@Nullable Subject subject) {
        return subject == null ? "" : names.unit(subject.unit());
    }

    private String indicator(Finding.@Nullable Subject subject) {
        return subject == null ? "" : names.indicator(subject.indicator(), subject.dimensions());
    }
}
