package tonghop.definition;

import java.util.List;
import tonghop.model.Role;

/**
 * A chart to publish: bars by member and indicator.
 *
 * @param code its file name without ending
 * @param title its title
 * @param indicators codes of the indicators, a group of bars each
 * @param role the figures that it shows; PERCENT draws the line at 100
 */
public record Chart(String code, String title, List<String> indicators, Role role) {
    public Chart {
        indicators = List.copyOf(indicators);
    }
}
