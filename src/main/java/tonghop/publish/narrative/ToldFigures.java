package tonghop.publish.narrative;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure;
import tonghop.definition.ReportingUnit;
import tonghop.definition.Sentence.Mention;
import tonghop.publish.appendix.Footnotes;
import tonghop.publish.data.Publication;
import tonghop.wording.Wording;

/** The figures of the appendices by what they are about. */
final class ToldFigures {
    private final Map<Key, Place> places = new HashMap<>();
    private final String head;

    public ToldFigures(Publication publication, Wording wording) {
        this.head = publication.definition().head().map(ReportingUnit::code).orElse("");
        for (ConsolidatedTable table : publication.tables().appendices()) {
            Footnotes footnotes = Footnotes.of(table, publication, wording);
            table.rows().forEach(row -> places.putIfAbsent(Key.of(row), new Place(table.code(), row, footnotes)));
        }
    }

    private record Key(String indicator, SortedMap<String, String> dimensions) {
        static Key of(Row row) {
            return new Key(row.indicator().code(), new TreeMap<>(row.dimensions()));
        }
    }

    /** Where an appendix shows it. */
    private record Place(String appendix, Row row, Footnotes footnotes) {}

    /**
     * The figure that a sentence mentions.
     *
     * @param unit code of the member that is spoken of
     */
    ToldFigure figure(Mention mention, String unit) {
        Place place = place(mention);
        Figure figure =
                switch (mention.whose()) {
                    case MEMBER -> place.row().figure(unit, mention.role());
                    case TOTAL -> place.row().total(mention.role());
                    case HEAD -> place.row().figure(head, mention.role());
                };
        return new ToldFigure(
                figure, place.row(), mention.role(), place.footnotes().marks(figure));
    }

    /** Code of the appendix that shows the figure. */
    String appendix(Mention mention) {
        return place(mention).appendix();
    }

    private Place place(Mention mention) {
        Place place = places.get(new Key(mention.indicator(), mention.dimensions()));
        if (place == null) {
            throw new IllegalStateException("a sentence mentions what no appendix shows: " + mention);
        }
        return place;
    }
}
