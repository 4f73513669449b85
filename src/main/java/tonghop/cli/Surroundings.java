package tonghop.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import tonghop.cli.watch.Vigil;
import tonghop.job.step.Pause;

/**
 * Where the program was started.
 *
 * @param folder the working folder, against which relative paths are taken
 * @param environment the environment variables
 * @param properties the system properties
 * @param clock tells the time
 * @param pause lets it go by
 */
public record Surroundings(
        Path folder, Map<String, String> environment, Properties properties, Clock clock, Pause pause) {

    /** Where time goes by as it does. */
    public Surroundings(Path folder, Map<String, String> environment, Properties properties, Clock clock) {
        this(folder, environment, properties, clock, Pause.REAL);
    }

    public static Surroundings system() {
        return new Surroundings(
                Path.of("").toAbsolutePath(),
                System.getenv(),
                System.getProperties(),
                Clock.system(ZoneId.systemDefault()));
    }

    /**
     * What an option is set to where it is not on the command line: by the property {@code tonghop.<name>}, by the variable
     * {@code TONGHOP_<NAME>}, by {@code application.properties} in the working folder, in this order.
     */
    Optional<String> setting(String name) {
        String property = name.startsWith("spring.") ? name : "tonghop." + name;
        return Optional.ofNullable(properties.getProperty(property))
                .or(() -> Optional.ofNullable(
                        environment.get(property.replace('.', '_').toUpperCase(Locale.ROOT))))
                .or(() -> Optional.ofNullable(file().getProperty(property)));
    }

    /** The time of a command that goes on until it is stopped: where time goes by as it does, signals stop it. */
    public Vigil vigil() {
        return pause == Pause.REAL ? StopSignal.listening() : Vigil.over(pause);
    }

    /** Whether the person wants neither colours nor moving lines. */
    boolean isPlain() {
        return !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
    }

    private Properties file() {
        Properties settings = new Properties();
        Path file = folder.resolve("application.properties");
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                settings.load(reader);
            } catch (IOException broken) {
                throw new UncheckedIOException("cannot read " + file, broken);
            }
        }
        return settings;
    }
}
