package tonghop.definition;

import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing in a definition that cannot stand, and where it is.
 *
 * @param file the file, or the job's folder when no file is meant
 * @param line its line counted from 1; 0 when the whole file or folder is meant
 * @param message the key of the sentence under {@code definition.} in the message bundle
 * @param arguments what was required and what was found: the sentence's named placeholders
 */
public record DefinitionError(String file, int line, String message, SortedMap<String, String> arguments)
        implements Comparable<DefinitionError> {
    private static final Comparator<DefinitionError> ORDER = Comparator.comparing(DefinitionError::file)
            .thenComparingInt(DefinitionError::line)
            .thenComparing(DefinitionError::message)
            .thenComparing(error -> error.arguments().toString());

    public DefinitionError {
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    public static DefinitionError of(Place place, String message, Map<String, String> arguments) {
        return new DefinitionError(place.file(), place.line(), message, new TreeMap<>(arguments));
    }

    /** The whole sentence with file and line, as an officer reads it. */
    public String sentence(Locale locale) {
        return DefinitionMessages.in(locale).sentence(this);
    }

    @Override
    public int compareTo(DefinitionError other) {
        return ORDER.compare(this, other);
    }
}
