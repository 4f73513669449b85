package tonghop.normalise.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The texts around a figure cell, nearest first; they are put in order once, for they are asked again and again. */
public final class Surroundings {
    private final List<Scan> labels;
    private final List<Scan> headers;
    private final List<Scan> sibling;
    private final List<Scan> parents;
    private final List<Scan> captions;
    private final Scan sheet;
    private final boolean besideTarget;
    private final List<Scan> own;
    private final List<List<Scan>> rings;

    /**
     * @param labels the row's own label
     * @param headers the headers of the column, innermost first
     * @param sibling the headers of the column to the left whose measure a column of shares or percents speaks of
     * @param parents the labels of the rows that the row belongs under, nearest first
     * @param captions the table's captions, nearest first
     * @param sheet the sheet's name
     * @param besideTarget whether the table has a column of targets, so that its percents are of the target
     */
    public Surroundings(
            List<Scan> labels,
            List<Scan> headers,
            List<Scan> sibling,
            List<Scan> parents,
            List<Scan> captions,
            Scan sheet,
            boolean besideTarget) {
        this.labels = labels;
        this.headers = headers;
        this.sibling = sibling;
        this.parents = parents;
        this.captions = captions;
        this.sheet = sheet;
        this.besideTarget = besideTarget;
        own = new ArrayList<>(labels);
        own.addAll(headers);
        rings = new ArrayList<>(List.of(own, sibling));
        parents.forEach(parent -> rings.add(List.of(parent)));
        captions.forEach(caption -> rings.add(List.of(caption)));
        rings.add(List.of(sheet));
    }

    public List<Scan> labels() {
        return labels;
    }

    public List<Scan> headers() {
        return headers;
    }

    public List<Scan> sibling() {
        return sibling;
    }

    public List<Scan> parents() {
        return parents;
    }

    public List<Scan> captions() {
        return captions;
    }

    public Scan sheet() {
        return sheet;
    }

    public boolean besideTarget() {
        return besideTarget;
    }

    /** Label and headers. */
    public List<Scan> own() {
        return own;
    }

    /** The texts in rings from the cell outwards; label and headers are one ring. */
    public List<List<Scan>> rings() {
        return rings;
    }

    /** The row that the cell's row belongs under, where the words of its label stand for nothing. */
    public Optional<Scan> unknownGroup() {
        return parents.stream()
                .limit(1)
                .filter(parent -> !Coverage.unknown(parent).isEmpty())
                .findFirst();
    }

    /** The noun that the column's own header counts and says nothing else, or "": "Số vụ" is not of the injured in the column to its left. */
    public String counted() {
        return headers.stream()
                .limit(1)
                .filter(header -> header.has(Concept.UnitOfMeasureWord.class))
                .filter(header -> header.isCovered()
                        && header.hits().stream()
                                .allMatch(hit -> (hit.first(Concept.UnitOfMeasureWord.class)
                                                        .isPresent()
                                                && !hit.namesOne())
                                        || hit.first(Concept.NoiseWord.class).isPresent()))
                .flatMap(header -> header.all(Concept.UnitOfMeasureWord.class))
                .map(Concept.UnitOfMeasureWord::code)
                .filter(unit -> !unit.equals("%"))
                .findFirst()
                .orElse("");
    }

    /** Every text, nearest first. */
    public List<Scan> all() {
        List<Scan> all = new ArrayList<>();
        rings.forEach(all::addAll);
        return all;
    }

    /** The texts of the table itself, without captions and the sheet's name, nearest first. */
    public Stream<Scan> inTable() {
        return Stream.of(own, sibling, parents).flatMap(List::stream);
    }
}
