package tonghop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tonghop.cli.text.Json;
import tonghop.cli.text.Summary;
import tonghop.definition.JobDefinition;
import tonghop.job.JobRunner;
import tonghop.job.RunResult;
import tonghop.model.RunCounts;

/** Tells the address that is configured how a run ended; to fail at it never fails the run. */
record Webhook(Session session, String address) implements RunFollower {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** Empty when no address is configured: then nothing goes over the network. */
    static Optional<Webhook> of(Session session) {
        return session.surroundings()
                .setting("notify.webhook")
                .filter(address -> !address.isBlank())
                .map(address -> new Webhook(session, address));
    }

    @Override
    public void after(JobRunner runner, JobDefinition definition, RunResult result) {
        problem(Json.of(message(definition, result))).ifPresent(problem -> session.console()
                .complain(session.wording().text("notify.failed", Map.of("address", host(), "problem", problem))));
    }

    private Message message(JobDefinition definition, RunResult result) {
        Summary summary = session.summary();
        return new Message(
                definition.code(),
                result.run().number(),
                result.run().outcome().name(),
                ExitCode.of(result.run()).number(),
                result.run().counts(),
                result.failure()
                        .map(summary::failure)
                        .orElseGet(() -> String.join("\n", summary.lines(result, definition))));
    }

    /** Why the message could not be delivered; empty when it was. */
    private Optional<String> problem(String message) {
        try {
            // the time limit ends with the headers, and a body that drips would hold the run: it is not read
            HttpResponse<InputStream> answer = HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request(message), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode() / 100 == 2 ? Optional.empty() : Optional.of("HTTP " + answer.statusCode());
        } catch (IOException | IllegalArgumentException unreachable) {
            return Optional.of(unreachable.getClass().getSimpleName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private HttpRequest request(String message) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(message, StandardCharsets.UTF_8))
                .build();
    }

    /** Addresses of such services hold a secret in their path. */
    private String host() {
        try {
            return String.valueOf(URI.create(address).getHost());
        } catch (IllegalArgumentException malformed) {
            return "?";
        }
    }

    /**
     * What is told. Chat services show the text.
     *
     * @param exitCode what the process would end with after this run alone
     */
    record Message(String job, long run, String outcome, int exitCode, RunCounts counts, String text) {}
}
