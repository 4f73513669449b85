package tonghop.publish.report;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import tonghop.publish.data.Publication;

/** A chart as a picture inside the page, with its title. */
record ChartData(String title, String picture) {

    static List<ChartData> of(Publication publication, Map<String, byte[]> charts) {
        return publication.tables().charts().stream()
                .filter(table -> charts.containsKey(table.code()))
                .map(table -> new ChartData(
                        table.title(),
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(charts.get(table.code()))))
                .toList();
    }
}
