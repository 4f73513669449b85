package tonghop.publish.report;

import java.util.List;
import java.util.stream.IntStream;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.definition.Appendix.Column;
import tonghop.model.Finding;
import tonghop.model.Role;
import tonghop.publish.appendix.ColumnPlan;
import tonghop.publish.appendix.FigureWording;
import tonghop.publish.appendix.Footnotes;
import tonghop.wording.Wording;

/** What a table says in both languages. */
final class TableSpeech {
    private final Tongue vietnamese;
    private final Tongue english;
    private final Tongues tongues;

    TableSpeech(ConsolidatedTable table, List<Finding> findings, Tongues tongues) {
        this.tongues = tongues;
        this.vietnamese = tongues.vietnamese(wording -> Tongue.of(table, findings, wording));
        this.english = tongues.english(wording -> Tongue.of(table, findings, wording));
    }

    /** The columns, which are the same in each language but for their titles. */
    ColumnPlan columns() {
        return vietnamese.columns();
    }

    Bilingual title(ColumnPlan.Group group) {
        int at = vietnamese.columns().groups().indexOf(group);
        return new Bilingual(group.title(), english.columns().groups().get(at).title());
    }

    /** What stands above a column. */
    Bilingual name(Column column) {
        return tongues.say(wording -> ColumnPlan.title(column, wording));
    }

    /** A figure with the marks of its notes. */
    Bilingual text(Row row, ColumnPlan.Group group, Role role) {
        return new Bilingual(vietnamese.text(row, group, role), english.text(row, group, role));
    }

    List<Bilingual> notes() {
        List<String> first = vietnamese.footnotes().notes();
        List<String> second = english.footnotes().notes();
        return IntStream.range(0, Math.max(first.size(), second.size()))
                .mapToObj(at -> new Bilingual(at(first, at), at(second, at)))
                .toList();
    }

    /** Notes that say the same share a number, which may be true of one language alone. */
    private static String at(List<String> notes, int at) {
        return at < notes.size() ? notes.get(at) : "";
    }

    private record Tongue(ColumnPlan columns, Footnotes footnotes, FigureWording figures) {
        static Tongue of(ConsolidatedTable table, List<Finding> findings, Wording wording) {
            return new Tongue(
                    ColumnPlan.of(table, wording), new Footnotes(table, findings, wording), new FigureWording(wording));
        }

        String text(Row row, ColumnPlan.Group group, Role role) {
            return figures.text(row, group, role) + footnotes.behind(group.figure(row, role));
        }
    }
}
