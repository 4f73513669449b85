package tonghop.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;
import tonghop.normalise.cell.ReadingFindings;

/**
 * The questions about one workbook: one for one text, however many cells it stands beside, and no more of a kind than people can
 * answer. A list of two hundred thousand names that was sent with a form is one question, not two hundred thousand.
 */
final class Questionnaire {
    /** So many questions of one kind about one sheet are asked one by one. */
    static final int OF_A_KIND = 300;
    /** So many cells are named with a question; the ledger has all of them. */
    static final int CELLS = 300;

    private Questionnaire() {}

    static List<Finding> of(List<Finding> findings) {
        Map<String, List<Finding>> byId = new LinkedHashMap<>();
        AlikeCells.together(findings).forEach(finding -> byId.computeIfAbsent(finding.id(), id -> new ArrayList<>())
                .add(finding));
        Map<Kind, List<Finding>> byKind = new LinkedHashMap<>();
        List<Finding> asked = new ArrayList<>();
        for (List<Finding> same : byId.values()) {
            Finding finding = joined(same);
            List<Finding> kind = byKind.computeIfAbsent(Kind.of(finding), any -> new ArrayList<>());
            kind.add(finding);
            if (kind.size() <= OF_A_KIND) {
                asked.add(finding);
            }
        }
        byKind.values().stream()
                .filter(kind -> kind.size() > OF_A_KIND)
                .map(kind -> manyMore(kind.subList(OF_A_KIND, kind.size())))
                .forEach(asked::add);
        return List.copyOf(asked);
    }

    private static Finding manyMore(List<Finding> rest) {
        Finding first = rest.get(0);
        ReadingFindings.Subject about = new ReadingFindings.Subject(
                "many-more", most(rest), first.rule(), first.cells().get(0));
        return ReadingFindings.about(
                about, Map.of("count", String.valueOf(rest.size()), "example", first.stated()), List.of());
    }

    /** What the gravest of them asks for. */
    private static Severity most(List<Finding> findings) {
        return findings.stream()
                .map(Finding::severity)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** One question for all of these, with the cells of all. */
    static Finding joined(List<Finding> same) {
        Finding one = same.get(0);
        if (same.size() == 1 && one.cells().size() <= CELLS) {
            return one;
        }
        List<CellRef> cells = same.stream()
                .flatMap(finding -> finding.cells().stream())
                .distinct()
                .limit(CELLS)
                .toList();
        Finding all = one.withSeverity(most(same)).withCells(cells);
        boolean namesCells = all.arguments().containsKey(ReadingFindings.WHERE);
        return namesCells ? all.aboutNone().with(ReadingFindings.WHERE, ReadingFindings.where(cells)) : all;
    }

    /** What makes questions alike: one rule, one sheet. A question about no cell is like no other. */
    private record Kind(String rule, String sheet) {
        static Kind of(Finding finding) {
            return new Kind(
                    finding.rule(),
                    finding.cells().stream().map(CellRef::sheet).findFirst().orElse(finding.id()));
        }
    }
}
