package tonghop.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tonghop.definition.DefinitionException;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.desk.JobDesk.Defined;
import tonghop.disk.DiskName;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Where requests are served, once the gate has let them in. */
final class Counter {
    private static final String REPORT = "bao-cao.html";
    private static final List<String> PARTS = List.of("desk.js", "desk.css", "report.js", "report.css");
    /** No workbook that a run reads is longer. */
    private static final int MOST_BYTES = 256 << 20;

    /** Effect, job, finding, number. */
    private static final int EFFECT_PARTS = 4;

    private static final Pattern FINDING = Pattern.compile("[0-9a-f]{8}");

    private final DeskOrder order;
    private final Work work;
    private final DeskPage page;
    private final DefinitionReader definitions = new DefinitionReader();
    /** Read anew when the page is. */
    private final Map<String, Defined> defined = new HashMap<>();

    Counter(DeskOrder order, Work work) {
        this.order = order;
        this.work = work;
        this.page = new DeskPage(order.wording());
    }

    /**
     * What is asked for.
     *
     * @param method the HTTP method
     * @param path the path behind the token, in its decoded parts
     * @param query what stands behind it; may be empty
     * @param body the content
     */
    record Asked(String method, List<String> path, String query, InputStream body) {
        String verb() {
            return method + " " + path.get(0);
        }

        /** The path behind the job. */
        String rest() {
            return String.join("/", path.subList(2, path.size()));
        }
    }

    Reply serve(Asked asked) throws IOException {
        return asked.verb().equals("GET effect") ? effect(asked.path()) : inTurn(asked);
    }

    /** What a number would do: the job, the finding and the number stand in the path. */
    private Reply effect(List<String> path) {
        boolean isAsked = path.size() == EFFECT_PARTS
                && codes().contains(path.get(1))
                && FINDING.matcher(path.get(2)).matches();
        return !isAsked
                ? Reply.UNKNOWN
                : work.ask(List.of("explain", path.get(2), "--job", path.get(1), "--enter=" + path.get(3)))
                        .map(told -> Reply.text(200, told))
                        .orElse(Reply.UNKNOWN);
    }

    /** Everything that changes files goes one by one. */
    private synchronized Reply inTurn(Asked asked) throws IOException {
        if (asked.path().size() == 1) {
            return whole(asked);
        }
        String job = asked.path().get(1);
        return codes().contains(job) ? ofJob(asked, new JobDesk(order, job)) : Reply.UNKNOWN;
    }

    private Reply whole(Asked asked) throws IOException {
        String name = asked.path().get(0);
        return switch (asked.verb()) {
            case "GET " -> opened();
            case "GET state" -> Reply.json(state());
            default -> asked.method().equals("GET") && PARTS.contains(name) ? page.part(name) : Reply.UNKNOWN;
        };
    }

    private Reply opened() {
        defined.clear();
        return page.desk();
    }

    private Defined defined(String job) {
        try {
            JobDefinition definition = definitions.read(order.folders().jobs().resolve(job));
            return new Defined(definition.title(), definition);
        } catch (DefinitionException broken) {
            return new Defined(
                    broken.sentences(Locale.forLanguageTag(order.wording().language())), null);
        }
    }

    private DeskState state() throws IOException {
        List<DeskState.JobState> jobs = new ArrayList<>();
        for (String code : codes()) {
            jobs.add(new JobDesk(order, code).state(defined.computeIfAbsent(code, this::defined)));
        }
        return new DeskState(jobs, work.last(), work.told());
    }

    private List<String> codes() {
        Path folder = order.folders().jobs();
        return Files.isDirectory(folder)
                ? definitions.jobs(folder).stream()
                        .sorted(Comparator.naturalOrder())
                        .toList()
                : List.of();
    }

    private Reply ofJob(Asked asked, JobDesk desk) throws IOException {
        return switch (asked.verb()) {
            case "PUT input" -> take(asked, desk.inbox());
            case "DELETE input" -> remove(asked, desk.inbox());
            case "GET input" -> read(desk.inbox().folder(), asked.rest());
            case "GET output" -> published(asked, desk);
            case "GET decisions" ->
                Reply.json(new Given(List.copyOf(decisions(desk).decisions().values()), person()));
            case "POST decisions" -> decide(asked, desk);
            case "POST run" -> begin("run", desk.job());
            case "POST template" -> begin("template", desk.job());
            default -> Reply.UNKNOWN;
        };
    }

    private Reply take(Asked asked, Inbox inbox) throws IOException {
        Optional<FileName> name = FileName.parse(asked.rest());
        if (name.isEmpty()) {
            return said(400, "desk.name-unusable", Map.of("file", asked.rest()));
        }
        if (Files.exists(name.get().in(inbox.folder())) && !asked.query().equals("replace")) {
            return said(409, "desk.name-taken", Map.of("file", asked.rest()));
        }
        byte[] content = asked.body().readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            return said(413, "desk.too-long", Map.of("file", asked.rest()));
        }
        inbox.take(name.get(), content);
        return Reply.json(state());
    }

    private Reply remove(Asked asked, Inbox inbox) throws IOException {
        Optional<Path> file = inbox.named(asked.rest());
        if (file.isEmpty()) {
            return Reply.UNKNOWN;
        }
        inbox.remove(file.get());
        return Reply.json(state());
    }

    private Reply published(Asked asked, JobDesk desk) throws IOException {
        Path report = desk.output().resolve(REPORT);
        return asked.rest().equals(REPORT) && Files.exists(report)
                ? page.report(Files.readString(report), "../../", desk.job())
                : read(desk.output(), asked.rest());
    }

    /** A file of the folder; whatever leads out of it, by its name or as a link, is not there. */
    private static Reply read(Path folder, String name) throws IOException {
        Path file = DiskName.in(folder, name);
        return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath())
                ? Reply.download(Files.readAllBytes(file))
                : Reply.UNKNOWN;
    }

    /**
     * What was decided so far.
     *
     * @param person who decided last, in whatever job; empty when nobody has
     */
    private record Given(List<JsonNode> decisions, String person) {}

    private String person() throws IOException {
        String last = "";
        FileTime latest = FileTime.fromMillis(0);
        for (String code : codes()) {
            DecisionsFile file = decisions(new JobDesk(order, code));
            Optional<String> person = file.person();
            if (person.isPresent() && file.time().compareTo(latest) > 0) {
                last = person.get();
                latest = file.time();
            }
        }
        return last;
    }

    private DecisionsFile decisions(JobDesk desk) {
        return new DecisionsFile(
                desk.inbox(), order.stages(), order.wording(), name -> isName(desk.job(), name), order.clock());
    }

    private boolean isName(String job, String name) {
        JobDefinition definition = defined.computeIfAbsent(job, this::defined).definition();
        return definition != null && order.stages().isName(definition, name);
    }

    private Reply decide(Asked asked, JobDesk desk) throws IOException {
        try {
            Optional<String> problem = decisions(desk).take(asked.body().readNBytes(MOST_BYTES));
            return problem.map(sentence -> Reply.text(422, sentence)).orElseGet(() -> Reply.text(200, ""));
        } catch (JacksonException unreadable) {
            return said(400, "desk.no-decision", Map.of());
        }
    }

    private Reply begin(String command, String job) {
        return work.begin(command, job) ? Reply.text(202, "") : said(409, "desk.busy", Map.of());
    }

    private Reply said(int status, String key, Map<String, String> arguments) {
        return Reply.text(status, order.wording().text(key, arguments));
    }
}
