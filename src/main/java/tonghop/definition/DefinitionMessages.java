package tonghop.definition;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences that tell an officer what is wrong in a definition; Vietnamese where there is no such language. */
record DefinitionMessages(ResourceBundle bundle) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    static DefinitionMessages in(Locale locale) {
        String asked = "tonghop.messages.definition_" + locale.getLanguage();
        boolean isThere = DefinitionMessages.class.getResource("/" + asked.replace('.', '/') + ".properties") != null;
        return new DefinitionMessages(
                ResourceBundle.getBundle(isThere ? asked : "tonghop.messages.definition_vi", Locale.ROOT));
    }

    String sentence(DefinitionError error) {
        String place = error.line() == 0 ? "place.file" : "place.line";
        Map<String, String> where = Map.of("file", error.file(), "line", String.valueOf(error.line()));
        String hint = error.arguments().containsKey("suggestion") ? " " + text("suggestion", error.arguments()) : "";
        return text(place, where) + " " + text(error.message(), error.arguments()) + hint;
    }

    private String text(String key, Map<String, String> arguments) {
        return PLACEHOLDER
                .matcher(bundle.getString("definition." + key))
                .replaceAll(found -> Matcher.quoteReplacement(arguments.getOrDefault(found.group(1), found.group())));
    }
}
