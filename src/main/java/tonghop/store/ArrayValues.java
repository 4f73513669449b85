package tonghop.store;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * The values of an array, one after the other, where the parser stands.
 *
 * @param json the parser, at the beginning of the array
 * @param known a few texts stand with every cell: a million entries must not hold a million copies of a file's name
 */
record ArrayValues(JsonParser json, Map<String, String> known) {
    static final String KNOWN = "texts";

    @SuppressWarnings("unchecked")
    static ArrayValues of(JsonParser json, DeserializationContext context) {
        return new ArrayValues(json, (Map<String, String>) context.getAttribute(KNOWN));
    }

    String text() {
        return one(given());
    }

    /** One copy of a text. */
    String one(String text) {
        return known.computeIfAbsent(text, first -> first);
    }

    /** A text that stands nowhere else. */
    String given() {
        String text = json.nextStringValue();
        if (text == null) {
            throw other();
        }
        return text;
    }

    int number() {
        int number = json.nextIntValue(Integer.MIN_VALUE);
        if (number == Integer.MIN_VALUE) {
            throw other();
        }
        return number;
    }

    <E extends Enum<E>> E name(Class<E> names) {
        try {
            return Enum.valueOf(names, given());
        } catch (IllegalArgumentException unknown) {
            throw other();
        }
    }

    void end() {
        if (json.nextToken() != JsonToken.END_ARRAY) {
            throw other();
        }
    }

    JacksonException other() {
        return MismatchedInputException.from(json, ArrayValues.class, "values of another version");
    }
}
