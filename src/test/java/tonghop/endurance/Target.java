package tonghop.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;

/** What a test measured, printed beside what it had to be. */
public final class Target {
    private Target() {}

    /** Prints how many there are and requires that there are none; those there are make the message. */
    public static void none(String what, int of, Collection<?> found) {
        print(what + " of " + of, found.size(), "0");
        assertThat(found).as(what).isEmpty();
    }

    /** Prints a figure that is told and decides nothing, such as a time on a machine that others use too. */
    public static void print(String what, Object figure, String target) {
        System.out.printf("endurance | %s | %s | target %s%n", what, figure, target);
    }

    /** How often a test tries: what the property says, else the number given. */
    static int times(String property, int otherwise) {
        return Integer.getInteger(property, otherwise);
    }
}
