package tonghop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.definition.DefinitionException;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.wording.Wording;

/** The jobs under the jobs folder; what cannot be used ends in a sentence that says what to mend. */
public record DefinedJobs(Wording wording, Path folder, DefinitionReader reader) {

    /** The codes of all jobs, sorted; at least one. */
    public List<String> codes() {
        List<String> codes = Files.isDirectory(folder) ? reader.jobs(folder) : List.of();
        if (codes.isEmpty()) {
            throw new UsageException(wording.text("usage.no-jobs", Map.of("folder", folder.toString())));
        }
        return codes;
    }

    List<JobDefinition> all() {
        return codes().stream().map(this::read).toList();
    }

    /** The one that is named, or all. */
    List<JobDefinition> of(@Nullable String named) {
        return named == null ? all() : List.of(named(named));
    }

    public JobDefinition named(String code) {
        List<String> codes = codes();
        if (!codes.contains(code)) {
            String hint = Suggestion.nearest(code, codes)
                    .map(near -> wording.text("usage.meant", Map.of("name", near)) + " ")
                    .orElse("");
            throw new UsageException(wording.text(
                    "usage.unknown-job", Map.of("job", code, "hint", hint, "jobs", String.join(", ", codes))));
        }
        return read(code);
    }

    JobDefinition read(String code) {
        try {
            return reader.read(folder.resolve(code));
        } catch (DefinitionException broken) {
            throw new UsageException(broken.sentences(Locale.forLanguageTag(wording.language())));
        }
    }
}
