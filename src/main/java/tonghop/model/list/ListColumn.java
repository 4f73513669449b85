package tonghop.model.list;

import java.util.Locale;

/** What a column of a list of names holds. */
public enum ListColumn {
    /** The person, collective or household. */
    NAME,
    POSITION,
    /** Where a person works, or in what a collective lies. */
    UNIT,
    /** Whether it is a person, a collective or a household. */
    RECIPIENT,
    AWARD,
    /** The office or level that gives the award. */
    GIVER,
    /** Number of the decision. */
    DECISION,
    /** Day of the decision. */
    DATE,
    /** Year of the merit. */
    YEAR,
    NOTE;

    /** The key in definitions and files: "decision". */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
