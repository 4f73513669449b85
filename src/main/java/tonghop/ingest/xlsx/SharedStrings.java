package tonghop.ingest.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.ingest.archive.Archive;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.RefusedException;

/** The texts that cells refer to by their number. */
record SharedStrings(List<String> texts) {
    static final SharedStrings NONE = new SharedStrings(List.of());

    static SharedStrings read(Archive archive, String part) throws RefusedException {
        List<String> texts = new ArrayList<>();
        try (XmlPart xml = archive.xml(part)) {
            xml.root();
            xml.children(element -> {
                if (element.equals("si")) {
                    texts.add(RichText.read(xml));
                }
            });
        }
        return new SharedStrings(texts);
    }

    /** The text that a cell refers to, or null when there is none of that number. */
    @Nullable
    String get(String index) {
        try {
            int at = Integer.parseInt(index);
            return 0 <= at && at < texts.size() ? texts.get(at) : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
