package tonghop.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import tonghop.model.EditDistance;

/** What a person may have meant by a name that is not known. */
final class Suggestion {
    private Suggestion() {}

    /** The nearest of the known names, unless none is near. */
    static Optional<String> nearest(String typed, Collection<String> known) {
        int limit = Math.max(2, typed.length() / 3);
        return known.stream()
                .filter(name -> EditDistance.between(typed, name) <= limit || isPart(typed, name))
                .min(Comparator.comparingInt(name -> EditDistance.between(typed, name)));
    }

    private static boolean isPart(String typed, String name) {
        return typed.length() >= 3 && name.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT));
    }
}
