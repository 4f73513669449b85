package tonghop.publish.warnings;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Names;
import tonghop.model.CellRef;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.Ruling;
import tonghop.publish.data.Publication;
import tonghop.publish.sheet.SheetText;
import tonghop.wording.Wording;

/** Writes findings into rows. */
final class WarningRow {
    /** Digits that fit a cell's fifteen. */
    private static final Pattern NUMBER = Pattern.compile("-?(?=[\\d.]{1,16}$)\\d+(\\.\\d+)?");

    private final Publication publication;
    private final Names names;
    private final Wording wording;
    private final SheetLooks looks;
    private final RowHeight heights;
    private final Map<Integer, XSSFCellStyle> numbers = new HashMap<>();

    WarningRow(Publication publication, Wording wording, SheetLooks looks, RowHeight heights) {
        this.publication = publication;
        this.names = new Names(publication.definition());
        this.wording = wording;
        this.looks = looks;
        this.heights = heights;
    }

    void write(XSSFRow row, Finding finding) {
        text(row, WarningColumn.ID, finding.id());
        text(row, WarningColumn.SEVERITY, wording.text("severity." + finding.severity()));
        text(row, WarningColumn.UNIT, unit(finding.subject()));
        text(row, WarningColumn.INDICATOR, indicator(finding.subject()));
        text(row, WarningColumn.QUESTION, wording.sentence(finding));
        figure(row, WarningColumn.STATED, finding.stated());
        figure(row, WarningColumn.EXPECTED, finding.expected());
        figure(row, WarningColumn.DIFFERENCE, finding.difference());
        text(row, WarningColumn.CANDIDATES, candidates(finding));
        source(row, finding.cells().stream().findFirst());
        decision(row, finding);
        heights.fit(row);
    }

    /** A decision that settles the finding stands there, so that the form keeps all decisions; an open one is for people to fill. */
    private void decision(XSSFRow row, Finding finding) {
        Optional<Decision> settled = publication
                .followup()
                .ruling(finding)
                .filter(ruling -> ruling.state() == Ruling.State.APPLIED)
                .map(Ruling::decision);
        answer(row, WarningColumn.DECISION, settled.map(decision -> wording.choice(decision.choice())));
        answer(row, WarningColumn.VALUE, settled.map(Decision::value));
        answer(row, WarningColumn.REASON, settled.map(Decision::reason));
        answer(row, WarningColumn.PERSON, settled.map(Decision::person));
    }

    private void answer(XSSFRow row, WarningColumn column, Optional<String> given) {
        text(row, column, given.orElse("")).setCellStyle(looks.answer());
    }

    private XSSFCell text(XSSFRow row, WarningColumn column, String text) {
        XSSFCell cell = row.createCell(column.place());
        cell.setCellStyle(looks.text());
        if (!text.isEmpty()) {
            cell.setCellValue(SheetText.of(text));
        }
        return cell;
    }

    /** A number as a number, so that people can sort and reckon; anything else in words. */
    private void figure(XSSFRow row, WarningColumn column, String plain) {
        if (NUMBER.matcher(plain).matches()) {
            BigDecimal value = new BigDecimal(plain);
            XSSFCell cell = row.createCell(column.place());
            cell.setCellStyle(numbers.computeIfAbsent(value.scale(), scale -> looks.number(format(scale))));
            cell.setCellValue(value.doubleValue());
        } else {
            text(row, column, wording.figure(plain));
        }
    }

    private static String format(int decimals) {
        return decimals == 0 ? "[$-42A]#,##0" : "[$-42A]#,##0." + "0".repeat(decimals);
    }

    private void source(XSSFRow row, Optional<CellRef> source) {
        text(row, WarningColumn.FILE, source.map(CellRef::file).orElse(""));
        text(row, WarningColumn.SHEET, source.map(CellRef::sheet).orElse(""));
        XSSFCell cell = text(
                row, WarningColumn.CELL, source.map(at -> at.at().toString()).orElse(""));
        source.ifPresent(at -> {
            cell.setCellStyle(looks.link());
            SourceLink.put(cell, publication.submission(at.file()), at);
        });
    }

    private String candidates(Finding finding) {
        return IntStream.range(0, finding.candidates().size())
                .mapToObj(at ->
                        (at + 1) + ") " + wording.candidate(finding.candidates().get(at)))
                .collect(Collectors.joining("\n"));
    }

    private String unit(Finding.@Nullable Subject subject) {
        return subject == null ? "" : names.unit(subject.unit());
    }

    private String indicator(Finding.@Nullable Subject subject) {
        return subject == null ? "" : names.indicator(subject.indicator(), subject.dimensions());
    }
}
