package tonghop.publish.form;

import java.text.Normalizer;
import java.util.Locale;
import tonghop.definition.ReportingUnit;

/** How files and folders for a unit are called: in letters that every system and every messenger leaves as they are. */
public final class UnitFile {
    private UnitFile() {}

    /** Code and name: "048-ha-lang". */
    public static String name(ReportingUnit unit) {
        String name = Normalizer.normalize(unit.name(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('Đ', 'D')
                .replace('đ', 'd')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return name.isEmpty() ? unit.code() : unit.code() + "-" + name;
    }
}
