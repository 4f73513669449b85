package tonghop.publish.report;

import static tonghop.publish.report.Markup.attribute;
import static tonghop.publish.report.Markup.element;
import static tonghop.publish.report.Markup.single;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.publish.data.Publication;
import tonghop.wording.Wording;

/** The charts, as pictures inside the page. */
final class ChartsSection {
    private final Wording wording;

    ChartsSection(Wording wording) {
        this.wording = wording;
    }

    Markup markup(Publication publication, Map<String, byte[]> charts) {
        return element(
                "section",
                List.of(attribute("id", "charts")),
                Markup.all(
                        element("h2", wording.text("report.charts")),
                        Markup.all(publication.tables().charts().stream().flatMap(table -> chart(table, charts)))));
    }

    private Stream<Markup> chart(ConsolidatedTable table, Map<String, byte[]> charts) {
        return Stream.ofNullable(charts.get(table.code()))
                .map(png -> "data:image/png;base64," + Base64.getEncoder().encodeToString(png))
                .map(source -> element(
                        "figure",
                        single("img", attribute("src", source), attribute("alt", description(table))),
                        element("figcaption", table.title())));
    }

    private String description(ConsolidatedTable table) {
        return wording.text("report.chart.description", Map.of("title", table.title()));
    }
}
