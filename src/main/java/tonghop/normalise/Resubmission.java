package tonghop.normalise;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.LedgerEntry.Outcome;
import tonghop.normalise.cell.ReadingFindings;

/**
 * What is left of a file once later sendings have taken the place of what they tell anew: figure by figure, and sheet by sheet for
 * what no figure was read of. A correction often holds one sheet of the workbook that it corrects.
 */
final class Resubmission {
    private final String older;
    private final List<String> later;
    /** The later file that tells the figures of a cell anew. */
    private final Map<CellRef, String> replaced = new TreeMap<>();
    /** The later file that holds a sheet of that name. */
    private final Map<String, String> sheets = new HashMap<>();

    private final Map<ObservationKey, String> told = new HashMap<>();
    /** What the cells tell that no later file tells. */
    private final Map<CellRef, ObservationKey> omitted = new TreeMap<>();

    private final Set<CellRef> unread;

    /** @param later the files that were sent after it */
    Resubmission(String older, Collection<String> later, Normalised all) {
        this.older = older;
        this.later = later.stream()
                .sorted(Comparator.comparing(Revision::of).thenComparing(Comparator.naturalOrder()))
                .toList();
        this.later.forEach(file -> {
            figures(file, all).forEach(figure -> told.put(figure.key(), file));
            entries(file, all).forEach(entry -> sheets.put(entry.cell().sheet(), file));
        });
        figures(older, all).forEach(figure -> {
            String by = told.get(figure.key());
            if (by == null) {
                omitted.put(figure.cell(), figure.key());
            } else {
                replaced.put(figure.cell(), by);
            }
        });
        replaced.keySet().removeAll(omitted.keySet());
        unread = entries(older, all)
                .filter(entry -> entry.outcome() == Outcome.UNRESOLVED)
                .map(LedgerEntry::cell)
                .filter(cell -> !sheets.containsKey(cell.sheet()))
                .collect(Collectors.toSet());
    }

    private static Stream<Observation> figures(String file, Normalised all) {
        return all.observations().stream().filter(figure -> figure.cell().file().equals(file));
    }

    private static Stream<LedgerEntry> entries(String file, Normalised all) {
        return all.ledger().stream().filter(entry -> entry.cell().file().equals(file));
    }

    /** The latest sending of all. */
    String latest() {
        return later.get(later.size() - 1);
    }

    /** Whether the later files tell all that it told. */
    boolean isWhole() {
        return omitted.isEmpty() && unread.isEmpty();
    }

    boolean replaces(Observation figure) {
        return figure.cell().file().equals(older) && told.containsKey(figure.key());
    }

    /** The ledger's entry of a cell of the older file. */
    LedgerEntry account(LedgerEntry entry) {
        String by =
                entry.outcome() == Outcome.UNRESOLVED ? sheets.get(entry.cell().sheet()) : replaced.get(entry.cell());
        return by == null
                ? entry
                : new LedgerEntry(entry.cell(), entry.printed(), Outcome.IGNORED, Supersession.SUPERSEDED, by);
    }

    /** Whether a question about the older file is still one: about a cell that is still used, or a sheet of which some are. */
    boolean leaves(Finding finding) {
        return finding.cells().stream().anyMatch(this::isInUse);
    }

    private boolean isInUse(CellRef cell) {
        return !cell.file().equals(older)
                || omitted.containsKey(cell)
                || unread.contains(cell)
                || !(replaced.containsKey(cell) || sheets.containsKey(cell.sheet()) || isTold(cell.sheet()));
    }

    private boolean isTold(String sheet) {
        return Stream.concat(omitted.keySet().stream(), unread.stream())
                .noneMatch(cell -> cell.sheet().equals(sheet));
    }

    /** Whether the figures that the later files do not tell still hold; they are used until a person says. */
    Stream<Finding> question(Names names) {
        CellRef file = new CellRef(older, "", new CellAddress(0, 0));
        ReadingFindings.Subject about = new ReadingFindings.Subject("resubmission-omits", Severity.ERROR, older, file);
        Map<String, String> arguments = Map.of(
                "by", latest(),
                "count", String.valueOf(omitted.size()),
                "rows",
                        Names.list(
                                "; ",
                                omitted.values().stream().map(names::indicator).distinct()),
                "units",
                        names.units(omitted.values().stream()
                                .map(ObservationKey::unit)
                                .distinct()
                                .toList()),
                "sheets",
                        omitted.keySet().stream().map(CellRef::sheet).distinct().collect(Collectors.joining(", ")));
        return omitted.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        ReadingFindings.about(about, arguments, List.of()).withCells(List.copyOf(omitted.keySet())));
    }
}
