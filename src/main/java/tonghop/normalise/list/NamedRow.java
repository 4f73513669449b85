package tonghop.normalise.list;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import tonghop.definition.Award;
import tonghop.model.list.ListColumn;
import tonghop.model.list.ListRow;

/**
 * A row of a list with what has to be asked of it.
 *
 * @param row what it says
 * @param levels the levels of place that the heading above it says it is of; empty when none is said
 * @param strange the name of a unit that the definition lacks; empty when every unit that is named is known
 * @param isOtherKind whether its name is plainly of another kind of recipient than the heading or column says
 */
record NamedRow(ListRow row, Set<String> levels, String strange, boolean isOtherKind) {
    NamedRow {
        levels = Set.copyOf(levels);
    }

    NamedRow withAward(Award award) {
        Map<ListColumn, String> told = new EnumMap<>(ListColumn.class);
        told.putAll(row.told());
        told.put(ListColumn.AWARD, award.name());
        String recipient = row.recipient().isEmpty() && award.recipients().size() == 1
                ? award.recipients().get(0)
                : row.recipient();
        ListRow awarded =
                new ListRow(row.list(), row.unit(), award.code(), recipient, new java.util.TreeMap<>(told), row.cell());
        return new NamedRow(awarded, levels, strange, isOtherKind);
    }
}
