package tonghop.normalise.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the one figure in a run of words: a number that is no part of a name, a time or an interval, with its unit of measure. */
public record ToldFigures(Dictionary dictionary, FigureGrammar figures) {
    /**
     * A figure in words.
     *
     * @param figure the figure with the unit of measure beside it
     * @param before the words before its number
     * @param after the words behind its number, the unit of measure among them
     */
    public record Told(Figure figure, String before, String after) {}

    /** The figure of a text that tells just one and names its unit of measure; empty for any other text. */
    public Optional<Told> only(Scan scan) {
        List<Integer> free = numbers(scan).toList();
        return free.size() == 1 ? told(scan, free.get(0)) : Optional.empty();
    }

    /** Whether a text names an indicator and holds a number that is no part of a name or a time. */
    public static boolean areIn(Scan scan) {
        return scan.has(Concept.AliasPhrase.class) && numbers(scan).findAny().isPresent();
    }

    /** Where in a text the numbers stand that are no part of what is understood of it. */
    public static Stream<Integer> numbers(Scan scan) {
        return IntStream.range(0, scan.tokens().size())
                .filter(at -> scan.tokens().get(at).isNumber())
                .filter(at -> scan.hits().stream().noneMatch(hit -> isOfHit(hit, at)))
                .boxed();
    }

    /** Whether a number belongs to what a hit means; a unit of measure such as "1.000 đồng" begins with one of its own. */
    private static boolean isOfHit(Hit hit, int at) {
        return hit.from() <= at && at < hit.to();
    }

    private Optional<Told> told(Scan scan, int at) {
        int start = scan.tokens().get(at).start();
        for (int last = scan.tokens().size() - 1; last >= at; last--) {
            int end = scan.tokens().get(last).end();
            Optional<Figure> figure = figures.figure(scan.text().substring(start, end));
            if (figure.isPresent() && !figure.get().unitOfMeasure().isEmpty()) {
                String before = scan.text().substring(0, start);
                String after = scan.text().substring(scan.tokens().get(at).end());
                return bounded(before) ? Optional.empty() : Optional.of(new Told(figure.get(), before, after));
            }
        }
        return Optional.empty();
    }

    /** "Trên 486 hộ" tells a bound only. */
    private boolean bounded(String before) {
        Scan words = dictionary.read(before);
        return words.has(Concept.BoundWord.class)
                && words.hits().stream()
                        .reduce((one, later) -> later)
                        .filter(last -> last.first(Concept.BoundWord.class).isPresent())
                        .isPresent();
    }
}
