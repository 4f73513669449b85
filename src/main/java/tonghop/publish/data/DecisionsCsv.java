package tonghop.publish.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.ObservationKey;
import tonghop.model.Ruling;
import tonghop.model.Ruling.Edit;

/** {@code decisions.csv}: what became of each decision, one line for each figure that it changed, one if it changed none. */
public final class DecisionsCsv {
    private static final List<String> HEADER = List.of(
            "finding",
            "choice",
            "value",
            "state",
            "why",
            "rule",
            "unit",
            "indicator",
            "dimensions",
            "role",
            "period",
            "file",
            "sheet",
            "cell",
            "before",
            "after",
            "reason",
            "person",
            "origin",
            "raised",
            "repaired",
            "day");

    public void write(Path file, Followup followup) throws IOException {
        CsvFile.write(file, HEADER, followup.rulings().stream().flatMap(DecisionsCsv::lines));
    }

    private static Stream<List<String>> lines(Ruling ruling) {
        return ruling.edits().isEmpty()
                ? Stream.of(line(ruling, subject(ruling.finding()), null))
                : ruling.edits().stream().map(edit -> line(ruling, subject(edit.key()), edit));
    }

    private static List<String> line(Ruling ruling, List<String> subject, @Nullable Edit edit) {
        Decision decision = ruling.decision();
        List<String> line = new ArrayList<>(List.of(
                decision.finding(),
                decision.choice().code(),
                decision.value(),
                ruling.state().name().toLowerCase(Locale.ROOT),
                ruling.why(),
                ruling.finding().rule()));
        line.addAll(subject);
        line.addAll(
                edit == null
                        ? List.of("", "", "", "", "")
                        : List.of(
                                edit.cell().file(),
                                edit.cell().sheet(),
                                edit.cell().at().toString(),
                                edit.before(),
                                edit.after()));
        line.addAll(List.of(
                decision.reason(),
                decision.person(),
                decision.origin(),
                String.join("; ", ruling.consequences().raised()),
                String.join("; ", ruling.consequences().repaired()),
                decision.day()));
        return line;
    }

    private static List<String> subject(ObservationKey key) {
        return List.of(
                key.unit(),
                key.indicator(),
                key.dimensionText(),
                key.role().toString(),
                key.period().toString());
    }

    private static List<String> subject(Finding finding) {
        Finding.Subject subject = finding.subject();
        if (subject == null) {
            return List.of("", "", "", "", "");
        }
        Map<String, String> dimensions = new TreeMap<>(subject.dimensions());
        return List.of(
                subject.unit(),
                subject.indicator(),
                String.join(
                        "; ",
                        dimensions.entrySet().stream()
                                .map(member -> member.getKey() + "=" + member.getValue())
                                .toList()),
                "",
                subject.period() == null ? "" : subject.period().toString());
    }
}
