package tonghop.cli.text;

import java.util.Map;
import java.util.Properties;
import tonghop.cli.Surroundings;
import tonghop.job.check.HealthLine;

/** Whether Vietnamese letters survive on the screen and in the names of files. */
public record ConsoleHealth(Surroundings surroundings, Console console) {
    private static final String UTF_8 = "UTF-8";

    public HealthLine line() {
        String screen = screen(surroundings.properties());
        String names = surroundings.properties().getProperty("sun.jnu.encoding", UTF_8);
        Map<String, String> arguments = Map.of("screen", screen, "names", names);
        if (!isWindows() && !isUtf8(names)) {
            return HealthLine.ill("console", "names", arguments);
        }
        return console.terminal() && !isUtf8(screen)
                ? HealthLine.ill("console", isWindows() ? "windows" : "screen", arguments)
                : HealthLine.well("console", arguments);
    }

    /** The properties by which Java tells a terminal's encoding, from newer to older. */
    private static String screen(Properties properties) {
        String platform = properties.getProperty("native.encoding", UTF_8);
        return properties.getProperty("stdout.encoding", properties.getProperty("sun.stdout.encoding", platform));
    }

    private static boolean isUtf8(String encoding) {
        return encoding.equalsIgnoreCase(UTF_8) || encoding.equalsIgnoreCase("cp65001");
    }

    /** There Java asks for names in Unicode, whatever the encoding is. */
    private boolean isWindows() {
        return surroundings.properties().getProperty("os.name", "").startsWith("Windows");
    }
}
