package tonghop.normalise.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.Vocabulary;
import tonghop.model.ObservationKey;

/** Whether every word of a text is accounted for: a label is understood as a whole or not at all. */
public record Coverage(JobDefinition definition) {
    /** The words of a label outside of brackets that the indicator does not explain, as typed. */
    public List<String> unexplained(Scan label, Indicator indicator) {
        return words(label, hit -> explains(indicator, hit), true);
    }

    /** The words of a header outside of brackets that stand for nothing, or for a member that the indicator cannot have. */
    public List<String> unexplainedHeader(Scan header, Indicator indicator) {
        boolean isOther = header.isCovered()
                && header.hits().size() == 1
                && countsOthers(header.hits().get(0), indicator);
        return words(header, hit -> !isOther && (explains(indicator, hit) || isMeasure(hit)), true);
    }

    /** "Chứng thực" over "Lệ phí chứng thực": what a header says that names the indicator by itself is said once more above it. */
    public boolean isRepeated(Scan above, Stream<Scan> below, Indicator indicator) {
        List<String> words = words(above, hit -> hit.namesNothing() && !isComparison(hit), true);
        return below.anyMatch(header -> isNamed(header, indicator) && holds(header, words));
    }

    private static boolean isComparison(Hit hit) {
        return hit.first(Concept.ComparisonWord.class).isPresent();
    }

    private boolean isNamed(Scan header, Indicator indicator) {
        return unexplainedHeader(header, indicator).isEmpty()
                && header.all(Concept.AliasPhrase.class)
                        .filter(phrase -> phrase.indicator().equals(indicator.code()))
                        .anyMatch(phrase ->
                                Dictionary.phrases(Dictionary.aliases(indicator).get(phrase.alias()))
                                                .size()
                                        == 1);
    }

    private static boolean holds(Scan header, List<String> words) {
        List<String> keys = header.tokens().stream().map(Token::key).toList();
        return words.stream()
                .flatMap(word -> Token.of(word).stream())
                .map(Token::key)
                .allMatch(keys::contains);
    }

    /** "Thẻ" as a whole header above books is what is counted, and no unit of measure for books. */
    private boolean countsOthers(Hit hit, Indicator indicator) {
        Vocabulary vocabulary = definition.vocabulary();
        return hit.concepts().stream().allMatch(Concept.UnitOfMeasureWord.class::isInstance)
                && hit.first(Concept.UnitOfMeasureWord.class)
                        .map(Concept.UnitOfMeasureWord::code)
                        .filter(vocabulary::isNoun)
                        .filter(unit -> vocabulary
                                .factor(unit, indicator.unitOfMeasure())
                                .isEmpty())
                        .isPresent();
    }

    /** Whether a header is but a part of other indicators' names: "Chết", which only "Tai nạn + Chết" is called, over crimes. */
    public boolean isPartOfOthers(Scan header, Indicator indicator) {
        return header.isCovered()
                && header.hits().size() == 1
                && header.hits().get(0).concepts().stream()
                        .allMatch(concept -> concept instanceof Concept.AliasPhrase phrase
                                && !explains(indicator, concept)
                                && definition.indicator(phrase.indicator()).stream()
                                        .anyMatch(other -> Dictionary.phrases(Dictionary.aliases(other)
                                                                .get(phrase.alias()))
                                                        .size()
                                                > 1));
    }

    /** The words of a text outside of brackets that stand for nothing. */
    static List<String> unknown(Scan text) {
        return words(text, hit -> true, true);
    }

    /** The words in brackets that stand for nothing; numbers in brackets are read as figures of their own. */
    public static List<String> unexplainedInBrackets(Scan label) {
        return words(label, hit -> true, false).stream()
                .filter(word -> !Character.isDigit(word.charAt(0)))
                .toList();
    }

    private static List<String> words(Scan scan, Predicate<Hit> accepted, boolean outside) {
        boolean[] covered = new boolean[scan.tokens().size()];
        for (Hit hit : scan.hits()) {
            if (accepted.test(hit) && !isDivisor(scan, hit)) {
                Arrays.fill(covered, hit.from(), hit.to(), true);
            }
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < covered.length; i++) {
            Token token = scan.tokens().get(i);
            boolean word = Character.isLetterOrDigit(token.plain().charAt(0));
            if (!covered[i] && word && (token.depth() == 0) == outside) {
                words.add(scan.text().substring(token.start(), token.end()));
            }
        }
        return words;
    }

    /** "Số học sinh/lớp" is how many there are of the one to each of the other, and neither of them. */
    private static boolean isDivisor(Scan scan, Hit hit) {
        boolean named = hit.first(Concept.UnitOfMeasureWord.class).isPresent()
                || hit.first(Concept.AliasPhrase.class).isPresent();
        return named
                && hit.from() > 1
                && hit.first(Concept.RoleWord.class).isEmpty()
                && scan.tokens().get(hit.from() - 1).plain().equals("/")
                && scan.hits().stream()
                        .anyMatch(before -> before.to() == hit.from() - 1
                                && before.first(Concept.AliasPhrase.class).isPresent());
    }

    private static boolean isMeasure(Hit hit) {
        return hit.first(Concept.AliasPhrase.class).isPresent()
                || hit.first(Concept.HeaderWord.class).isPresent();
    }

    private boolean explains(Indicator indicator, Hit hit) {
        for (Concept concept : hit.concepts()) {
            if (explains(indicator, concept)) {
                return true;
            }
        }
        return false;
    }

    private boolean explains(Indicator indicator, Concept concept) {
        if (concept instanceof Concept.AliasPhrase phrase) {
            return phrase.indicator().equals(indicator.code())
                    || indicator.parent().filter(phrase.indicator()::equals).isPresent();
        }
        if (concept instanceof Concept.MemberOf member) {
            return indicator.dimensions().contains(member.dimension())
                    || member.dimension().equals(ObservationKey.PLAN);
        }
        if (concept instanceof Concept.PlaceName) {
            return hasPlaces(indicator);
        }
        return !(concept instanceof Concept.HeaderWord
                || concept instanceof Concept.ComparisonWord
                || concept instanceof Concept.DimensionName);
    }

    private boolean hasPlaces(Indicator indicator) {
        return indicator.dimensions().stream()
                .flatMap(code -> definition.dimension(code).stream())
                .anyMatch(dimension -> dimension.kind() == Dimension.Kind.PLACE);
    }
}
