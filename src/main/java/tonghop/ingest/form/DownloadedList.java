package tonghop.ingest.form;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.DecisionForm;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of decisions that the report page hands out: a JSON object with form, job and decisions. */
public final class DownloadedList {
    private static final String FORM = "tonghop/decisions/";
    private static final String EDITION = FORM + "1";
    private static final int MOST_DIGITS = 30;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final AnswerLines lines;

    private DownloadedList(String file) {
        this.lines = new AnswerLines(file);
    }

    /**
     * A file as it lies.
     *
     * @param name its name relative to the job's input folder
     * @param sha256 the fingerprint of its bytes
     * @param size its length in bytes
     * @param text what it says
     */
    public record Text(String name, String sha256, long size, String text) {}

    /** What a text holds as a list of decisions; empty when it is none. */
    public static Optional<DecisionForm> read(Text file) {
        return file.text().strip().startsWith("{") && file.text().contains(FORM)
                ? Optional.of(new DownloadedList(file.name()).form(file))
                : Optional.empty();
    }

    private DecisionForm form(Text file) {
        String job = "";
        try {
            JsonNode root = MAPPER.readTree(file.text());
            job = text(root.get("job"));
            if (text(root.get("form")).equals(EDITION)) {
                decisions(root.get("decisions"));
            } else {
                lines.problem(0, "edition", text(root.get("form")));
            }
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            lines.problem(0, "damaged", at == null ? "" : at.getLineNr() + ":" + at.getColumnNr());
        }
        return lines.form(file.sha256(), file.size(), job);
    }

    private void decisions(@Nullable JsonNode list) {
        if (list == null || !list.isArray()) {
            lines.problem(0, "no-columns", "");
            return;
        }
        for (int at = 0; at < list.size(); at++) {
            JsonNode entry = list.get(at);
            lines.add(new AnswerLine(
                    at + 1,
                    text(entry.get("finding")),
                    text(entry.get("figures")),
                    text(entry.get("choice")),
                    text(entry.get("value")),
                    text(entry.get("reason")),
                    text(entry.get("person")),
                    text(entry.get("day")),
                    text(entry.get("label"))));
        }
    }

    /** The text of a field; a number as people of Vietnam write it, anything that is neither as nothing. */
    private static String text(@Nullable JsonNode field) {
        if (field == null) {
            return "";
        }
        if (field.isNumber()) {
            BigDecimal number = field.decimalValue();
            // 1e999999999 is a number too
            return (Math.abs(number.scale()) < MOST_DIGITS ? number.toPlainString() : number.toString())
                    .replace('.', ',');
        }
        return field.isString() ? field.stringValue().strip() : "";
    }
}
