package tonghop.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.ObservationKey;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.Ledger;
import tonghop.model.cell.LedgerEntry;
import tonghop.normalise.cell.ReadingFindings;

/**
 * Decides which submissions count when one was sent again. Copies with the same bytes count once, by the name that claims to be no
 * copy. Of two files that tell the same facts, what the one tells whose name claims the later sending counts, see
 * {@link Resubmission}; where the names claim nothing, both count and a person is asked.
 */
public final class Supersession {
    static final String SUPERSEDED = "superseded";
    private static final String ANSWERED = "answered";
    private static final String IDENTICAL = "identical-copy";
    private static final String BY = "by";

    private static final int FEWEST_FACTS = 3;
    /** Per cent of the smaller file's facts that the other must tell for the two to be one form. */
    private static final int SAME_FORM = 80;

    private final Names names;
    private final Map<String, String> sha256;

    /** @param sha256 fingerprint by file, of all submissions in the order of their names */
    public Supersession(Names names, Map<String, String> sha256) {
        this.names = names;
        this.sha256 = new TreeMap<>(sha256);
    }

    /** By the files that the findings tell not to count: the file that counts in the place of each. */
    public static Map<String, String> counting(List<Finding> findings) {
        Map<String, String> displaced = new TreeMap<>();
        findings.stream()
                .filter(finding -> Set.of(SUPERSEDED, ANSWERED, IDENTICAL).contains(finding.rule()))
                .forEach(finding -> displaced.putIfAbsent(
                        finding.cells().get(0).file(), finding.arguments().getOrDefault(BY, "")));
        Map<String, String> counting = new TreeMap<>();
        displaced.forEach((file, by) -> counting.put(file, last(by, displaced)));
        return counting;
    }

    /** The one of a chain of sendings that no other displaces. */
    private static String last(String file, Map<String, String> displaced) {
        String by = displaced.get(file);
        return by == null ? file : last(by, displaced);
    }

    /** Why a file does not count: the rule that is told, and the file that counts in its place. */
    private record Displaced(String rule, String by) {}

    /** The figures of displaced files leave the observations; the ledger keeps their cells and says why. */
    public Normalised apply(Normalised all) {
        Map<String, Displaced> displaced = copies();
        Map<String, Displaced> answered = answered(all);
        Map<String, Revision> revisions = revisions(displaced, answered);
        answered.forEach(displaced::putIfAbsent);
        List<Finding> findings = new ArrayList<>();
        List<Resubmission> resent = new ArrayList<>();
        List<Sent> sent = sent(all, revisions).stream()
                .filter(file -> !displaced.containsKey(file.file))
                .toList();
        resent(sent, findings).forEach((older, later) -> {
            Resubmission left = new Resubmission(older, later, all);
            if (left.isWhole()) {
                displaced.put(older, new Displaced(SUPERSEDED, left.latest()));
            } else {
                resent.add(left);
            }
        });
        displaced.forEach((file, why) -> findings.add(finding(file, why)));
        resent.stream().flatMap(left -> left.question(names)).forEach(findings::add);
        all.findings().stream()
                .filter(finding -> finding.cells().stream().noneMatch(cell -> displaced.containsKey(cell.file())))
                .filter(finding -> resent.stream().allMatch(left -> left.leaves(finding)))
                .forEach(findings::add);
        return new Normalised(
                        all.observations().stream()
                                .filter(figure ->
                                        !displaced.containsKey(figure.cell().file()))
                                .filter(figure -> resent.stream().noneMatch(left -> left.replaces(figure)))
                                .toList(),
                        displaced.isEmpty() && resent.isEmpty()
                                ? all.ledger()
                                : all.ledger().stream()
                                        .map(entry -> account(entry, displaced, resent))
                                        .collect(Ledger.collector()),
                        SharedQuestions.of(findings))
                .listing(all.names().stream()
                        .filter(row -> !displaced.containsKey(row.cell().file()))
                        .toList());
    }

    private Map<String, Displaced> copies() {
        Map<String, String> originals = new HashMap<>();
        sha256.forEach((file, hash) -> originals.merge(
                hash, file, (first, next) -> Revision.isCopy(first) && !Revision.isCopy(next) ? next : first));
        Map<String, Displaced> copies = new LinkedHashMap<>();
        sha256.forEach((file, hash) -> {
            String original = originals.getOrDefault(hash, file);
            if (!hash.isEmpty() && !file.equals(original)) {
                copies.put(file, new Displaced(IDENTICAL, original));
            }
        });
        return copies;
    }

    /** The workbooks whose marked copies came back. */
    private Map<String, Displaced> answered(Normalised all) {
        Map<String, Displaced> answered = new LinkedHashMap<>();
        ReturnedCopy.answered(all.findings())
                .forEach((copy, original) -> sha256.forEach((file, hash) -> {
                    if (hash.equals(original) && !file.equals(copy)) {
                        answered.putIfAbsent(file, new Displaced(ANSWERED, copy));
                    }
                }));
        return answered;
    }

    /** A marked copy is the sending of the workbook that it answers, an identical one the latest that their names claim. */
    private static Map<String, Revision> revisions(Map<String, Displaced> copies, Map<String, Displaced> answered) {
        Map<String, Revision> revisions = new HashMap<>();
        Stream.of(copies, answered)
                .forEach(displaced -> displaced.forEach((file, counted) -> Stream.of(counted.by(), file)
                        .map(Revision::of)
                        .forEach(each ->
                                revisions.merge(counted.by(), each, BinaryOperator.maxBy(Comparator.naturalOrder())))));
        return revisions;
    }

    /** A file with the facts that it tells. */
    private record Sent(String file, Revision revision, Set<ObservationKey> facts) {
        Set<String> units() {
            return facts.stream().map(ObservationKey::unit).collect(Collectors.toSet());
        }
    }

    /** Only files of the same units can be the same form, which keeps a province's thousand files from being compared each to each. */
    private static Map<String, Set<String>> resent(List<Sent> all, List<Finding> findings) {
        Map<String, Set<String>> later = new TreeMap<>();
        Map<Set<String>, List<Sent>> byUnits = new LinkedHashMap<>();
        all.forEach(sent -> byUnits.computeIfAbsent(sent.units(), units -> new ArrayList<>())
                .add(sent));
        for (List<Sent> files : byUnits.values()) {
            for (int i = 0; i < files.size(); i++) {
                for (Sent other : files.subList(i + 1, files.size())) {
                    if (isSameForm(files.get(i), other)) {
                        settle(files.get(i), other, later, findings);
                    }
                }
            }
        }
        return later;
    }

    private static List<Sent> sent(Normalised all, Map<String, Revision> revisions) {
        Map<String, Set<ObservationKey>> facts = new TreeMap<>();
        all.observations()
                .forEach(observation -> facts.computeIfAbsent(observation.cell().file(), file -> new HashSet<>())
                        .add(observation.key()));
        return facts.entrySet().stream()
                .map(file -> new Sent(
                        file.getKey(),
                        revisions.getOrDefault(file.getKey(), Revision.of(file.getKey())),
                        file.getValue()))
                .toList();
    }

    /** Two files of a figure or two are one form only where their names say so. */
    private static boolean isSameForm(Sent one, Sent other) {
        int smaller = Math.min(one.facts.size(), other.facts.size());
        Set<ObservationKey> common = new HashSet<>(one.facts);
        common.retainAll(other.facts);
        return (smaller >= FEWEST_FACTS || one.revision.isOfOneForm(other.revision))
                && 100 * common.size() >= SAME_FORM * smaller;
    }

    private static void settle(Sent one, Sent other, Map<String, Set<String>> later, List<Finding> findings) {
        int order = one.revision.compareTo(other.revision);
        if (order == 0) {
            findings.add(finding(one.file, new Displaced("sent-twice", other.file)));
        } else {
            later.computeIfAbsent(order < 0 ? one.file : other.file, file -> new TreeSet<>())
                    .add(order < 0 ? other.file : one.file);
        }
    }

    private static LedgerEntry account(LedgerEntry entry, Map<String, Displaced> displaced, List<Resubmission> resent) {
        Displaced why = displaced.get(entry.cell().file());
        if (why == null) {
            return resent.stream()
                    .map(left -> left.account(entry))
                    .filter(told -> !told.equals(entry))
                    .findFirst()
                    .orElse(entry);
        }
        return entry.outcome() == LedgerEntry.Outcome.IGNORED
                ? entry
                : new LedgerEntry(entry.cell(), entry.printed(), LedgerEntry.Outcome.IGNORED, why.rule(), why.by());
    }

    private static Finding finding(String file, Displaced why) {
        CellRef cell = new CellRef(file, "", new CellAddress(0, 0));
        Severity severity = why.rule().equals("sent-twice") ? Severity.WARNING : Severity.INFO;
        ReadingFindings.Subject about = new ReadingFindings.Subject(why.rule(), severity, file, cell);
        return ReadingFindings.about(about, Map.of(BY, why.by()), List.of());
    }
}
