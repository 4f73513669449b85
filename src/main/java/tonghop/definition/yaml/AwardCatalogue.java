package tonghop.definition.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Dimension;
import tonghop.model.ReportingPeriod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The awards of a job: the built-in ones and the job's own that can be given in its time. A dimension of kind award has them as its
 * members; a member that the job lists itself stands for the award whose name or alias it bears.
 */
record AwardCatalogue(Entry root) {
    private static final Pattern CHOICE = Pattern.compile("\\s*([(\\[])([^)\\]]*)[)\\]]");
    /** The kinds of recipient that are built in, by their codes. */
    static final Map<String, String> RECIPIENTS = new LinkedHashMap<>();

    static {
        RECIPIENTS.put("collective", "Tập thể");
        RECIPIENTS.put("individual", "Cá nhân");
        RECIPIENTS.put("household", "Hộ gia đình");
    }

    /** Gives the dimensions of awards and recipients their members, and the awards the codes of these. */
    static void fill(DefinitionTree tree) {
        AwardCatalogue catalogue = new AwardCatalogue(new Entry(tree.root(), ""));
        ArrayNode awards = catalogue.awards();
        tree.root().set("awards", awards);
        for (Entry dimension : catalogue.root.entries("dimensions")) {
            Dimension.Kind kind = dimension.constant(Dimension.Kind.class, "kind");
            if (kind == Dimension.Kind.AWARD) {
                set(dimension, catalogue.members(new Entry(awards, "")));
            } else if (kind == Dimension.Kind.RECIPIENT) {
                set(dimension, catalogue.recipients(dimension));
            }
        }
    }

    private static void set(Entry dimension, ArrayNode members) {
        ((ObjectNode) dimension.node()).set("members", members);
    }

    /** The awards of the job's time, those first that the job calls by names of its own. */
    private ArrayNode awards() {
        Map<String, ObjectNode> known = new LinkedHashMap<>();
        root.entries("awards").forEach(award -> known.merge(award.code(), copy(award), AwardCatalogue::changed));
        known.values().removeIf(award -> !isOfTime(new Entry(award, "")));
        List<ObjectNode> named = new ArrayList<>();
        own().forEach(member -> named.add(named(member, known)));
        ArrayNode all = ((ObjectNode) root.node()).arrayNode();
        Stream.concat(named.stream(), known.values().stream()).forEach(all::add);
        return all;
    }

    private Stream<Entry> own() {
        return root.entries("dimensions").stream()
                .filter(dimension -> dimension.constant(Dimension.Kind.class, "kind") == Dimension.Kind.AWARD)
                .flatMap(dimension -> dimension.entries("members").stream());
    }

    /** The award that a member of the job means, under the member's code and name; a new one where it means none. */
    private ObjectNode named(Entry member, Map<String, ObjectNode> known) {
        Optional<String> code = known.containsKey(member.code())
                ? Optional.of(member.code())
                : known.entrySet().stream()
                        .filter(award -> names(new Entry(award.getValue(), "")).stream()
                                .anyMatch(name -> names(member).contains(name)))
                        .map(Map.Entry::getKey)
                        .findFirst();
        ObjectNode award = code.map(known::remove).orElseGet(() -> copy(member));
        List<String> aliases = Stream.of(member.texts("aliases"), List.of(new Entry(award, "").text("name")))
                .flatMap(List::stream)
                .toList();
        aliases.forEach(award.withArray("aliases")::add);
        return award.put("code", member.code()).put("name", member.text("name"));
    }

    private static ObjectNode copy(Entry entry) {
        return ((ObjectNode) entry.node()).deepCopy();
    }

    private static ObjectNode changed(ObjectNode award, ObjectNode again) {
        again.properties().stream()
                .filter(said -> !said.getKey().equals("aliases") && says(said.getValue()))
                .forEach(said -> award.set(said.getKey(), said.getValue()));
        again.path("aliases").forEach(award.withArray("aliases")::add);
        return award;
    }

    /** Whether more is said than that there is nothing, which stands where nothing is. */
    private static boolean says(JsonNode value) {
        return value.isArray() ? !value.isEmpty() : !value.asString("").isEmpty();
    }

    private boolean isOfTime(Entry award) {
        ReportingPeriod period = ReportingPeriod.parse(root.entry("job").text("period"));
        @Nullable LocalDate from = award.dayOrNull("from");
        @Nullable LocalDate to = award.dayOrNull("to");
        return (from == null || !from.isAfter(period.end())) && (to == null || !to.isBefore(period.start()));
    }

    private ArrayNode members(Entry awards) {
        ArrayNode members = ((ObjectNode) root.node()).arrayNode();
        Set<String> ofMembers = awards.elements().stream()
                .filter(this::isGivenByMembers)
                .flatMap(award -> award.texts("short").stream())
                .collect(Collectors.toSet());
        Set<String> named = awards.elements().stream()
                .flatMap(award -> names(award).stream())
                .collect(Collectors.toSet());
        for (Entry award : awards.elements()) {
            ObjectNode member = members.addObject();
            member.put("code", award.code()).put("name", award.text("name"));
            ArrayNode aliases = member.putArray("aliases");
            Stream.concat(
                            words(award).stream(),
                            award.texts("short").stream()
                                    .filter(word -> !named.contains(word.toLowerCase(Locale.ROOT)))
                                    .filter(word -> isGivenByMembers(award)
                                            || (award.texts("givers").isEmpty() && !ofMembers.contains(word))))
                    .distinct()
                    .forEach(aliases::add);
        }
        return members;
    }

    /** "Giấy khen" alone is the award of the members' own offices; where the law gives none of these another, that of any office. */
    private boolean isGivenByMembers(Entry award) {
        Set<String> levels = root.entries("units").stream()
                .filter(unit -> !unit.flag("head") && !unit.flag("former"))
                .map(unit -> unit.text("level").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return award.texts("givers").stream().anyMatch(levels::contains);
    }

    private static Set<String> names(Entry award) {
        return Stream.concat(Stream.of(award.text("name")), words(award).stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Set<String> words(Entry award) {
        return award.texts("aliases").stream()
                .flatMap(alias -> written(alias).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All that "(a|b) [c]" stands for. */
    private static List<String> written(String alias) {
        Matcher choice = CHOICE.matcher(alias);
        if (!choice.find()) {
            return List.of(alias.strip());
        }
        String before = alias.substring(0, choice.start());
        String behind = alias.substring(choice.end());
        Stream<String> words = Stream.of(choice.group(2).split("\\|")).map(word -> " " + word);
        Stream<String> all = choice.group(1).equals("[") ? Stream.concat(Stream.of(""), words) : words;
        return all.flatMap(word -> written(before + word + behind).stream()).toList();
    }

    private ArrayNode recipients(Entry dimension) {
        Map<String, ObjectNode> members = new LinkedHashMap<>();
        dimension.entries("members").forEach(member -> members.put(member.code(), copy(member)));
        RECIPIENTS.forEach((code, name) -> members.computeIfAbsent(
                code,
                key -> ((ObjectNode) root.node()).objectNode().put("code", key).put("name", name)));
        ArrayNode all = ((ObjectNode) root.node()).arrayNode();
        members.values().forEach(all::add);
        return all;
    }
}
