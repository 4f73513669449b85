package tonghop.normalise.words;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The name of a breakdown beside or above its members, "Dân tộc Kinh", "Trong đó: Dân tộc" over "Kinh | Tày", says no more than they do.
 * Elsewhere it may be part of another name, and is not understood.
 */
public final class DimensionNames {
    private DimensionNames() {}

    /** Headers, innermost first, each with the names passed over whose members stand in it or below it. */
    public static List<Scan> settled(List<Scan> headers) {
        return IntStream.range(0, headers.size())
                .mapToObj(level -> settled(headers.get(level), headers.subList(0, level + 1)))
                .toList();
    }

    static Scan settled(Scan text, List<Scan> beside) {
        Set<String> members = beside.stream()
                .flatMap(scan -> scan.all(Concept.MemberOf.class))
                .map(Concept.MemberOf::dimension)
                .collect(Collectors.toSet());
        return text.withHits(hit -> hit.all(Concept.DimensionName.class)
                .filter(name -> members.contains(name.dimension()))
                .findFirst()
                .map(name -> hit.only(concept -> !concept.equals(name)).as(new Concept.NoiseWord()))
                .orElse(hit));
    }
}
