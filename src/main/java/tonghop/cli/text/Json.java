package tonghop.cli.text;

import tools.jackson.databind.json.JsonMapper;

/** Records as JSON, one line each: for programs that call this one. */
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    public static String of(Object value) {
        return Console.HARMFUL.matcher(MAPPER.writeValueAsString(value)).replaceAll(harmful -> "\\\\u%04X"
                .formatted((int) harmful.group().charAt(0)));
    }
}
