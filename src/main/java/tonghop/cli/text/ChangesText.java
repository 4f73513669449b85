package tonghop.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tonghop.definition.JobDefinition;
import tonghop.definition.Names;
import tonghop.model.Changes;
import tonghop.model.Changes.FigureChange;
import tonghop.model.Finding;
import tonghop.model.ObservationKey;
import tonghop.wording.Wording;

/** Two runs told apart: findings that are new, settled or open again, and changed figures by unit. */
public final class ChangesText {
    private final Wording wording;
    private final Names names;

    public ChangesText(Wording wording, JobDefinition definition) {
        this.wording = wording;
        this.names = new Names(definition);
    }

    public List<String> lines(Changes changes) {
        List<String> lines = new ArrayList<>();
        findings("appeared", changes.appeared(), lines);
        findings("settled", changes.settled(), lines);
        findings("reopened", changes.reopened(), lines);
        heading("figures", changes.figures().size(), lines);
        String unit = "";
        for (FigureChange change : changes.figures()) {
            if (!unit.equals(change.key().unit())) {
                unit = change.key().unit();
                lines.add("  " + names.unit(unit));
            }
            lines.add("    " + figure(change));
        }
        return lines;
    }

    private void heading(String kind, int count, List<String> lines) {
        lines.add(wording.text("diff." + kind, Map.of("count", String.valueOf(count))));
    }

    private void findings(String kind, List<Finding> findings, List<String> lines) {
        heading(kind, findings.size(), lines);
        findings.forEach(finding -> lines.add("  " + finding.id() + "  " + wording.sentence(finding)));
    }

    private String figure(FigureChange change) {
        ObservationKey key = change.key();
        return wording.text(
                "diff.figure",
                Map.of(
                        "indicator", names.indicator(key),
                        "role", wording.text("role." + key.role()),
                        "period", wording.period(key.period()),
                        "before", told(change.before()),
                        "after", told(change.after())));
    }

    private String told(String digits) {
        return digits.isEmpty() ? wording.text("diff.none") : wording.figure(digits);
    }
}
