package tonghop.normalise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tonghop.model.Finding;
import tonghop.model.FindingId;

/**
 * The questions that several workbooks leave: a name that none of the definition's is like is one question however many files use it;
 * what is wrong with a file is asked about each, by an id of its own.
 */
final class SharedQuestions {
    private static final Set<String> OF_NAMES = Set.of("unknown-label", "unknown-header");

    private SharedQuestions() {}

    static List<Finding> of(List<Finding> findings) {
        Map<String, List<Finding>> byId = new LinkedHashMap<>();
        findings.forEach(finding ->
                byId.computeIfAbsent(finding.id(), id -> new ArrayList<>()).add(finding));
        List<Finding> asked = new ArrayList<>();
        byId.values().forEach(same -> {
            if (OF_NAMES.contains(same.get(0).rule())) {
                asked.add(Questionnaire.joined(same));
            } else {
                asked.addAll(numbered(same));
            }
        });
        return asked;
    }

    private static List<Finding> numbered(List<Finding> same) {
        List<Finding> numbered = new ArrayList<>(same.subList(0, 1));
        for (int turn = 1; turn < same.size(); turn++) {
            Finding finding = same.get(turn);
            numbered.add(finding.withId(FindingId.of(finding.id(), String.valueOf(turn + 1))));
        }
        return numbered;
    }
}
