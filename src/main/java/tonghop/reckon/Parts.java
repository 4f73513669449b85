package tonghop.reckon;

import java.util.List;

/**
 * One way in which a total is added up.
 *
 * @param origin code of the dimension over whose members it is, or key of the job's declaration
 * @param declared whether a job declares it, so that it needs all its parts; of a dimension those members count that a unit has
 * @param items the parts
 */
public record Parts(String origin, boolean declared, List<Item> items) {
    public Parts {
        items = List.copyOf(items);
    }
}
