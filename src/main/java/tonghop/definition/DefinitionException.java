package tonghop.definition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A definition cannot be used: tells every error that was found, sorted by file and line. */
public final class DefinitionException extends RuntimeException {
    private final transient List<DefinitionError> errors;

    public DefinitionException(List<DefinitionError> errors) {
        super(sentences(sorted(errors), Locale.ENGLISH));
        this.errors = sorted(errors);
    }

    public DefinitionException(Place place, String message, Map<String, String> arguments) {
        this(List.of(DefinitionError.of(place, message, arguments)));
    }

    public List<DefinitionError> errors() {
        return errors;
    }

    /** One line for each error. */
    public String sentences(Locale locale) {
        return sentences(errors, locale);
    }

    private static List<DefinitionError> sorted(List<DefinitionError> errors) {
        return errors.stream().distinct().sorted().toList();
    }

    private static String sentences(List<DefinitionError> errors, Locale locale) {
        return errors.stream().map(error -> error.sentence(locale)).collect(Collectors.joining("\n"));
    }
}
