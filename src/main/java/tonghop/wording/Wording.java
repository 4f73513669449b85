package tonghop.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.definition.Names;
import tonghop.definition.ReportingUnit;
import tonghop.model.Bound;
import tonghop.model.Candidate;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.Matter;
import tonghop.model.Prospect;
import tonghop.model.Reading;
import tonghop.model.Refusal;
import tonghop.model.ReportingPeriod;
import tonghop.model.Ruling;
import tonghop.model.Ruling.Edit;
import tonghop.model.Verdict;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;

/**
 * The words of one language, gathered from the bundles of all rooms.
 *
 * <p>A sentence holds named placeholders: {@code {unit}} puts the argument in as it is, {@code {stated,number}} writes plain
 * digits as people read them and {@code {day,date}} does so with ISO dates; text that is neither stays as it is. A key that no
 * bundle holds is shown as ‹key›, so that one missing word never stops a report; the tests of each room hold its keys.
 */
public final class Wording {
    private static final int MOST_EDITS = 3;

    /** How many letters a short sentence has. */
    private static final int LONGEST = 500;

    private static final Pattern ITEMS = Pattern.compile("; ");

    /** The languages that there are words of, the first where none is asked for. */
    public static final List<String> LANGUAGES = List.of("vi", "en");

    private static final List<String> ROOMS = List.of(
            "wording", "ingest", "definition", "normalise", "formula", "reconcile", "review", "publish", "desk", "cli");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9-]*)(?:,(number|date))?}");

    /** A placeholder with the words behind it for one and for many. */
    private static final Pattern COUNTED =
            Pattern.compile("(\\{([A-Za-z][A-Za-z0-9-]*)(?:,number)?}) \\{([^|{}]*)\\|([^|{}]*)}");

    /** Digits that stand alone: not a part of a name, a code, a cell or a figure that is already written for people. */
    private static final Pattern PLAIN_NUMBER =
            Pattern.compile("(?<![\\p{L}\\d.,/_-])-?\\d+(?:\\.\\d+)?(?![\\p{L}\\d/_-]|[.,]\\d)");

    private static final Pattern PLAIN_DAY = Pattern.compile("(?<![\\d-])\\d{4}-\\d{2}-\\d{2}(?![\\d-])");

    /** Of each language, gathered once a process: every command, page and list asks for its words anew. */
    private static final Map<String, Map<String, String>> GATHERED = new ConcurrentHashMap<>();

    private final String language;
    private final Map<String, String> sentences;
    private final NumberWording numbers;

    /** Gathers the bundles of a language. */
    public Wording(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("no words for language " + language + "; there are " + LANGUAGES);
        }
        this.language = language;
        this.numbers = NumberWording.of(language);
        this.sentences = GATHERED.computeIfAbsent(language, Wording::gathered);
    }

    public String language() {
        return language;
    }

    public NumberWording numbers() {
        return numbers;
    }

    /** All keys that the bundles hold, sorted. */
    public Set<String> keys() {
        return sentences.keySet();
    }

    public String text(String key) {
        return text(key, Map.of());
    }

    /** The sentence of the key with its placeholders filled; a placeholder without an argument stays visible. */
    public String text(String key, Map<String, String> arguments) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            return "‹" + key + "›";
        }
        return sentence.indexOf('{') < 0
                ? sentence
                : PLACEHOLDER
                        .matcher(agreeing(sentence, arguments))
                        .replaceAll(placeholder -> Matcher.quoteReplacement(filled(placeholder, arguments)));
    }

    /** "{count} {unit|units}": of one thing the first words hold, of any other number the second. */
    private static String agreeing(String sentence, Map<String, String> arguments) {
        return sentence.indexOf('|') < 0
                ? sentence
                : COUNTED.matcher(sentence)
                        .replaceAll(counted -> Matcher.quoteReplacement(counted.group(1) + " "
                                + counted.group("1".equals(arguments.get(counted.group(2))) ? 3 : 4)));
    }

    /** What was found; a finding that came up with a decision says so. */
    public String sentence(Finding finding) {
        String sentence = question(finding);
        return finding.arguments().containsKey("decisions")
                ? sentence + " " + text("finding.after-decision", finding.arguments())
                : sentence;
    }

    /** The same as short as who reads many of them takes in: of the list that makes it long stand the first items, and how many more there are. */
    public String brief(Finding finding) {
        String whole = sentence(finding);
        int over = whole.length() - LONGEST;
        return over <= 0
                ? whole
                : finding.arguments().entrySet().stream()
                        .filter(list -> list.getValue().length() > over)
                        .max(Comparator.comparing(list -> ITEMS.split(list.getValue()).length))
                        .map(list -> sentence(finding.with(list.getKey(), beginning(list.getValue(), over))))
                        .orElse(whole);
    }

    /** The first items of a list, so many letters fewer in all. */
    private String beginning(String list, int over) {
        String[] items = ITEMS.split(list);
        int told = items.length;
        int room = list.length() - over;
        for (int length = list.length(); told > 1 && length > room; told--) {
            length -= items[told - 1].length() + 2;
        }
        return told == items.length
                ? list
                : text(
                        "finding.list-beginning",
                        Map.of(
                                "told", Stream.of(items).limit(told).collect(Collectors.joining("; ")),
                                "more", String.valueOf(items.length - told)));
    }

    /** The same for those who have nothing to do with decisions. */
    public String question(Finding finding) {
        return capitalised(text("finding." + finding.message(), finding.arguments()));
    }

    /** What a finding is about in a few words: the indicator, else what its rule demands. */
    public String topic(Finding finding, JobDefinition definition) {
        Finding.Subject subject = finding.subject();
        return subject == null || subject.indicator().isEmpty()
                ? text("rule." + finding.rule())
                : new Names(definition).indicator(subject.indicator(), subject.dimensions());
    }

    /** Whether it can be signed, in a few words: "Chưa đủ đơn vị: 4/5". */
    public String verdict(Verdict verdict) {
        return verdict("verdict.", verdict);
    }

    /** The mark of what cannot be signed yet, "DỰ THẢO – chưa đủ đơn vị: 4/5"; empty for what can. */
    public String draft(Verdict verdict) {
        return verdict.isSignable() ? "" : verdict("draft.", verdict);
    }

    private String verdict(String prefix, Verdict verdict) {
        return text(
                prefix + verdict.state(),
                Map.of(
                        "count", figure(String.valueOf(verdict.open())),
                        "sent", figure(String.valueOf(verdict.sent())),
                        "expected", figure(String.valueOf(verdict.expected()))));
    }

    /** "Chưa có số liệu của huyện Hạ Lang."; empty when all have sent. */
    public String absent(Verdict verdict, JobDefinition definition) {
        return absent(verdict, definition, Integer.MAX_VALUE);
    }

    /** The same of the first units alone, where few lines have to do. */
    public String absent(Verdict verdict, JobDefinition definition, int most) {
        String more = verdict.absent().size() > most ? " …" : "";
        String units = verdict.absent().stream()
                .limit(most)
                .map(code -> definition.unit(code).map(ReportingUnit::fullName).orElse(code))
                .collect(Collectors.joining(", "));
        return units.isEmpty() ? "" : text("absent", Map.of("units", units + more));
    }

    /** "Dùng gợi ý 2"; the words may depend on what the finding is about. */
    public String choice(Choice choice, Matter matter) {
        if (choice.kind() == Choice.Kind.CANDIDATE) {
            return text("decision.candidate", Map.of("number", String.valueOf(choice.candidate())));
        }
        String key = "decision." + choice.code();
        String own = key + "." + matter.name().toLowerCase(Locale.ROOT);
        return text(sentences.containsKey(own) ? own : key);
    }

    /** "Là tên khác của “Số hộ nghèo”". */
    public String naming(String code) {
        return text("decision.name", Map.of("name", Choice.named(code).orElse("")));
    }

    /** "Nhập số khác: 78", "Là tên khác của “Số hộ nghèo”": what was decided. */
    public String chosen(Ruling ruling) {
        Decision decision = ruling.decision();
        Matter matter = Matter.of(ruling.finding());
        if (matter == Matter.LABEL && decision.choice().kind() == Choice.Kind.ENTER) {
            return text("decision.name", Map.of("name", decision.value()));
        }
        String choice = choice(decision.choice(), matter);
        return decision.value().isEmpty() ? choice : choice + ": " + decision.value();
    }

    /** "Đã áp dụng". */
    public String state(Ruling.State state) {
        return text("ruling.state." + state.name().toLowerCase(Locale.ROOT));
    }

    /** Why a decision does not hold, or what else came of it; empty when there is nothing to say. */
    public String why(Ruling ruling) {
        Map<String, String> told = Map.of(
                "value", ruling.decision().value(),
                "raised", String.join(", ", ruling.consequences().raised()),
                "repaired", String.join(", ", ruling.consequences().repaired()));
        Stream<String> why = ruling.why().isEmpty() ? Stream.of() : Stream.of(ruling.why());
        Stream<String> along = ruling.consequences().repaired().isEmpty() ? Stream.of() : Stream.of("repaired");
        return Stream.concat(why, along).map(key -> text("ruling." + key, told)).collect(Collectors.joining(" "));
    }

    /** "trên 1.950", "12–15": a figure with so many decimals, and how it is limited. */
    public String bounded(Reading reading, int decimals) {
        String value = numbers.rounded(reading.value(), decimals);
        return reading.bound() == Bound.RANGE
                ? value + "–" + numbers.rounded(reading.upper(), decimals)
                : bounded(reading.bound(), value);
    }

    /** The same of a value that is in words already. */
    public String bounded(Bound bound, String value) {
        return text("bound." + bound, Map.of("value", value));
    }

    /** A sentence may begin with a placeholder, "{unit}: …", whose text is written small within a sentence. */
    private static String capitalised(String sentence) {
        int first = sentence.offsetByCodePoints(0, Math.min(1, sentence.length()));
        return sentence.substring(0, first).toUpperCase(Locale.ROOT) + sentence.substring(first);
    }

    public String reason(Refusal refusal) {
        return text("refusal." + refusal.reason(), Map.of("file", refusal.file(), "detail", refusal.detail()));
    }

    public String ledgerReason(LedgerEntry entry) {
        return text("ledger." + entry.reason(), Map.of("detail", entry.detail()));
    }

    /** "D8 62,63 → 62,36, kèm D12 124,99 → 124,72 (chữ số bị hoán vị)": what a suggestion of the finding would change. */
    public String candidate(Candidate candidate, Finding finding) {
        Map<String, String> arguments = Map.of(
                "cell",
                Optional.ofNullable(candidate.cell())
                        .map(cell -> place(cell, finding))
                        .orElse(""),
                "from",
                candidate.from(),
                "to",
                candidate.to(),
                "along",
                along(candidate),
                "slip",
                text("slip." + candidate.slip()));
        return text(candidate.cell() == null ? "candidate.general" : "candidate.cell", arguments);
    }

    private String along(Candidate candidate) {
        Optional<CellRef> near = Optional.ofNullable(candidate.cell());
        int more = candidate.along().size() - MOST_EDITS;
        return candidate.along().stream()
                        .limit(MOST_EDITS)
                        .map(other -> text(
                                "candidate.along",
                                Map.of("cell", place(other.cell(), near), "from", other.from(), "to", other.to())))
                        .collect(Collectors.joining())
                + (more > 0 ? text("candidate.more", Map.of("count", String.valueOf(more))) : "");
    }

    /** What is suggested for a finding, the best first. */
    public List<String> candidates(Finding finding) {
        return finding.candidates().stream()
                .map(candidate -> candidate(candidate, finding))
                .toList();
    }

    /** "thay ô F7: 375,3 → 375,5; mở thêm 1 câu hỏi: …": what a choice on the finding would do. */
    public String prospect(Prospect prospect, Finding finding) {
        if (prospect.choice().kind() == Choice.Kind.DEFINE) {
            return text("prospect.define", Map.of("name", finding.stated()));
        }
        List<String> edits = prospect.edits().stream()
                .map(edit -> edit(edit, prospect, finding))
                .distinct()
                .toList();
        String changed = edits.stream().limit(MOST_EDITS).collect(Collectors.joining("; "));
        int more = edits.size() - MOST_EDITS;
        String all = kept(prospect, finding)
                + changed
                + (more > 0 ? text("prospect.more", Map.of("count", String.valueOf(more))) : "");
        return prospect.broken().isEmpty() ? all : all + ". " + broken(prospect, finding);
    }

    /** What is kept of two tellings of a fact is one of them: that the other changes is no contradiction once it is said which. */
    private String kept(Prospect prospect, Finding finding) {
        return prospect.choice().kind() == Choice.Kind.KEEP
                ? text("prospect.kept", Map.of("figure", finding.measured(finding.stated(), Finding.MEASURE)))
                : "";
    }

    /** The same of a number that a person has entered already; that it asks nothing more is said too. */
    public String effect(Prospect prospect, Finding finding) {
        String told = capitalised(prospect(prospect, finding)) + ".";
        return prospect.broken().isEmpty() ? told + " " + text("prospect.none-broken") + "." : told;
    }

    /** "Mở thêm 1 câu hỏi: “Tổng bằng các phần” ở ô D8"; empty when the choice breaks no rule. */
    public String broken(Prospect prospect, Finding finding) {
        return prospect.broken().stream()
                .findFirst()
                .map(first -> text(
                        "prospect.broken",
                        Map.of(
                                "count", String.valueOf(prospect.broken().size()),
                                "rule", text("rule." + first.rule()),
                                "cell", place(first.cell(), finding))))
                .orElse("");
    }

    private String edit(Edit edit, Prospect prospect, Finding finding) {
        String none = prospect.choice().kind() == Choice.Kind.ENTER ? "prospect.enter" : "prospect.withdraw";
        String key = edit.after().isEmpty() ? none : "prospect.change";
        String before = edit.before().isEmpty() ? text("prospect.nothing") : edit.before();
        String measure = (" " + prospect.measures().getOrDefault(edit.cell(), "")).stripTrailing();
        return text(
                key,
                Map.of(
                        "cell",
                        place(edit.cell(), finding),
                        "before",
                        before + measure,
                        "after",
                        edit.after() + measure));
    }

    private static String place(CellRef cell, Finding finding) {
        return place(cell, finding.cells().stream().findFirst());
    }

    /** "F7" on the sheet that is spoken of, else with the name of its sheet, of another file with that of its file too. */
    private static String place(CellRef cell, Optional<CellRef> near) {
        Optional<CellRef> own = near.filter(other -> other.file().equals(cell.file()));
        String elsewhere = own.isPresent() ? cell.sheet() + " › " + cell.at() : cell.toString();
        return own.filter(other -> other.sheet().equals(cell.sheet())).isPresent()
                ? cell.at().toString()
                : elsewhere;
    }

    /** "năm 2022", "giai đoạn 2021-2022", "từ 01/01/2022 đến 30/11/2022". */
    public String period(ReportingPeriod period) {
        String key = period.isSingleYear() ? "year" : period.isWholeYears() ? "years" : "days";
        return text(
                "period." + key,
                Map.of(
                        "years", period.toString(),
                        "start", period.start().toString(),
                        "end", period.end().toString()));
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("date.pattern")).format(day);
    }

    private String filled(MatchResult placeholder, Map<String, String> arguments) {
        String argument = arguments.get(placeholder.group(1));
        if (argument == null) {
            return placeholder.group();
        }
        String form = placeholder.group(2);
        if (form == null) {
            return argument;
        }
        return form.equals("number") ? figure(argument) : day(argument);
    }

    /** Text with each number of plain digits in it as people read it: "12.5", "650..700", "305 + 181". */
    public String figure(String plain) {
        return PLAIN_NUMBER
                .matcher(plain.replaceAll("(?<=\\d)\\.\\.(?=-?\\d)", "–"))
                .replaceAll(number -> numbers.exact(new BigDecimal(number.group())));
    }

    private String day(String argument) {
        return PLAIN_DAY.matcher(argument).replaceAll(day -> date(LocalDate.parse(day.group())));
    }

    private static Map<String, String> gathered(String language) {
        Properties sentences = new Properties();
        for (String room : ROOMS) {
            String bundle = "/tonghop/messages/" + room + "_" + language + ".properties";
            try (InputStream stream = Wording.class.getResourceAsStream(bundle)) {
                if (stream != null) {
                    sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the bundle " + bundle, e);
            }
        }
        Map<String, String> sorted = new LinkedHashMap<>();
        sentences.stringPropertyNames().stream().sorted().forEach(key -> sorted.put(key, sentences.getProperty(key)));
        return Collections.unmodifiableMap(sorted);
    }
}
