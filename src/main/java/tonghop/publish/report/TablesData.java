package tonghop.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.ConsolidatedTable.Section;
import tonghop.consolidate.Figure;
import tonghop.definition.RomanNumeral;
import tonghop.model.Finding;
import tonghop.model.Role;
import tonghop.publish.appendix.ColumnPlan;
import tonghop.publish.report.TableData.ColumnData;
import tonghop.publish.report.TableData.FigureData;
import tonghop.publish.report.TableData.RowData;
import tonghop.publish.report.TableData.SectionData;

/** Makes the page's data of a table: the same figures and notes as in the workbook of the appendix. */
record TablesData(Tongues tongues, SubjectNames names, SourceCells cells, List<Finding> findings) {
    TableData of(ConsolidatedTable table) {
        TableSpeech speech = new TableSpeech(table, findings, tongues);
        return new TableData(
                table.code(),
                table.title(),
                speech.columns().groups().stream()
                        .map(group -> new ColumnData(
                                lower(group.kind()),
                                names.unit(group.unit()),
                                speech.title(group),
                                group.columns().stream()
                                        .map(column -> column.role().toString())
                                        .toList(),
                                group.columns().stream().map(speech::name).toList()))
                        .toList(),
                IntStream.range(0, table.sections().size())
                        .mapToObj(at -> section(table.sections().get(at), RomanNumeral.of(at + 1), speech))
                        .toList(),
                speech.notes());
    }

    private SectionData section(Section section, String numeral, TableSpeech speech) {
        List<RowData> rows = new ArrayList<>();
        int ordinal = 0;
        for (Row row : section.rows()) {
            ordinal += row.child() ? 0 : 1;
            rows.add(row(row, row.child() ? "" : String.valueOf(ordinal), speech));
        }
        return new SectionData(numeral, section.title(), rows);
    }

    private RowData row(Row row, String ordinal, TableSpeech speech) {
        return new RowData(
                ordinal,
                row.label(),
                row.child(),
                row.indicator().unitOfMeasure(),
                speech.columns().groups().stream()
                        .map(group -> figures(row, group, speech))
                        .toList());
    }

    private List<@Nullable FigureData> figures(Row row, ColumnPlan.Group group, TableSpeech speech) {
        List<@Nullable FigureData> figures = new ArrayList<>();
        group.columns().forEach(column -> figures.add(figure(row.in(column), group, column.role(), speech)));
        return figures;
    }

    private @Nullable FigureData figure(Row row, ColumnPlan.Group group, Role role, TableSpeech speech) {
        Figure figure = group.figure(row, role);
        Bilingual text = speech.text(row, group, role);
        if (text.vietnamese().isEmpty()) {
            return null;
        }
        boolean stated = figure.basis().kind() == Figure.Basis.Kind.STATEMENT;
        return new FigureData(
                text,
                lower(figure.status()),
                stated ? "" : lower(figure.basis().kind()),
                figure.basis().units().stream()
                        .map(names::unit)
                        .filter(Objects::nonNull)
                        .toList(),
                figure.remarks().stream()
                        .map(remark -> tongues.text("remark." + remark.key(), remark.arguments()))
                        .toList(),
                cells.numbers(figure.cells()),
                figure.findings());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
