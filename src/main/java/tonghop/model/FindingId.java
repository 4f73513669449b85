package tonghop.model;

import java.util.List;

/** The identity of a finding: eight hexadecimal digits over what it is about, never over its figures, rows or file names. */
public final class FindingId {
    private FindingId() {}

    public static String of(String... parts) {
        return Sha256.beginning(4, List.of(parts));
    }
}
