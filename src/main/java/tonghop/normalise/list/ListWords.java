package tonghop.normalise.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tonghop.definition.NameLists;
import tonghop.model.list.ListColumn;
import tonghop.normalise.words.Token;

/** The words of lists of names: over their columns, at the beginning of names, in place of what stands above. */
final class ListWords {
    private static final Pattern MARKS = Pattern.compile("[\\s\"'”“″〃/\\\\.-]*(?:[\"'”“″〃]|//)[\\s\"'”“″〃/\\\\.-]*");
    private static final Set<String> NOISE = words("và của các được theo hoặc gồm cả khen thưởng đề nghị ghi rõ");

    private final Map<List<String>, ListColumn> headers = new HashMap<>();
    private final Map<List<String>, String> beginnings = new HashMap<>();
    private final Set<List<String>> ditto;
    private final int longest;

    ListWords(NameLists lists) {
        lists.headers().forEach((column, words) -> words.forEach(word -> headers.putIfAbsent(keys(word), column)));
        lists.beginnings().forEach((kind, words) -> words.forEach(word -> beginnings.put(keys(word), kind)));
        ditto = lists.ditto().stream().map(ListWords::keys).collect(Collectors.toSet());
        longest = headers.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    private static Set<String> words(String text) {
        return Set.copyOf(keys(text));
    }

    /** The folded words of a text, without its signs. */
    static List<String> keys(String text) {
        return Token.of(text).stream()
                .map(Token::key)
                .filter(key -> Character.isLetterOrDigit(key.charAt(0)))
                .toList();
    }

    /** What a column holds under such a header, what is said first first; empty where a word of it is not understood. */
    List<ListColumn> columns(String header) {
        List<String> open = Token.of(header).stream()
                .filter(token -> token.depth() == 0)
                .map(Token::key)
                .filter(key -> Character.isLetterOrDigit(key.charAt(0)))
                .toList();
        Set<ListColumn> columns = new LinkedHashSet<>();
        for (int at = 0; at < open.size(); ) {
            int end = end(open, at);
            if (end > at) {
                columns.add(headers.get(open.subList(at, end)));
            } else if (columns.contains(ListColumn.NAME) && kindEnd(open, at) > at) {
                // "Tên tập thể, hộ gia đình": whose names these are
                end = kindEnd(open, at);
            } else if (!NOISE.contains(open.get(at))) {
                return List.of();
            }
            at = Math.max(end, at + 1);
        }
        return List.copyOf(columns);
    }

    /** Where the longest phrase ends that begins there. */
    private int end(List<String> keys, int from) {
        for (int to = Math.min(keys.size(), from + longest); to > from; to--) {
            if (headers.containsKey(keys.subList(from, to))) {
                return to;
            }
        }
        return from;
    }

    /** Where the longest word for recipients ends that begins there. */
    private int kindEnd(List<String> keys, int from) {
        return from + beginning(keys.subList(from, keys.size())).map(List::size).orElse(0);
    }

    /** The kind of recipient whose names begin so. */
    Optional<String> kind(String name) {
        return beginning(name).map(beginnings::get);
    }

    /** The longest word of recipients with which a name begins. */
    Optional<List<String>> beginning(String name) {
        return beginning(keys(name));
    }

    private Optional<List<String>> beginning(List<String> keys) {
        List<List<String>> found = new ArrayList<>();
        for (int to = 1; to <= Math.min(keys.size(), 4); to++) {
            if (beginnings.containsKey(keys.subList(0, to))) {
                found.add(keys.subList(0, to));
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** Whether a text says what stands above it. */
    boolean isDitto(String text) {
        return MARKS.matcher(text).matches() || ditto.contains(keys(text));
    }
}
