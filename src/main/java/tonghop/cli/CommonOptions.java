package tonghop.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import tonghop.job.Folders;

/** The options of every command. */
final class CommonOptions {
    @Option(names = "--input", paramLabel = "DIR", descriptionKey = "input")
    private Path input = Path.of("input");

    @Option(names = "--output", paramLabel = "DIR", descriptionKey = "output")
    private Path output = Path.of("output");

    @Option(names = "--jobs", paramLabel = "DIR", descriptionKey = "jobs")
    private Path jobs = Path.of("jobs");

    @Option(names = "--state", paramLabel = "DIR", descriptionKey = "state")
    private Path state = Path.of(".tonghop");

    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "lang")
    private String language = Language.DEFAULT;

    @Option(names = "--quiet", descriptionKey = "quiet")
    private boolean quiet;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    Folders folders(Path workingFolder) {
        return new Folders(
                workingFolder.resolve(input),
                workingFolder.resolve(output),
                workingFolder.resolve(jobs),
                workingFolder.resolve(state));
    }

    String language() {
        return language;
    }

    boolean isQuiet() {
        return quiet;
    }

    boolean isJson() {
        return json;
    }
}
