package tonghop.publish.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tonghop.model.Choice;
import tonghop.model.Finding;
import tonghop.model.Matter;

/** The lists of choices that findings offer; findings name theirs by its number, for most have the same. */
final class Offers {
    private final Tongues tongues;
    private final Map<List<Offered>, Integer> numbers = new LinkedHashMap<>();

    Offers(Tongues tongues) {
        this.tongues = tongues;
    }

    /** A choice and its words. */
    record Offered(String code, Bilingual words) {}

    int number(Finding finding) {
        Matter matter = Matter.of(finding);
        Stream<Offered> names = Choice.naming(finding).stream()
                .map(code -> new Offered(code, tongues.say(wording -> wording.naming(code))));
        Stream<Offered> choices = Choice.offered(finding).stream()
                .map(choice -> new Offered(choice.code(), tongues.say(wording -> wording.choice(choice, matter))));
        List<Offered> offered = Stream.concat(names, choices).toList();
        return numbers.computeIfAbsent(offered, any -> numbers.size());
    }

    List<List<Offered>> lists() {
        return new ArrayList<>(numbers.keySet());
    }
}
