package tonghop.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import tonghop.disk.WholeFile;
import tonghop.job.step.Stages;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.DecisionForm;
import tonghop.wording.Wording;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The list of a job's decisions in its input folder: the very file that the report page hands out, kept up to date answer by answer.
 *
 * @param inbox the input folder
 * @param stages reads the file as a run will
 * @param wording tells what is wrong with an answer
 * @param isName tells whether the job's definition has a name
 * @param clock tells the day of an answer
 */
record DecisionsFile(Inbox inbox, Stages stages, Wording wording, Predicate<String> isName, Clock clock) {
    private static final String FORM = "tonghop/decisions/1";
    private static final List<String> FIELDS = List.of("finding", "figures", "choice", "value", "reason", "person");
    /** The label that an answer is about. */
    private static final String LABEL = "label";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Path file() {
        return inbox.folder().resolve("quyet-dinh-" + inbox.job() + ".json");
    }

    /** The decisions by their findings; none when there is no file, or it is no list of this job. */
    SortedMap<String, JsonNode> decisions() throws IOException {
        SortedMap<String, JsonNode> decisions = new TreeMap<>();
        if (Files.exists(file())) {
            list(Files.readAllBytes(file()))
                    .forEach(entry -> decisions.put(entry.path("finding").asString(""), entry));
        }
        return decisions;
    }

    /** When the list was last changed; there has to be one. */
    FileTime time() throws IOException {
        return Files.getLastModifiedTime(file());
    }

    /** A person of the list; of several any. */
    Optional<String> person() throws IOException {
        return decisions().values().stream()
                .map(entry -> entry.path("person").asString(""))
                .filter(person -> !person.isEmpty())
                .findFirst();
    }

    private static JsonNode list(byte[] content) {
        try {
            return JSON.readTree(content).path("decisions");
        } catch (JacksonException damaged) {
            return JSON.createArrayNode();
        }
    }

    /**
     * Takes one answer in the place of an earlier one to the same finding; one without a choice takes the earlier one back.
     *
     * @return what is wrong with it, so that nothing was written; empty when it stands in the file
     */
    Optional<String> take(byte[] answer) throws IOException {
        if (Files.exists(file()) && !isWhole(file())) {
            return Optional.of(wording.text("desk.decisions-unreadable", Map.of("file", name())));
        }
        JsonNode given = JSON.readTree(answer);
        String finding = given.path("finding").asString("");
        SortedMap<String, JsonNode> decisions = new TreeMap<>(decisions());
        decisions.remove(finding);
        if (!given.path("choice").asString("").isEmpty()) {
            decisions.put(finding, entry(given));
        }
        return written(decisions, given);
    }

    private Optional<String> written(SortedMap<String, JsonNode> decisions, JsonNode given) throws IOException {
        if (decisions.isEmpty()) {
            Files.deleteIfExists(file());
            WholeFile.force(inbox.folder());
            return Optional.empty();
        }
        byte[] list = (JSON.writeValueAsString(form(decisions)) + "\n").getBytes(StandardCharsets.UTF_8);
        Path part = WholeFile.part(file(), out -> out.write(list));
        String finding = given.path("finding").asString("");
        Optional<String> problem = decisions.containsKey(finding)
                ? problem(part, finding, given.path("naming").asBoolean(false))
                : Optional.empty();
        if (problem.isPresent()) {
            Files.delete(part);
        } else {
            WholeFile.complete(part, file());
        }
        return problem;
    }

    private ObjectNode entry(JsonNode given) {
        ObjectNode entry =
                JSON.createObjectNode().put("day", LocalDate.now(clock).toString());
        FIELDS.forEach(field -> entry.put(field, given.path(field).asString("").strip()));
        if (given.has(LABEL)) {
            entry.put(LABEL, given.path(LABEL).asString(""));
        }
        return entry;
    }

    private ObjectNode form(SortedMap<String, JsonNode> decisions) {
        ArrayNode list = JSON.createArrayNode();
        decisions.values().forEach(list::add);
        return JSON.createObjectNode().put("form", FORM).put("job", inbox.job()).set("decisions", list);
    }

    /** What a run would find wrong with the answer. */
    private Optional<String> problem(Path part, String finding, boolean isNaming) {
        Optional<Decision> taken = form(part).flatMap(form -> form.decisions().stream()
                .filter(decision -> decision.finding().equals(finding))
                .findFirst());
        return taken.isEmpty() ? Optional.of(wording.text("desk.no-decision")) : lacking(taken.get(), isNaming);
    }

    private Optional<String> lacking(Decision decision, boolean isNaming) {
        Choice.Kind kind = decision.choice().kind();
        if (kind == Choice.Kind.ENTER && isNaming) {
            return isName.test(decision.value())
                    ? Optional.empty()
                    : Optional.of(wording.text("report.answer.name-needed"));
        }
        if (kind == Choice.Kind.ENTER && stages.number(decision.value()).isEmpty()) {
            return Optional.of(wording.text("report.answer.value-needed"));
        }
        boolean isSigned = !decision.reason().isEmpty() && !decision.person().isEmpty();
        return kind == Choice.Kind.WITHOUT && !isSigned
                ? Optional.of(wording.text("report.answer.reason-needed"))
                : Optional.empty();
    }

    private boolean isWhole(Path file) {
        return form(file)
                .filter(form -> form.job().equals(inbox.job()))
                .filter(form -> form.problems().stream().noneMatch(problem -> problem.row() == 0))
                .isPresent();
    }

    private Optional<DecisionForm> form(Path file) {
        return stages.read(file, name()) instanceof DecisionForm form ? Optional.of(form) : Optional.empty();
    }

    private String name() {
        return String.valueOf(file().getFileName());
    }
}
