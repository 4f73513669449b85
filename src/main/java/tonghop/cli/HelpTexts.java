package tonghop.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import tonghop.wording.Wording;

/** Lends the words of the message bundle to the help pages: their key "input" is the bundle's "help.input". */
final class HelpTexts extends ResourceBundle {
    private static final String PREFIX = "help.";

    private final Wording wording;

    HelpTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return wording.keys().contains(PREFIX + key) ? wording.text(PREFIX + key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(wording.keys().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .toList());
    }
}
