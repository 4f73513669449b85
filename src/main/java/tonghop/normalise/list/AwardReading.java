package tonghop.normalise.list;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.definition.Dimension;
import tonghop.definition.NameLists;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.Folding;
import tonghop.normalise.words.Hit;
import tonghop.normalise.words.Scan;

/** Tells the award and the kind of recipient that a text names. */
final class AwardReading {
    /** What an award is given for is no part of its name. */
    private static final Pattern MERIT = Pattern.compile(
            "(?iu)[,;:]?\\s(?:về|vì|do có|đã có|có thành tích|trong|nhân dịp|theo quyết định|kèm theo|giai đoạn)\\s.*");

    /** "Đề nghị Giám đốc Sở tặng Giấy khen năm 2025": who is to give it, and what. */
    private static final Pattern ASKED = Pattern.compile(
            "(?iu)^.*?(?:đề nghị|trình)\\s+(.+?)\\s+(?:xét\\s+)?(?:tặng thưởng|tặng|khen thưởng|công nhận)\\s+(.+?)(?:\\s+(?:năm|cho)\\s.*)?$");

    /** Whom it is given to stands behind a dash. */
    private static final Pattern DASH = Pattern.compile("\\s+[-–—]\\s+");

    /** What is longer, in letters, tells no award by its name. */
    static final int LONGEST = 400;

    private static final Set<String> NOISE = Set.copyOf(
            ListWords.keys(
                    "tặng thưởng được đề nghị danh hiệu hình thức công nhận đạt các cho của là và khen danh sách năm cấp phần thưởng"));

    private final Dictionary dictionary;
    private final NameLists lists;
    private final Set<String> awards;
    private final Set<String> recipients;

    AwardReading(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.lists = dictionary.definition().lists();
        this.awards = dimensions(Dimension.Kind.AWARD);
        this.recipients = dimensions(Dimension.Kind.RECIPIENT);
    }

    private Set<String> dimensions(Dimension.Kind kind) {
        return dictionary.definition().dimensions().stream()
                .filter(dimension -> dimension.kind() == kind)
                .map(Dimension::code)
                .collect(Collectors.toSet());
    }

    /** The award that a text names and nothing else but who gives and who receives it; empty when a word of it is not understood. */
    Optional<String> award(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String said = MERIT.matcher(Folding.clean(text)).replaceFirst("");
        return named(said)
                .or(() -> Optional.of(ASKED.matcher(said))
                        .filter(Matcher::matches)
                        .flatMap(asked -> named(asked.group(2) + " của " + asked.group(1))))
                .or(() -> beforeDash(DASH.split(said, 2)));
    }

    /** Of an award that each office gives, what one name behind a dash means is not certain: its giver, or who receives it. */
    private Optional<String> beforeDash(String... parts) {
        return parts.length < 2
                ? Optional.empty()
                : named(parts[0])
                        .filter(code -> parts[1].contains(",")
                                || lists.award(code)
                                        .filter(award -> award.givers().isEmpty())
                                        .isPresent());
    }

    private Optional<String> named(String text) {
        Scan scan = dictionary.read(text);
        List<Hit> named = scan.hits().stream()
                .filter(hit -> members(hit, awards).findAny().isPresent())
                .toList();
        List<String> codes =
                named.stream().flatMap(hit -> members(hit, awards)).distinct().toList();
        return codes.size() == 1 && isWhole(scan, named.get(0), codes.get(0))
                ? Optional.of(codes.get(0))
                : Optional.empty();
    }

    /** The kind of recipient that a text names; empty when it names none or several. */
    Optional<String> recipient(String text) {
        List<String> codes = dictionary.read(text).hits().stream()
                .flatMap(hit -> members(hit, recipients))
                .distinct()
                .toList();
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }

    /** The kind that the noun behind a number counts: "người" are people; empty where it counts several kinds. */
    String counted(String noun) {
        boolean people = noun.strip().matches("(?iu)người|đồng chí|đ/c");
        return people ? NameLists.PERSON : recipient(noun).orElse("");
    }

    private static Stream<String> members(Hit hit, Set<String> dimensions) {
        return hit.all(Concept.MemberOf.class)
                .filter(member -> dimensions.contains(member.dimension()))
                .map(Concept.MemberOf::member);
    }

    /**
     * Beside the award only words may stand that the definition knows, and the proper name of the office whose level the award names:
     * "Bằng khen của UBND tỉnh Cao Bằng". "Giấy khen của Giám đốc Trung tâm" is another paper than "Giấy khen".
     */
    private boolean isWhole(Scan scan, Hit award, String code) {
        String said = scan.words(award).toLowerCase(Locale.ROOT);
        boolean namesGiver = lists.award(code).stream()
                .flatMap(known -> known.givers().stream())
                .anyMatch(giver -> said.endsWith(giver) || said.contains(giver + " "));
        return IntStream.range(0, scan.tokens().size())
                .filter(token -> scan.hits().stream().noneMatch(hit -> hit.from() <= token && token < hit.to()))
                .allMatch(token -> NOISE.contains(scan.tokens().get(token).key())
                        || scan.tokens().get(token).depth() > 0
                        || scan.tokens().get(token).isNumber()
                        || (namesGiver && token >= award.to() && isCapital(scan, token)));
    }

    private static boolean isCapital(Scan scan, int token) {
        return Character.isUpperCase(
                scan.text().codePointAt(scan.tokens().get(token).start()));
    }
}
