package tonghop.publish.appendix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Section;
import tonghop.model.Role;
import tonghop.publish.appendix.PrintedTable.Heading;
import tonghop.publish.appendix.PrintedTable.Level;
import tonghop.publish.appendix.PrintedTable.Line;
import tonghop.publish.appendix.PrintedTable.Slot;
import tonghop.wording.Wording;

/** A scoring table: a line with what each criterion gives at most, then a line for each unit; the criteria beside each other. */
record ScoreForm(ConsolidatedTable of, Wording wording) {
    /** So many columns of points find room on a page with total and rank behind them; before more of them these come first. */
    private static final int MOST_ON_PAGE = 12;

    private static final List<String> LABELS = List.of("column.ordinal", "column.member", "column.unit");

    PrintedTable table() {
        List<ColumnPlan.Group> groups = ColumnPlan.of(of, wording).groups();
        Stream<Line> limits = Stream.of(line("", ColumnPlan.limits(wording)));
        Stream<Line> members = groups.stream()
                .filter(group -> group.kind() == ColumnPlan.Kind.MEMBER)
                .map(group -> line(String.valueOf(groups.indexOf(group) + 1), group));
        return new PrintedTable(
                LABELS,
                sections().flatMap(this::headings).toList(),
                Stream.concat(limits, members).toList());
    }

    private Stream<Section> sections() {
        List<Section> results = of.sections().stream()
                .filter(section -> section.title().isEmpty())
                .toList();
        List<Section> points = of.sections().stream()
                .filter(section -> !section.title().isEmpty())
                .toList();
        boolean isWide =
                points.stream().mapToInt(section -> section.rows().size()).sum() > MOST_ON_PAGE;
        return (isWide ? Stream.of(results, points) : Stream.of(points, results)).flatMap(List::stream);
    }

    /** A section that has no title, or one column alone, stands by itself. */
    private Stream<Heading> headings(Section section) {
        return section.title().isEmpty() || section.rows().size() == 1
                ? section.rows().stream().map(row -> new Heading(row.label(), List.of()))
                : Stream.of(new Heading(
                        section.title(),
                        section.rows().stream()
                                .map(ConsolidatedTable.Row::label)
                                .toList()));
    }

    private Line line(String ordinal, ColumnPlan.Group group) {
        Role role = group.columns().get(0).role();
        return new Line(
                Level.ROW,
                ordinal,
                group.title(),
                of.rows()
                        .findFirst()
                        .map(row -> row.indicator().unitOfMeasure())
                        .orElse(""),
                sections()
                        .flatMap(section -> section.rows().stream())
                        .map(row -> Optional.of(new Slot(row, group, role)))
                        .toList());
    }
}
