package tonghop.publish.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import tonghop.model.Sha256;

/**
 * The parts of the page that are the same for every job.
 *
 * @param template the page with places for what differs
 * @param style its looks
 * @param script what makes it answer
 */
record PageParts(String template, String style, String script) {
    private static final String FOLDER = "/tonghop/publish/report/";
    private static final List<String> STYLES = List.of("page", "findings", "tables", "print");
    private static final List<String> SCRIPTS = List.of(
            "speech",
            "markup",
            "memory",
            "evidence",
            "answers",
            "answer-form",
            "finding",
            "filter",
            "findings",
            "verdict",
            "inbox",
            "changes",
            "figure",
            "tables",
            "ledger",
            "exchange",
            "keyboard",
            "start");

    static PageParts read() {
        return new PageParts(
                text("bao-cao.html"),
                joined(STYLES, ".css"),
                "\n\"use strict\";\n(() => {\n" + joined(SCRIPTS, ".js") + "})();\n");
    }

    /** The source expression by which a content security policy allows exactly this text. */
    static String allowed(String text) {
        byte[] hash = Sha256.begin().digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }

    private static String joined(List<String> names, String ending) {
        return names.stream().map(name -> text(name + ending)).collect(Collectors.joining("\n"));
    }

    private static String text(String name) {
        try (InputStream stream = PageParts.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("a part of the report page is not in the program: " + FOLDER + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + name, e);
        }
    }
}
