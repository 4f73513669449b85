package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.Bound;
import tonghop.model.Candidate;
import tonghop.model.Reading;
import tonghop.model.Role;
import tonghop.model.cell.CellRef;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;

/**
 * A way in which a figure may have come to stand wrong, and what would have stood there.
 *
 * @param figure the figure that slipped
 * @param reading what would have stood in its cell
 * @param others what would have stood in other cells, where figures were exchanged or copied
 * @param kind what befell it
 * @param cost how far-fetched it is; of several that explain the same the cheapest count
 * @param carried those of the others that were only reckoned from the figures that slipped
 */
public record Slip(
        Figure figure, Reading reading, Map<Figure, Reading> others, SlipKind kind, int cost, Set<Figure> carried) {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

    public Slip {
        others = Map.copyOf(others);
        carried = Set.copyOf(carried);
    }

    public Slip(Figure figure, Reading reading, SlipKind kind) {
        this(figure, reading, Map.of(), kind);
    }

    public Slip(Figure figure, Reading reading, Map<Figure, Reading> others, SlipKind kind) {
        this(figure, reading, others, kind, kind.cost(), Set.of());
    }

    /** Whether the print itself suggests the change, other figures or none. */
    boolean isOfPrint() {
        return kind == SlipKind.OTHER_READING || kind == SlipKind.LOST_ZEROS || kind == SlipKind.SIGN;
    }

    /** Whether one value is what is in question, but for what follows from it. */
    boolean isOfOneValue() {
        return !isOpen() && carried.containsAll(others.keySet());
    }

    /** What stood there before its digits slipped; nothing where they are no number as people print it. */
    static Stream<Slip> typed(Figure figure, String text, SlipKind kind) {
        return NUMBER.matcher(text).matches()
                ? Stream.of(new Slip(figure, Reading.exact(new BigDecimal(text)), kind))
                : Stream.empty();
    }

    static Slip none(Figure figure, Reading stated) {
        return new Slip(figure, stated, SlipKind.NONE);
    }

    /** Key of the slip under {@code slip.} in the message bundle. */
    String code() {
        return kind.code();
    }

    public boolean isNone() {
        return kind == SlipKind.NONE;
    }

    boolean isUnexplained() {
        return kind == SlipKind.OTHER_VALUE;
    }

    /** Whether it is only known between which numbers the right one lies. */
    public boolean isOpen() {
        return reading.bound() == Bound.RANGE
                && figure.reading()
                        .filter(stated -> stated.bound() == Bound.EXACT)
                        .isPresent();
    }

    /** Whether it only says between which numbers lies what another slip of the same kind says. */
    boolean isRangeOf(Slip other) {
        return isOpen()
                && !other.isOpen()
                && figure.equals(other.figure)
                && kind == other.kind
                && other.reading.value().compareTo(reading.value()) >= 0
                && other.reading.value().compareTo(reading.upper()) <= 0;
    }

    /** What would have stood in the figure's cell, in plain digits; "602..604" for any number between. */
    String to() {
        String low = reading.value().toPlainString();
        return isOpen() ? low + ".." + reading.upper().toPlainString() : low;
    }

    boolean isChange() {
        return figure.reading()
                .filter(stated -> stated.value().compareTo(reading.value()) != 0
                        || stated.upper().compareTo(reading.upper()) != 0)
                .isPresent();
    }

    /** The same slip, more or less far-fetched. */
    Slip withCost(int other) {
        return new Slip(figure, reading, others, kind, other, carried);
    }

    /** The same slip, of which only the ends are known between which the right figure lies. */
    Slip between(BigDecimal low, BigDecimal high) {
        return new Slip(
                figure,
                new Reading(low, high, reading.decimals(), Bound.RANGE, reading.sign()),
                others,
                kind,
                cost,
                carried);
    }

    /** The same slip in other cells too. */
    Slip with(List<Figure> twins) {
        if (twins.isEmpty()) {
            return this;
        }
        Map<Figure, Reading> changed = new HashMap<>(others);
        twins.forEach(twin -> changed.put(twin, reading));
        return new Slip(figure, reading, changed, kind, cost, carried);
    }

    /** The same slip with what was reckoned from it; itself where that is nothing. */
    Slip carrying(Values carried) {
        Map<Figure, Reading> all = new HashMap<>(carried.changed());
        all.remove(figure);
        return kind == SlipKind.PROPOSED || all.equals(others)
                ? this
                : new Slip(figure, reading, all, kind, cost + SearchBounds.CARRIED, following(all.keySet()));
    }

    private Set<Figure> following(Set<Figure> all) {
        return all.stream().filter(other -> !others.containsKey(other)).collect(Collectors.toSet());
    }

    /** Whether the figure itself slipped, and was not only reckoned from one that did. */
    public boolean moves(Figure one) {
        return one.equals(figure) || (others.containsKey(one) && !carried.contains(one));
    }

    /** The cells of a block that stands in the wrong place, in their order; none of another slip. */
    public Stream<CellRef> block() {
        return kind.isOfBlock()
                ? values().changed().keySet().stream()
                        .filter(this::moves)
                        .map(Figure::cell)
                        .sorted()
                : Stream.empty();
    }

    public Values values() {
        Map<Figure, Reading> changed = new HashMap<>(others);
        changed.put(figure, reading);
        return new Values(changed);
    }

    /** What would change with the figure, in the order of the figures. */
    public List<Candidate.Along> along() {
        return others.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(other -> new Candidate.Along(
                        other.getKey().cell(), Values.STATED.digits(other.getKey()), Values.digits(other.getValue())))
                .toList();
    }

    /** The same change of the same cells by whatever slip. */
    public record Change(CellRef cell, Role role, String to, Set<Figure> others) {}

    public Change change() {
        return new Change(figure.cell(), figure.role(), to(), others.keySet());
    }
}
