package tonghop.cli;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import tonghop.cli.text.Console;
import tonghop.cli.text.Json;
import tonghop.cli.text.Summary;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.job.JobRunner;
import tonghop.job.state.Folders;
import tonghop.job.state.StateLockedException;
import tonghop.job.step.Equipment;
import tonghop.job.step.Stages;
import tonghop.wording.Wording;

/**
 * What every command is given, and how it answers.
 *
 * @param surroundings where the program was started
 * @param console where the person reads
 * @param stages what the steps of a run ask
 * @param wording the words of the person's language
 * @param options what holds for every command; set before it is called
 */
public record Session(
        Surroundings surroundings, Console console, Stages stages, Wording wording, GlobalOptions options) {
    public Folders folders() {
        return options.folders(surroundings.folder());
    }

    public DefinedJobs jobs() {
        return new DefinedJobs(wording, folders().jobs(), new DefinitionReader());
    }

    /** How a run is told when it has ended. */
    public Summary summary() {
        return new Summary(wording, folders());
    }

    /** What a process that opens the state folder works with. */
    public Equipment equipment() {
        return new Equipment(stages, surroundings.clock(), surroundings.pause());
    }

    JobRunner runner() throws StateLockedException, IOException {
        return JobRunner.open(folders(), equipment());
    }

    /** Whether nobody wants to hear what is being done: programs read the answer, people wanted silence. */
    public boolean isSilent() {
        return options.isQuiet() || options.isJson();
    }

    /** A sentence for those who want to hear what is being done. */
    public void say(String key, Map<String, String> arguments) {
        if (!isSilent()) {
            console.line(wording.text(key, arguments));
        }
    }

    /** The answer as programs read it, or in lines for people. */
    void answer(Object document, Stream<String> lines) {
        if (options.isJson()) {
            console.line(Json.of(document));
        } else {
            lines.forEach(console::line);
        }
    }

    /** What is said where another process works in the state folder. */
    String locked() {
        return wording.text("locked", Map.of("state", folders().state().toString()));
    }

    /** The refusal of what cannot be done as it was asked. */
    public UsageException unusable(String key, Map<String, String> arguments) {
        return new UsageException(wording.text(key, arguments));
    }

    UsageException unusable(String key) {
        return unusable(key, Map.of());
    }
}
