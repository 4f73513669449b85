package tonghop.definition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tonghop.model.Bound;
import tonghop.model.Observation;
import tonghop.model.Role;

/**
 * The words of the trade that any job shares; a job's own {@code vocabulary} adds to them.
 *
 * @param roles words that tell a figure's role
 * @param headers words that tell what a column holds beside figures
 * @param levels levels of reporting units and places, each with its abbreviations
 * @param statuses words that tell how final a figure is
 * @param bounds words before a number that limit it
 * @param comparisons words that set a figure against another one
 * @param totals words of rows and columns that hold totals
 * @param noise words that carry no meaning of their own in a label
 * @param none words in place of a number that mean zero
 * @param qualitative words in place of a number that are a value
 * @param unitsOfMeasure the units of measure
 * @param scores words of scoring tables
 */
public record Vocabulary(
        Map<Role, List<String>> roles,
        Map<Header, List<String>> headers,
        Map<String, List<String>> levels,
        Map<Observation.Status, List<String>> statuses,
        Map<Bound, List<String>> bounds,
        Map<Comparison, List<String>> comparisons,
        List<String> totals,
        List<String> noise,
        List<String> none,
        List<String> qualitative,
        List<UnitOfMeasure> unitsOfMeasure,
        ScoreWords scores) {
    private static final String SEVERAL = "các ";

    public Vocabulary {
        unitsOfMeasure = Coded.of(unitsOfMeasure, UnitOfMeasure::code);
    }

    /** What a column that holds no figures holds. */
    public enum Header {
        ORDINAL,
        /** Codes, telephone numbers and other digits that count nothing. */
        CODE,
        LABEL,
        UNIT_OF_MEASURE,
        NOTE
    }

    /** What a word does that sets a figure against another one. */
    public enum Comparison {
        /** It sets the figure against what follows or stands below: "so với". */
        AGAINST,
        /** It names the earlier period that the figure is set against: "cùng kỳ". */
        EARLIER,
        /** It names that period where figures are set against something, or beside an earlier year: "CK" may be anything elsewhere. */
        EARLIER_IF_COMPARED,
        /** It tells a comparison in numbers: "tuyệt đối" below "so với"; elsewhere it may be a count. */
        AMOUNT_IF_COMPARED,
        /** It tells a comparison in percent: "tương đối" below "so với"; elsewhere it may be a share. */
        RATE_IF_COMPARED
    }

    /** A level and its abbreviations: thành phố, TP. */
    public List<String> levelWords(String level) {
        List<String> words = new ArrayList<>(levels.getOrDefault(level, List.of()));
        words.add(0, level);
        return words;
    }

    /** Whether a text is nothing but the name of a level of units: "Phường", "Các xã". */
    public boolean isLevel(String text) {
        String whole = text.strip();
        String bare = whole.regionMatches(true, 0, SEVERAL, 0, SEVERAL.length())
                ? whole.substring(SEVERAL.length()).strip()
                : whole;
        for (Map.Entry<String, List<String>> level : levels.entrySet()) {
            if (level.getKey().equalsIgnoreCase(bare)) {
                return true;
            }
            for (String word : level.getValue()) {
                if (word.equalsIgnoreCase(bare)) {
                    return true;
                }
            }
        }
        return false;
    }

    public Optional<UnitOfMeasure> unitOfMeasure(String code) {
        return Coded.find(unitsOfMeasure, code);
    }

    /** The unit of measure of a code that is listed, or that is made of listed ones as {@link CompoundUnit} says. */
    public Optional<UnitOfMeasure> measure(String code) {
        return unitOfMeasure(code).or(() -> CompoundUnit.parse(code, this::unitOfMeasure));
    }

    /** Whether a unit of measure counts things, by a noun, rather than measures them. */
    public boolean isNoun(String code) {
        return measure(code)
                .filter(unit -> unitOfMeasure(unit.family()).isPresent())
                .isPresent();
    }

    /** The factor from one unit of measure into another; empty when they are not of one family. */
    public Optional<BigDecimal> factor(String from, String to) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        Optional<UnitOfMeasure> source = measure(from);
        Optional<UnitOfMeasure> sink = measure(to);
        if (source.isEmpty()
                || sink.isEmpty()
                || !source.get().family().equals(sink.get().family())) {
            return Optional.empty();
        }
        return Optional.of(source.get().factor().divide(sink.get().factor(), MathContext.DECIMAL128));
    }
}
