package tonghop.cli;

import java.util.Optional;
import tonghop.wording.Wording;

/** The language to speak, known before the command line is read, since its errors need words too. */
final class Language {
    static final String DEFAULT = Wording.LANGUAGES.get(0);

    private static final String OPTION = "--lang";

    private Language() {}

    /** The language asked for, whether there is such a one or not; Vietnamese when none is. */
    static String asked(String[] arguments, Surroundings surroundings) {
        return onCommandLine(arguments).or(() -> surroundings.setting("lang")).orElse(DEFAULT);
    }

    private static Optional<String> onCommandLine(String[] arguments) {
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at].startsWith(OPTION + "=")) {
                return Optional.of(arguments[at].substring(OPTION.length() + 1));
            }
            if (arguments[at].equals(OPTION) && at + 1 < arguments.length) {
                return Optional.of(arguments[at + 1]);
            }
        }
        return Optional.empty();
    }
}
