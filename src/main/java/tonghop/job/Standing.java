package tonghop.job;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.model.Finding;

/**
 * How a job stands after its last published run.
 *
 * @param files each file that was taken in, with its SHA-256
 * @param findings what was found and no decision has settled, the most severe first
 */
public record Standing(SortedMap<String, String> files, List<Finding> findings) {
    public Standing {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        findings = List.copyOf(findings);
    }
}
