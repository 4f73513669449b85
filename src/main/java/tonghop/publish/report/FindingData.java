package tonghop.publish.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the page holds it.
 *
 * @param id its id
 * @param figures fingerprint of its figures, which a decision names
 * @param rule code of its rule
 * @param severity what it asks for
 * @param unit number of the unit that it is about; null when that is not known
 * @param asked numbers of the units that are asked about it, in the listed order
 * @param group the group of indicators; may be empty
 * @param indicator name of the indicator with its members; may be empty
 * @param sentence what it says; {#0} stands for the name of the first of its cells
 * @param stated the figure as stated
 * @param expected what would agree
 * @param other the figure that is stated elsewhere, where none is expected
 * @param difference stated less expected
 * @param cells the numbers of its cells, the suspect first
 * @param settledBy ids of the findings whose answers would settle this one too
 * @param offer number of the list of choices that fit it
 * @param prospects what its choices would do
 * @param candidates the changes that would make it fit, best first
 */
record FindingData(
        String id,
        String figures,
        String rule,
        String severity,
        @Nullable Integer unit,
        List<Integer> asked,
        String group,
        String indicator,
        Bilingual sentence,
        Bilingual stated,
        Bilingual expected,
        Bilingual other,
        Bilingual difference,
        List<Integer> cells,
        List<String> settledBy,
        int offer,
        List<ProspectData> prospects,
        List<CandidateData> candidates) {

    /** What a choice would do, and which questions it would bring up. */
    record ProspectData(String choice, Bilingual text) {}

    /** A change in words, with the number of its cell. */
    record CandidateData(Bilingual text, @Nullable Integer cell) {}
}
