package tonghop.publish.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure;
import tonghop.definition.Appendix;
import tonghop.model.Reading;
import tonghop.model.Role;

/** {@code scores.csv}: one line for each member in each criterion, subtotal, total, rank and grade of the scoring tables. */
public final class ScoresCsv {
    private static final List<String> HEADER =
            List.of("unit", "part", "dimensions", "value", "upper", "maximum", "status", "reason", "findings", "cells");

    private ScoresCsv() {}

    /** The scoring tables among the tables. */
    public static List<ConsolidatedTable> tables(List<ConsolidatedTable> all) {
        return all.stream()
                .filter(table -> table.layout().form() == Appendix.Form.SCORES)
                .toList();
    }

    public static void write(Path file, List<ConsolidatedTable> tables) throws IOException {
        CsvFile.write(file, HEADER, tables.stream().flatMap(ScoresCsv::lines));
    }

    private static Stream<List<String>> lines(ConsolidatedTable table) {
        return table.members().stream().flatMap(unit -> table.rows().map(row -> line(unit.code(), row)));
    }

    private static List<String> line(String unit, Row row) {
        Figure figure = row.figure(unit, Role.ACTUAL);
        Optional<Reading> told = figure.readings().stream().findFirst();
        return List.of(
                unit,
                row.indicator().code(),
                dimensions(row),
                told.map(Reading::value).map(ScoresCsv::plain).orElse(figure.text()),
                told.map(Reading::upper).map(ScoresCsv::plain).orElse(""),
                row.total(Role.TOTAL).readings().stream()
                        .map(Reading::value)
                        .map(ScoresCsv::plain)
                        .findFirst()
                        .orElse(""),
                figure.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                joined(figure.remarks(), Figure.Remark::key),
                joined(figure.findings(), id -> id),
                joined(figure.cells(), cell -> cell.toString()));
    }

    private static String dimensions(Row row) {
        return joined(
                List.copyOf(new TreeMap<>(row.dimensions()).entrySet()), each -> each.getKey() + "=" + each.getValue());
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static <T> String joined(List<T> all, Function<T, String> text) {
        return all.stream().map(text).collect(Collectors.joining("; "));
    }
}
