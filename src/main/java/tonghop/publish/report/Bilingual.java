package tonghop.publish.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** A text in both languages of the page; in its JSON the one text, or both where they differ. */
record Bilingual(String vietnamese, String english) {
    /** A text that no language changes, such as a name. */
    static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    @JsonValue
    Object json() {
        return vietnamese.equals(english) ? vietnamese : List.of(vietnamese, english);
    }
}
