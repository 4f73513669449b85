package tonghop.definition;

import java.util.List;
import tonghop.model.Role;

/**
 * A chart to publish.
 *
 * @param code its file name without ending
 * @param title its title
 * @param type how it shows its figures
 * @param indicators codes of the indicators; of classes and periods the first is shown
 * @param role the figures that it shows; PERCENT draws the line at 100, SHARE stacks classes to 100
 * @param plan code of the plan that targets and percents are of, where there are several; empty for one that names nobody
 * @param classes the classes that units are counted by; {@link Classes#NONE} in other charts
 */
public record Chart(
        String code, String title, Type type, List<String> indicators, Role role, String plan, Classes classes) {
    public Chart {
        indicators = List.copyOf(indicators);
    }

    /**
     * BARS: by member and indicator. CLASSES: how many units of each member fall into each class, stacked. PERIODS: an indicator
     * of each member from date to date. HEAT: members by indicators as a table whose cells are coloured.
     */
    public enum Type {
        BARS,
        CLASSES,
        PERIODS,
        HEAT
    }

    /**
     * The classes of a stacked chart.
     *
     * @param dimension code of the dimension that parts the indicator into classes
     * @param codes the classes in order, as codes of its members: "19", "10-14", "&lt;10"; what members part otherwise is put
     *     into the class that holds all of it
     * @param counted codes of indicators with a figure for each place, by which places are counted where a member tells no classes
     */
    public record Classes(String dimension, List<String> codes, List<String> counted) {
        public static final Classes NONE = new Classes("", List.of(), List.of());

        public Classes {
            codes = List.copyOf(codes);
            counted = List.copyOf(counted);
        }
    }
}
