package tonghop.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import tonghop.job.state.Folders;
import tonghop.job.state.Folders.Keeping;

/** The options of every command; they may stand before or after its name. */
public final class GlobalOptions {
    @Option(names = "--input", scope = ScopeType.INHERIT, paramLabel = "DIR", descriptionKey = "input")
    private Path input = Path.of("input");

    @Option(names = "--output", scope = ScopeType.INHERIT, paramLabel = "DIR", descriptionKey = "output")
    private Path output = Path.of("output");

    @Option(names = "--jobs", scope = ScopeType.INHERIT, paramLabel = "DIR", descriptionKey = "jobs")
    private Path jobs = Path.of("jobs");

    @Option(names = "--state", scope = ScopeType.INHERIT, paramLabel = "DIR", descriptionKey = "state")
    private Path state = Path.of(".tonghop");

    /** Read by {@link Language} before all others; declared here for the help page. */
    @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "vi|en", descriptionKey = "lang")
    @SuppressWarnings("UnusedVariable")
    private String language = Language.DEFAULT;

    /** Spring's own name for it, so that it is known whichever way it is set. */
    @Option(names = "--spring.profiles.active", scope = ScopeType.INHERIT, hidden = true)
    private String profile = "";

    @Option(names = "--keep", scope = ScopeType.INHERIT, paramLabel = "RUNS", descriptionKey = "keep")
    private int kept = Keeping.USUAL.runs();

    @Option(names = "--quiet", scope = ScopeType.INHERIT, descriptionKey = "quiet")
    private boolean quiet;

    @Option(names = "--json", scope = ScopeType.INHERIT, descriptionKey = "json")
    private boolean json;

    public Folders folders(Path workingFolder) {
        return new Folders(
                workingFolder.resolve(input),
                workingFolder.resolve(output),
                workingFolder.resolve(jobs),
                workingFolder.resolve(state),
                new Keeping(profile, kept));
    }

    boolean isFileDatabase() {
        return profile.isEmpty();
    }

    /** Whether the number of runs to be kept can be one: the last run is always kept. */
    boolean isKeepUsable() {
        return kept > 0;
    }

    public boolean isQuiet() {
        return quiet;
    }

    public boolean isJson() {
        return json;
    }
}
