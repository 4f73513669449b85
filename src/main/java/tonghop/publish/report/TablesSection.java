package tonghop.publish.report;

import static tonghop.publish.report.Markup.attribute;
import static tonghop.publish.report.Markup.css;
import static tonghop.publish.report.Markup.element;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.ConsolidatedTable.Section;
import tonghop.consolidate.Figure;
import tonghop.model.Role;
import tonghop.publish.appendix.ColumnPlan;
import tonghop.publish.appendix.FigureWording;
import tonghop.publish.appendix.Footnotes;
import tonghop.publish.appendix.RomanNumeral;
import tonghop.publish.data.Publication;
import tonghop.wording.Wording;

/** The appendices, with the same figures and notes as in the workbooks. */
final class TablesSection {
    private final Wording wording;
    private final FigureWording figures;

    TablesSection(Wording wording) {
        this.wording = wording;
        this.figures = new FigureWording(wording);
    }

    Markup markup(Publication publication) {
        return element(
                "section",
                List.of(attribute("id", "tables")),
                Markup.all(
                        element("h2", wording.text("report.tables")),
                        Markup.all(
                                publication.tables().appendices().stream().map(table -> table(table, publication)))));
    }

    private Markup table(ConsolidatedTable table, Publication publication) {
        Footnotes footnotes = new Footnotes(table, publication.findings(), wording);
        ColumnPlan columns = ColumnPlan.of(table, wording);
        Markup sections = Markup.all(IntStream.range(0, table.sections().size())
                .mapToObj(at -> section(table.sections().get(at), RomanNumeral.of(at + 1), columns, footnotes)));
        String caption = wording.text("appendix.name") + " " + table.code() + ". " + table.title();
        return Markup.all(
                element(
                        "div",
                        List.of(
                                css("wide"),
                                attribute("tabindex", "0"),
                                attribute("role", "region"),
                                attribute("aria-label", caption)),
                        element("table", css("figures"), element("caption", caption), head(columns), sections)),
                element("p", css("legend"), wording.text("appendix.legend")),
                notes(footnotes));
    }

    private Markup head(ColumnPlan columns) {
        List<Markup> upper = new ArrayList<>();
        for (String label : List.of("column.ordinal", "column.indicator", "column.unit")) {
            upper.add(heading("rowspan", 2, wording.text(label)));
        }
        List<Markup> lower = new ArrayList<>();
        for (ColumnPlan.Group group : columns.groups()) {
            if (group.kind() == ColumnPlan.Kind.COVERAGE) {
                upper.add(heading("rowspan", 2, group.title()));
            } else {
                upper.add(heading("colspan", group.roles().size(), group.title()));
                group.roles().forEach(role -> lower.add(heading("colspan", 1, wording.text("role." + role))));
            }
        }
        return element("thead", element("tr", Markup.all(upper)), element("tr", Markup.all(lower)));
    }

    private static Markup heading(String span, int count, String text) {
        String scope = span.equals("colspan") && count > 1 ? "colgroup" : "col";
        return element("th", List.of(attribute("scope", scope), attribute(span, count + "")), Markup.text(text));
    }

    private Markup section(Section section, String numeral, ColumnPlan columns, Footnotes footnotes) {
        Markup heading = element(
                "tr",
                css("section"),
                element("th", numeral),
                element(
                        "th",
                        List.of(attribute("scope", "rowgroup"), attribute("colspan", columns.width() + 2 + "")),
                        Markup.text(section.title())));
        List<Markup> rows = new ArrayList<>(List.of(heading));
        int ordinal = 1;
        for (Row row : section.rows()) {
            rows.add(row(row, row.child() ? "" : String.valueOf(ordinal++), columns, footnotes));
        }
        return element("tbody", Markup.all(rows));
    }

    private Markup row(Row row, String ordinal, ColumnPlan columns, Footnotes footnotes) {
        Stream<Markup> cells = columns.groups().stream()
                .flatMap(group -> group.roles().stream().map(role -> figure(row, group, role, footnotes)));
        return element(
                "tr",
                element("td", ordinal),
                element(
                        "th",
                        List.of(attribute("scope", "row"), css(row.child() ? "child" : "own")),
                        Markup.text((row.child() ? "- " : "") + row.label())),
                element("td", css("unit"), row.indicator().unitOfMeasure()),
                Markup.all(cells));
    }

    private Markup figure(Row row, ColumnPlan.Group group, Role role, Footnotes footnotes) {
        Figure figure = group.figure(row, role);
        String text = figures.text(row, group, role) + footnotes.marks(figure);
        String status =
                figure.status().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        List<Markup.Attribute> attributes = new ArrayList<>(List.of(css("number " + status)));
        if (!figure.cells().isEmpty()) {
            attributes.add(attribute("title", figures.source(figure)));
        }
        return element("td", attributes, Markup.text(text));
    }

    private static Markup notes(Footnotes footnotes) {
        Markup items = Markup.all(footnotes.notes().stream().map(note -> element("li", note)));
        return items.isEmpty() ? items : element("ol", css("notes"), items);
    }
}
