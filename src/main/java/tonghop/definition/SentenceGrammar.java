package tonghop.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.definition.Sentence.Leaders;
import tonghop.definition.Sentence.Measure;
import tonghop.definition.Sentence.Mention;
import tonghop.definition.Sentence.Part;
import tonghop.definition.Sentence.Passage;
import tonghop.definition.Sentence.UnitName;
import tonghop.definition.Sentence.Whose;
import tonghop.definition.Sentence.Words;
import tonghop.model.Role;

/** Reads the template of a sentence from left to right. */
final class SentenceGrammar {
    private static final Pattern TOKEN = Pattern.compile("\\{[^{}\\[\\]|]*}|[\\[\\]|{}]|[^\\[\\]|{}]+");
    private static final Map<String, Whose> WHOSE = Map.of("total", Whose.TOTAL, "head", Whose.HEAD);

    private final String template;
    private final List<Part> parts = new ArrayList<>();
    private final List<List<Part>> alternatives = new ArrayList<>();
    private boolean inPassage;

    SentenceGrammar(String template) {
        this.template = template;
    }

    List<Part> parts() {
        Matcher tokens = TOKEN.matcher(template);
        while (tokens.find()) {
            read(tokens.group());
        }
        if (inPassage) {
            throw new SentenceException("bracket", "[");
        }
        return parts;
    }

    private void read(String token) {
        switch (token) {
            case "[" -> open();
            case "|" -> alternative();
            case "]" -> close();
            case "{", "}" -> throw new SentenceException("bracket", token);
            default -> add(token.startsWith("{") ? place(token.substring(1, token.length() - 1)) : new Words(token));
        }
    }

    private void open() {
        require(!inPassage, "[");
        inPassage = true;
        alternatives.add(new ArrayList<>());
    }

    private void alternative() {
        require(inPassage, "|");
        alternatives.add(new ArrayList<>());
    }

    private void close() {
        require(inPassage, "]");
        inPassage = false;
        parts.add(new Passage(alternatives));
        alternatives.clear();
    }

    private static void require(boolean condition, String found) {
        if (!condition) {
            throw new SentenceException("bracket", found);
        }
    }

    private void add(Part part) {
        if (inPassage) {
            alternatives.get(alternatives.size() - 1).add(part);
            return;
        }
        boolean ofMember = part instanceof UnitName
                || (!(part instanceof Leaders) && part.mentions().anyMatch(each -> each.whose() == Whose.MEMBER));
        if (ofMember) {
            throw new SentenceException(
                    "outside",
                    part.mentions().map(Mention::indicator).findFirst().orElse("unit"));
        }
        parts.add(part);
    }

    private static Part place(String content) {
        List<String> words = new ArrayList<>(Arrays.asList(content.strip().split("\\s+")));
        if (words.size() > 1 && words.get(0).equals("leaders")) {
            return new Leaders(figure(words.subList(1, words.size()), content));
        }
        if (words.equals(List.of("unit"))) {
            return new UnitName();
        }
        if (words.size() > 1 && words.get(0).equals("measure")) {
            return new Measure(figure(words.subList(1, words.size()), content));
        }
        return figure(words, content);
    }

    private static Mention figure(List<String> words, String content) {
        boolean scoped = words.size() > 1 && WHOSE.containsKey(words.get(0));
        Whose whose = scoped ? WHOSE.getOrDefault(words.get(0), Whose.MEMBER) : Whose.MEMBER;
        int at = scoped ? 1 : 0;
        String indicator = words.get(at);
        SortedMap<String, String> dimensions = new TreeMap<>();
        Role role = Role.ACTUAL;
        for (String word : words.subList(at + 1, words.size())) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                dimensions.put(word.substring(0, equals), word.substring(equals + 1));
            } else {
                role = role(word).orElseThrow(() -> new SentenceException("place", "{" + content + "}"));
            }
        }
        if (indicator.isEmpty()) {
            throw new SentenceException("place", "{" + content + "}");
        }
        return new Mention(whose, indicator, dimensions, role);
    }

    private static Optional<Role> role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.toString().equals(word))
                .findFirst();
    }
}
