package tonghop.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import tonghop.definition.yaml.DefinitionReader;

/** A job's folder that a test writes. */
record JobFolder(Path path) {
    /** The least that a definition must hold, but for the job itself. */
    static final String JOB = "job: {title: Tổng kết, authority: UBND huyện, period: 2022}\n";

    static final String UNITS = "units: [{code: 047, name: Trùng Khánh}]\n";
    static final String INDICATORS = "indicators: [{code: houses, name: Số nhà, unit-of-measure: nhà}]\n";

    JobFolder with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    JobFolder with(String file, byte[] bytes) {
        try {
            Files.createDirectories(path);
            Files.write(path.resolve(file), bytes);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Adds what a definition needs beside the thing under test. */
    JobFolder complete() {
        return with("job.yaml", JOB).with("units.yaml", UNITS).with("indicators.yaml", INDICATORS);
    }

    JobDefinition read() {
        return new DefinitionReader().read(path);
    }

    /** The sentences of the refusal, the folder's own path cut off. */
    List<String> refusal(Locale locale) {
        DefinitionException refused =
                Assertions.catchThrowableOfType(DefinitionException.class, () -> new DefinitionReader().read(path));
        Assertions.assertThat(refused).as("the definition is refused").isNotNull();
        return refused.errors().stream()
                .map(error -> error.sentence(locale).replace(path.toString().replace('\\', '/') + "/", ""))
                .toList();
    }

    List<String> refusal() {
        return refusal(Locale.forLanguageTag("vi"));
    }
}
