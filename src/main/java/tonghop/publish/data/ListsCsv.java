package tonghop.publish.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tonghop.model.list.ListColumn;
import tonghop.model.list.ListRow;

/** {@code lists.csv}: one line for each name and award of the lists that the definition asks for. */
public final class ListsCsv {
    private static final List<ListColumn> TOLD = List.of(
            ListColumn.NAME,
            ListColumn.POSITION,
            ListColumn.UNIT,
            ListColumn.AWARD,
            ListColumn.GIVER,
            ListColumn.DECISION,
            ListColumn.DATE,
            ListColumn.YEAR,
            ListColumn.NOTE);
    private static final List<String> HEADER = List.of(
            "list",
            "unit",
            "award",
            "recipient",
            "name",
            "position",
            "workplace",
            "award_as_told",
            "giver",
            "decision",
            "date",
            "year",
            "note",
            "file",
            "sheet",
            "cell");

    private ListsCsv() {}

    public static void write(Path file, List<ListRow> rows) throws IOException {
        CsvFile.write(file, HEADER, rows.stream().map(ListsCsv::line));
    }

    private static List<String> line(ListRow row) {
        Stream<String> codes = Stream.of(row.list(), row.unit(), row.award(), row.recipient());
        Stream<String> place =
                Stream.of(row.cell().file(), row.cell().sheet(), row.cell().at().toString());
        return Stream.of(codes, TOLD.stream().map(row::told), place)
                .flatMap(part -> part)
                .toList();
    }
}
