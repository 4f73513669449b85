package tonghop.publish.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A page in a browser, as a person uses it: looked at, clicked and typed into. */
public final class BrowserPage {
    private static final Map<String, Integer> KEY_CODES = Map.of(
            "Enter", 13, "Escape", 27, "ArrowDown", 40, "ArrowUp", 38, "ArrowLeft", 37, "ArrowRight", 39, "Tab", 9);

    private final Chromium browser;
    private final String session;
    private final String context;

    BrowserPage(Chromium browser, String session, String context) {
        this.browser = browser;
        this.session = session;
        this.context = context;
        Stream.of("Page", "Runtime", "Log", "Network").forEach(domain -> call(domain + ".enable", Map.of()));
    }

    public BrowserPage size(int width, int height, boolean phone) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
        return this;
    }

    /** Opens a file and waits until it has been read. */
    public BrowserPage open(Path file) {
        return open(file.toUri().toString());
    }

    public BrowserPage open(String address) {
        call("Page.navigate", Map.of("url", address));
        evaluate("new Promise(done => document.readyState === 'complete' && location.href !== 'about:blank'"
                + " ? done() : addEventListener('load', () => done()))");
        return this;
    }

    /** What a script that runs in the page comes to. */
    public JsonNode evaluate(String script) {
        JsonNode answer = call(
                "Runtime.evaluate",
                Map.of("expression", script, "returnByValue", true, "awaitPromise", true, "userGesture", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(script + ": " + answer.get("exceptionDetails"));
        }
        return answer.get("result").path("value");
    }

    /** What keeps people from using the page, as axe-core finds it: the rule with the elements. */
    public List<String> barriers() {
        try (InputStream axe = BrowserPage.class.getResourceAsStream("/axe.min.js")) {
            evaluate(new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8) + ";0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return evaluate("axe.run().then(found => found.violations.map(each =>"
                        + " each.id + ' ' + each.nodes.slice(0, 3).map(node => node.html.slice(0, 200)).join(' ')))")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** The text of the first element that fits. */
    public String text(String selector) {
        return evaluate("document.querySelector(`" + selector + "`)?.innerText ?? ''")
                .asString();
    }

    /** The texts of all elements that fit. */
    public List<String> texts(String selector) {
        return evaluate("[...document.querySelectorAll(`" + selector + "`)].map(element => element.innerText)")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    public int count(String selector) {
        return evaluate("document.querySelectorAll(`" + selector + "`).length").asInt();
    }

    public void click(String selector) {
        evaluate("document.querySelector(`" + selector + "`).click()");
    }

    /** Puts the text into a field, as typing does. */
    public void type(String selector, String text) {
        evaluate("document.querySelector(`" + selector + "`).focus(); document.querySelector(`" + selector
                + "`).select()");
        call("Input.insertText", Map.of("text", text));
    }

    void choose(String selector, String value) {
        evaluate("(select => { select.value = '" + value
                + "'; select.dispatchEvent(new Event('change')); })(document.querySelector(`" + selector + "`))");
    }

    /** Presses a key, named as a script in the page sees it. */
    void press(String key) {
        Map<String, Object> event = new HashMap<>(Map.of("type", "keyDown", "key", key));
        if (KEY_CODES.containsKey(key)) {
            event.put("windowsVirtualKeyCode", KEY_CODES.get(key));
            if (key.equals("Enter")) {
                event.put("text", "\r");
            }
        } else {
            event.put("text", key);
        }
        call("Input.dispatchKeyEvent", event);
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }

    /** Lets downloads go into the folder. */
    public void downloadInto(Path folder) {
        browser.call(
                "",
                "Browser.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allow",
                        "browserContextId",
                        context,
                        "downloadPath",
                        folder.toString(),
                        "eventsEnabled",
                        true));
    }

    /** Chooses a file in a file field. */
    public void chooseFile(String selector, Path file) {
        JsonNode document = call("DOM.getDocument", Map.of());
        JsonNode field = call(
                "DOM.querySelector",
                Map.of("nodeId", document.at("/root/nodeId").asInt(), "selector", selector));
        call("DOM.setFileInputFiles", Map.of("nodeId", field.get("nodeId").asInt(), "files", List.of(file.toString())));
    }

    void print(Path pdf) throws IOException {
        JsonNode printed = call("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
        Files.write(pdf, Base64.getDecoder().decode(printed.get("data").asString()));
    }

    public void picture(Path png) throws IOException {
        Files.write(
                png,
                Base64.getDecoder()
                        .decode(call("Page.captureScreenshot", Map.of())
                                .get("data")
                                .asString()));
    }

    /** Everything that the browser complained of: errors, refusals by the policy, failed requests. */
    public List<String> complaints() {
        evaluate("new Promise(done => setTimeout(done, 50))");
        return browser.events(session).stream()
                .filter(event -> switch (event.get("method").asString()) {
                    case "Runtime.exceptionThrown", "Log.entryAdded" -> true;
                    case "Runtime.consoleAPICalled" ->
                        !event.at("/params/type").asString().equals("log");
                    default -> false;
                })
                .map(JsonNode::toString)
                .toList();
    }

    /** The addresses that the page asked for. */
    List<String> requests() {
        return browser.events(session).stream()
                .filter(event -> event.get("method").asString().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").asString())
                .toList();
    }

    JsonNode call(String method, Map<String, Object> parameters) {
        return browser.call(session, method, parameters);
    }
}
