package tonghop.normalise.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.definition.Vocabulary;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.normalise.text.Remembered;

/** Finds every concept of a job's definition in a text. */
public final class Dictionary {
    private final JobDefinition definition;
    /** Labels and headers are met again and again; the texts of a huge sheet must not all be kept. */
    private static final int REMEMBERED = 20_000;

    private final Lexicon lexicon = new Lexicon();
    /** A country's units share a few words: a name is cut into words once, and not again behind each of them. */
    private final Map<String, List<Token>> levelWords = new HashMap<>();

    private final List<Dimension> intervals;
    private final UnitGrammar units;
    private final TotalLabel totals;
    /** The texts that people gave another name to, by the keys of their words. */
    private final Set<List<String>> given;

    private final Remembered<Scan> scans = new Remembered<>(REMEMBERED, this::scan);

    public Dictionary(JobDefinition definition) {
        this(definition, Map.of());
    }

    /** @param aliases what people say that texts are other names of */
    public Dictionary(JobDefinition definition, Map<String, String> aliases) {
        this.definition = definition;
        intervals = definition.dimensions().stream()
                .filter(dimension -> dimension.kind() == Dimension.Kind.INTERVAL)
                .toList();
        definition.indicators().forEach(this::addIndicator);
        definition.vocabulary().roles().forEach(this::addRole);
        definition.dimensions().forEach(this::addDimension);
        definition.units().forEach(unit -> addUnit(unit, definition.vocabulary()));
        addVocabulary(definition.vocabulary());
        definition.vocabulary().roles().forEach(this::leaveToMembers);
        units = new UnitGrammar(definition.vocabulary());
        totals = new TotalLabel(definition);
        if (definition.period().isWithinYear()) {
            PartsOfYear.phrases().forEach(lexicon::add);
        } else {
            addYears(definition.period());
        }
        Map<List<Token>, List<Concept>> named = new HashMap<>();
        aliases.forEach((text, name) -> named.put(named(cut(text)), meant(name)));
        named.forEach((words, concepts) -> concepts.forEach(concept -> lexicon.add(words, concept)));
        given = aliases.keySet().stream().map(Dictionary::keys).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> keys(String text) {
        return Token.of(text).stream().map(Token::key).toList();
    }

    /** Whether people said of the whole text what it is another name of. */
    public boolean isGiven(String text) {
        return !given.isEmpty() && given.contains(keys(text));
    }

    /** What a name stands for; nothing where it is none. */
    private List<Concept> meant(String name) {
        Scan scan = cut(name);
        return scan.isCovered()
                ? scan.hits().stream().flatMap(hit -> hit.concepts().stream()).toList()
                : List.of();
    }

    /** The words of a text that name something: times, units of measure, roles at its ends say what they say beside any name. */
    private static List<Token> named(Scan scan) {
        int from = 0;
        int to = scan.tokens().size();
        for (Hit hit : scan.hits()) {
            from = hit.from() == from && !hit.isName() ? hit.to() : from;
        }
        for (int at = scan.hits().size() - 1; at >= 0; at--) {
            Hit hit = scan.hits().get(at);
            to = hit.to() == to && hit.from() > from && !hit.isName() ? hit.from() : to;
        }
        return from < to ? scan.tokens().subList(from, to) : scan.tokens();
    }

    /** Whether a text is a name of the definition, whatever of. */
    public boolean isName(String text) {
        return meant(text).stream().anyMatch(concept -> !(concept instanceof Concept.NoiseWord));
    }

    /** "5 năm" are those that are reported on; with "bình quân" they, too, tell what a year was on average. */
    private void addYears(ReportingPeriod period) {
        Concept.Time years = new Concept.Time(period, null);
        Concept average = new Concept.RoleWord(Role.AVERAGE);
        IntStream.of(definition.years(), period.yearCount()).distinct().forEach(count -> {
            lexicon.add(count + " năm", years);
            lexicon.add("cả " + count + " năm", years);
            lexicon.add("trong " + count + " năm", years);
        });
        for (String words : List.of("Bình quân", "BQ", "Trung bình")) {
            List.of(period + "", "giai đoạn " + period, "thời kỳ " + period, definition.years() + " năm")
                    .forEach(time -> {
                        lexicon.add(words + " " + time, years);
                        lexicon.add(words + " " + time, average);
                    });
        }
    }

    /** What the words are of. */
    public JobDefinition definition() {
        return definition;
    }

    /** The phrases of an alias, each in the wordings that it may have: "A + B | C" asks for A, and for B or C. */
    public static List<List<String>> phrases(String alias) {
        return Stream.of(alias.split("\\s\\+\\s"))
                .map(phrase -> List.of(phrase.split("\\s\\|\\s")))
                .toList();
    }

    /** The name of an indicator and its aliases, in the order in which {@link Concept.AliasPhrase} numbers them. */
    public static List<String> aliases(Indicator indicator) {
        List<String> aliases = new ArrayList<>();
        aliases.add(indicator.name());
        aliases.addAll(indicator.aliases());
        return aliases;
    }

    private void addIndicator(Indicator indicator) {
        List<String> aliases = aliases(indicator);
        for (int alias = 0; alias < aliases.size(); alias++) {
            List<List<String>> phrases = phrases(aliases.get(alias));
            for (int phrase = 0; phrase < phrases.size(); phrase++) {
                addAll(phrases.get(phrase), new Concept.AliasPhrase(indicator.code(), alias, phrase));
            }
        }
    }

    private void addDimension(Dimension dimension) {
        boolean isPlan = dimension.kind() == Dimension.Kind.PLAN;
        if (!isPlan) {
            lexicon.add(dimension.name(), new Concept.DimensionName(dimension.code()));
        }
        boolean plans = isPlan
                || dimension.members().stream().flatMap(Dictionary::names).anyMatch(this::isPlan);
        for (Dimension.Member member : dimension.members()) {
            Concept concept = new Concept.MemberOf(dimension.code(), member.code());
            names(member).forEach(name -> {
                lexicon.add(name, concept);
                if (plans) {
                    lexicon.add(name, new Concept.RoleWord(Role.TARGET));
                }
            });
        }
    }

    private static Stream<String> names(Dimension.Member member) {
        return Stream.concat(Stream.of(member.name()), member.aliases().stream());
    }

    /** Where one member is a word for a plan, such as "Huyện giao", the dimension tells whose plan it is, and so do all its members. */
    private boolean isPlan(String name) {
        return lexicon.whole(Token.of(name)).contains(new Concept.RoleWord(Role.TARGET));
    }

    private static boolean isMember(List<Concept> concepts) {
        return concepts.stream().anyMatch(Concept.MemberOf.class::isInstance);
    }

    private void addUnit(ReportingUnit unit, Vocabulary vocabulary) {
        Concept concept = new Concept.UnitName(unit.code());
        addNames(lexicon, concept, unit.name(), vocabulary.levelWords(unit.level()));
        addCoded(concept, unit, vocabulary);
        addNamesakes(unit, vocabulary);
        unit.aliases().forEach(alias -> lexicon.add(alias, concept));
        for (ReportingUnit.Place place : unit.places()) {
            Concept placeName = new Concept.PlaceName(unit.code(), place.code());
            addNames(lexicon, placeName, place.name(), vocabulary.levelWords(place.level()));
            place.aliases().forEach(alias -> addNames(lexicon, placeName, alias, vocabulary.levelWords(place.level())));
        }
    }

    /** "P1 - Cẩm Châu", "01290 xã Hòa Mỹ": the code before the name says the same once more. */
    private void addCoded(Concept concept, ReportingUnit unit, Vocabulary vocabulary) {
        Lexicon coded = lexicon.behind(Token.of(unit.code()));
        addNames(coded, concept, unit.name(), vocabulary.levelWords(unit.level()));
    }

    /** "tỉnh Cao Bằng" is not the city Cao Bằng: with another level the name is another unit's, or nobody's. */
    private void addNamesakes(ReportingUnit unit, Vocabulary vocabulary) {
        List<Token> name = Token.of(unit.name());
        vocabulary.levels().keySet().stream()
                .filter(level -> !level.equals(unit.level()))
                .flatMap(level -> vocabulary.levelWords(level).stream())
                .forEach(level -> lexicon.behind(levelWord(level)).add(name, new Concept.NoiseWord()));
    }

    private void addNames(Lexicon place, Concept concept, String name, List<String> levels) {
        List<Token> words = Token.of(name);
        place.add(words, concept);
        levels.forEach(level -> place.behind(levelWord(level)).add(words, concept));
    }

    private List<Token> levelWord(String word) {
        return levelWords.computeIfAbsent(word, Token::of);
    }

    private void addRole(Role role, List<String> words) {
        addAll(words, new Concept.RoleWord(role));
    }

    /** Drops a phrase that is a shorter one of its role with a declared member before or behind it: what is declared must be heard. */
    private void leaveToMembers(Role role, List<String> phrases) {
        Concept concept = new Concept.RoleWord(role);
        phrases.stream()
                .filter(phrase -> holdsMember(Token.of(phrase), concept))
                .forEach(phrase -> lexicon.remove(phrase, concept));
    }

    private boolean holdsMember(List<Token> phrase, Concept role) {
        return IntStream.range(1, phrase.size()).anyMatch(cut -> {
            List<Concept> before = lexicon.whole(phrase.subList(0, cut));
            List<Concept> behind = lexicon.whole(phrase.subList(cut, phrase.size()));
            return leavesMember(before, behind, role) || leavesMember(behind, before, role);
        });
    }

    /** Whether member and rest are understood and one of them says the role. */
    private static boolean leavesMember(List<Concept> member, List<Concept> rest, Concept role) {
        return isMember(member) && !rest.isEmpty() && (member.contains(role) || rest.contains(role));
    }

    private void addVocabulary(Vocabulary words) {
        words.headers().forEach((header, texts) -> addAll(texts, new Concept.HeaderWord(header)));
        words.statuses().forEach((status, texts) -> addAll(texts, new Concept.StatusWord(status)));
        words.bounds().forEach((bound, texts) -> addAll(texts, new Concept.BoundWord(bound)));
        words.comparisons().forEach((kind, texts) -> addAll(texts, new Concept.ComparisonWord(kind)));
        addAll(words.totals(), new Concept.TotalWord());
        addAll(words.noise(), new Concept.NoiseWord());
        words.unitsOfMeasure().forEach(unit -> {
            Concept concept = new Concept.UnitOfMeasureWord(unit.code());
            lexicon.add(unit.code(), concept);
            addAll(unit.aliases(), concept);
        });
        // what one indicator is measured in per another unit is one name: "học sinh/lớp" are no pupils
        definition.indicators().stream()
                .map(Indicator::unitOfMeasure)
                .filter(unit -> unit.contains("/") && words.unitOfMeasure(unit).isEmpty())
                .distinct()
                .forEach(unit -> lexicon.add(unit, new Concept.UnitOfMeasureWord(unit)));
    }

    private void addAll(List<String> phrases, Concept concept) {
        phrases.forEach(phrase -> lexicon.add(phrase, concept));
    }

    /** A bare number or range read with the noun of an interval dimension that its column's header names. */
    public Scan withNoun(String text, Scan header) {
        return intervals.stream()
                .flatMap(dimension -> dimension.nouns().stream())
                .filter(noun -> header.text().toLowerCase(java.util.Locale.ROOT).contains(noun))
                .findFirst()
                .map(noun -> read(text + " " + noun))
                .orElse(Scan.EMPTY);
    }

    /** The text's concepts: of all ways to cut it, the one whose hits are longest. */
    public Scan read(String text) {
        return scans.of(text);
    }

    /** What stands in a second language beside a text that is not understood as a whole says the same once more. */
    private Scan scan(String text) {
        Scan whole = cut(text);
        return whole.isCovered()
                ? whole
                : Translation.without(text).map(this::cut).orElse(whole);
    }

    /** Whether a word of totals stands in a text, be it part of a longer name: "Lúa cả năm". */
    public boolean mentionsTotal(String text) {
        List<Token> tokens = Token.of(text);
        return IntStream.range(0, tokens.size())
                .mapToObj(from -> lexicon.at(tokens, from))
                .flatMap(List::stream)
                .anyMatch(hit -> hit.first(Concept.TotalWord.class).isPresent());
    }

    private Scan cut(String text) {
        List<Token> tokens = Token.of(text);
        List<Optional<Hit>> choices = choose(tokens);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Optional<Hit> hit = choices.get(i);
            hit.ifPresent(hits::add);
            i = hit.map(Hit::to).orElse(i + 1);
        }
        Scan scan = totals.settled(new Scan(Folding.clean(text), tokens, hits).withMeasures());
        return DimensionNames.settled(scan, List.of(scan));
    }

    private List<Optional<Hit>> choose(List<Token> tokens) {
        long[] best = new long[tokens.size() + 1];
        List<Optional<Hit>> choices = new ArrayList<>(java.util.Collections.nCopies(tokens.size(), Optional.empty()));
        for (int i = tokens.size() - 1; i >= 0; i--) {
            best[i] = best[i + 1];
            for (Hit hit : hits(tokens, i)) {
                long score = score(hit) + best[hit.to()];
                if (score > best[i]) {
                    best[i] = score;
                    choices.set(i, Optional.of(hit));
                }
            }
        }
        return choices;
    }

    /** Long hits win over many short ones, and meaning over noise. */
    private static long score(Hit hit) {
        return 2L * hit.length() * hit.length() + (hit.isNoise() ? 0 : 1);
    }

    private List<Hit> hits(List<Token> tokens, int from) {
        Map<Integer, Hit> byEnd = new HashMap<>();
        lexicon.at(tokens, from).forEach(hit -> merge(byEnd, hit));
        TimeGrammar.at(tokens, from).ifPresent(hit -> merge(byEnd, hit));
        units.at(tokens, from).ifPresent(hit -> merge(byEnd, hit));
        for (Dimension dimension : intervals) {
            for (String noun : dimension.nouns()) {
                IntervalGrammar.at(tokens, from, dimension.code(), noun).ifPresent(hit -> merge(byEnd, hit));
            }
        }
        return byEnd.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static void merge(Map<Integer, Hit> byEnd, Hit hit) {
        byEnd.merge(hit.to(), hit, (one, other) -> {
            List<Concept> concepts = new ArrayList<>(one.concepts());
            concepts.addAll(other.concepts());
            return new Hit(one.from(), one.to(), concepts);
        });
    }
}
