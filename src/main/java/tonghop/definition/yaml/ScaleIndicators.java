package tonghop.definition.yaml;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.definition.Scale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Declares the indicators that scales make, with the dimension that tells who gave the points, so that points are read, asked about and
 * traced like any figure. A name that an indicator of the job has means points only where something around the cell says points.
 */
final class ScaleIndicators {
    private static final List<String> JUDGES = List.of("self", "cross", "standing");

    private final ObjectNode tree;
    private final DefinitionTree read;
    private final Entry words;
    private final Set<String> taken;

    private ScaleIndicators(DefinitionTree tree) {
        this.tree = tree.root();
        this.read = tree;
        Entry root = new Entry(this.tree, "");
        this.words = root.entry("vocabulary").entry("scores");
        this.taken = root.entries("indicators").stream()
                .flatMap(each -> Stream.concat(Stream.of(each.text("name")), each.texts("aliases").stream()))
                .map(ScaleIndicators::folded)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Completes a checked tree; one without scales stays as it is. */
    static void add(DefinitionTree tree) {
        List<Entry> scales = new Entry(tree.root(), "").entries("scoring");
        if (!scales.isEmpty()) {
            ScaleIndicators indicators = new ScaleIndicators(tree);
            indicators.shared();
            scales.forEach(indicators::scale);
            tree.complete();
        }
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Who gives points, what a table calls the most that can be given, and what ranks are counted in. */
    private void shared() {
        ObjectNode vocabulary = (ObjectNode) tree.path("vocabulary");
        ArrayNode wholes = vocabulary.withObject("/roles").withArray("/total");
        words.texts("maximum").forEach(wholes::add);
        words.texts("total").stream()
                .filter(word -> words.texts("grand-total").stream().anyMatch(word::startsWith))
                .forEach(vocabulary.withArray("/totals")::add);
        words.texts("note").forEach(vocabulary.withObject("/headers").withArray("/note")::add);
        vocabulary.withArray("/units-of-measure").addObject().put("code", "hạng");
        if (new Entry(tree, "")
                .entries("dimensions").stream().noneMatch(each -> each.code().equals(Scale.JUDGE))) {
            ObjectNode judge = tree.withArray("/dimensions").addObject();
            judge.put("code", Scale.JUDGE).put("name", first("judge"));
            JUDGES.forEach(code -> judge(judge, code));
        }
    }

    private void judge(ObjectNode dimension, String code) {
        List<String> names = wordsFor(code);
        ObjectNode member = dimension.withArray("/members").addObject();
        member.put("code", code).put("name", names.get(0));
        names.stream().skip(1).forEach(member.withArray("/aliases")::add);
    }

    /** The words for a judge, the job's own first; one that the job has for another judge means that one. */
    private List<String> wordsFor(String judge) {
        Set<String> others = JUDGES.stream()
                .filter(other -> !other.equals(judge))
                .flatMap(other -> ofJob(other).map(ScaleIndicators::folded))
                .collect(Collectors.toSet());
        Stream<String> builtIn = words.texts(judge).stream().filter(word -> !others.contains(folded(word)));
        return Stream.concat(ofJob(judge), builtIn).distinct().toList();
    }

    /** What the job's own files add to the built-in words, which are read first. */
    private Stream<String> ofJob(String key) {
        Entry list = words.entry(key);
        String builtIn = read.place(list.at("0")).file();
        return IntStream.range(0, words.texts(key).size())
                .filter(at -> !read.place(list.at(String.valueOf(at))).file().equals(builtIn))
                .mapToObj(at -> words.texts(key).get(at));
    }

    private String first(String key) {
        return words.texts(key).get(0);
    }

    private void scale(Entry scale) {
        ScaleAssembly.extras(scale).filter(extra -> !extra.has("title")).forEach(extra -> ((ObjectNode) extra.node())
                .put("title", first(extra.key())));
        ScaleCheck.groups(scale).forEach(group -> group(scale, group));
        points(scale, "total", own(first("total"), scale), totals(scale));
        ObjectNode rank = indicator(scale, "rank", own(first("rank"), scale), heard(words.texts("rank"), scale));
        rank.put("unit-of-measure", "hạng").put("kind", "count").put("minimum", 1);
        ObjectNode grade = indicator(scale, "grade", own(first("grade"), scale), heard(words.texts("grade"), scale));
        grade.put("unit-of-measure", "hạng").put("kind", "text");
        Stream.of("total", "rank", "grade")
                .flatMap(key -> words.texts(key).stream())
                .map(ScaleIndicators::folded)
                .forEach(taken::add);
    }

    private void group(Entry scale, Entry group) {
        boolean isSection = group.has("code");
        String code = isSection ? group.text("code") : group.key();
        String title = group.text("title");
        List<String> names = limited(
                Stream.of(
                        Stream.of(title),
                        group.texts("aliases").stream(),
                        isSection ? Stream.of(code + " " + title) : Stream.<String>empty()),
                group);
        List<String> words = isSection ? List.of() : limited(Stream.of(this.words.texts(code).stream()), group);
        List<String> subtotals = this.words.texts("subtotal");
        Stream<String> listed = isSection ? subtotals.stream().map(word -> word + " " + code) : Stream.empty();
        List<String> all = Stream.concat(names.stream(), words.stream()).toList();
        Stream<List<String>> aliases =
                Stream.of(named(names), heard(words, scale), beside(all, subtotals), listed.toList());
        points(scale, code, pointsOf(title), aliases.flatMap(List::stream).toList());
        group.entries("criteria").forEach(criterion -> criterion(scale, criterion));
    }

    private void criterion(Entry scale, Entry criterion) {
        String name = criterion.text("name");
        Stream<Stream<String>> names = Stream.of(Stream.of(name), criterion.texts("aliases").stream());
        points(scale, criterion.text("code"), pointsOf(name), named(limited(names, criterion)));
    }

    private static String pointsOf(String name) {
        return name.startsWith("Điểm ") ? name : "Điểm «" + name + "»";
    }

    /** A name also ends with the most that can be given: "Thu ngân sách 20 điểm", "Thu ngân sách (tối đa 20 điểm)". */
    private static List<String> limited(Stream<Stream<String>> parts, Entry of) {
        List<String> names = parts.flatMap(part -> part).distinct().toList();
        if (!of.has("maximum")) {
            return names;
        }
        String most = Objects.requireNonNull(of.decimalOrNull("maximum"))
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
        Stream<String> ends = Stream.of("", " %s điểm", " tối đa %s điểm", " %sđ", " %s đ");
        return ends.map(end -> String.format(Locale.ROOT, end, most))
                .flatMap(end -> names.stream().map(name -> name + end))
                .toList();
    }

    /** As they stand where nothing else is called so, else beside a word for points. */
    private List<String> named(List<String> names) {
        return open(names, name -> taken.contains(folded(name)), "");
    }

    /**
     * Built-in words: a single word, such as "Hạng", may mean anything where nothing says points. The first scale has the others as
     * they stand, further ones under their titles.
     */
    private List<String> heard(List<String> words, Entry scale) {
        return open(words, word -> !word.contains(" "), " + " + scale.text("title"));
    }

    /**
     * Names that mean points only where something around the cell does, a caption, a header, the name of the sheet, beside the words
     * for it; the others as they stand, but with what is given behind those that something else is called too.
     */
    private List<String> open(List<String> names, Predicate<String> isOpen, String behind) {
        Stream<String> judges = JUDGES.stream().flatMap(judge -> wordsFor(judge).stream());
        String unit = words.texts("points").get(0);
        Stream<String> most = words.texts("maximum").stream()
                .filter(word -> word.toLowerCase(Locale.ROOT).contains(unit));
        List<String> points = Stream.of(words.texts("context").stream(), most, judges)
                .flatMap(each -> each)
                .toList();
        return Stream.concat(
                        names.stream()
                                .filter(isOpen.negate())
                                .map(name -> taken.contains(folded(name)) ? name + behind : name),
                        beside(names.stream().filter(isOpen).toList(), points).stream())
                .toList();
    }

    /** Any of the names beside any of the words; a name of several phrases stays by itself. */
    private static List<String> beside(List<String> names, List<String> words) {
        Predicate<String> isWhole = name -> !name.contains(" + ");
        String any = names.stream().filter(isWhole).collect(Collectors.joining(" | "));
        return Stream.concat(
                        Stream.of(any).filter(name -> !name.isEmpty()),
                        names.stream().filter(isWhole.negate()))
                .map(name -> name + " + " + String.join(" | ", words))
                .toList();
    }

    /** "Tổng cộng (I+II+III)" is the total; "Tổng cộng" alone is, in a table of points and where it stands under no section. */
    private List<String> totals(Entry scale) {
        String all = scale.entries("sections").stream().map(Entry::code).collect(Collectors.joining(" "));
        List<String> sums = words.texts("sum");
        List<String> totals = words.texts("total");
        Stream<String> listed = Stream.concat(totals.stream(), sums.stream()).map(word -> word + " " + all);
        return Stream.of(heard(totals, scale), open(sums, any -> true, ""), listed.toList())
                .flatMap(List::stream)
                .toList();
    }

    private String own(String name, Entry scale) {
        return taken.contains(folded(name)) ? name + " «" + scale.text("title") + "»" : name;
    }

    private void points(Entry scale, String part, String name, List<String> aliases) {
        ObjectNode points = indicator(scale, part, name, aliases);
        points.put("unit-of-measure", words.texts("points").get(0))
                .put("kind", "points")
                .put("decimals", scale.number("decimals"));
    }

    private ObjectNode indicator(Entry scale, String part, String name, List<String> aliases) {
        ObjectNode indicator = tree.withArray("/indicators").addObject();
        indicator.put("code", Scale.code(scale.text("code"), part)).put("name", name);
        indicator.put("subject", scale.text("title"));
        Set<String> others = new LinkedHashSet<>(aliases);
        others.remove(name);
        others.forEach(indicator.withArray("/aliases")::add);
        indicator.withArray("/dimensions").add(Scale.JUDGE);
        return indicator;
    }
}
