package tonghop.definition;

import java.util.List;

/**
 * A list of names that a job asks its units for.
 *
 * @param code its key
 * @param title what it is called
 * @param captions words of a caption, a heading or a tab by which it is known; empty when any list of names is meant
 * @param counts code of the indicator that the number of its rows answers to; empty when none
 * @param levels the levels of place that its collectives must be of; empty when any
 */
public record NameList(String code, String title, List<String> captions, String counts, List<String> levels) {
    public NameList {
        captions = List.copyOf(captions);
        levels = List.copyOf(levels);
    }
}
