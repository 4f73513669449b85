package tonghop.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tonghop.model.list.ListColumn;

/**
 * The lists of names that a job asks for, and the words by which they are understood.
 *
 * @param asked the lists, in the listed order
 * @param awards the awards of the job's time, in the listed order
 * @param headers words over the columns of a list
 * @param beginnings words with which the name of a recipient of a kind begins, by the code of the kind
 * @param offices the levels of the offices that give awards, the highest first; those of one rank parted by a bar
 * @param ditto marks that repeat what stands above
 */
public record NameLists(
        List<NameList> asked,
        List<Award> awards,
        Map<ListColumn, List<String>> headers,
        Map<String, List<String>> beginnings,
        List<String> offices,
        List<String> ditto) {
    /** Codes of the kinds of recipient that are built in. */
    public static final String PERSON = "individual";

    public static final String COLLECTIVE = "collective";

    public static final NameLists NONE = new NameLists(List.of(), List.of(), Map.of(), Map.of(), List.of(), List.of());

    public NameLists {
        asked = List.copyOf(asked);
        awards = Coded.of(awards, Award::code);
        headers = Map.copyOf(headers);
        beginnings = Map.copyOf(beginnings);
        offices = List.copyOf(offices);
        ditto = List.copyOf(ditto);
    }

    public Optional<Award> award(String code) {
        return Coded.find(awards, code);
    }
}
