package tonghop.publish.packet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.util.WorkbookUtil;

/**
 * What the sheets of a workbook are called in its copy. A list in text and other formats name sheets as no tab can be named, and two
 * long names may begin alike; the copy tells the names that it had to change, and is compared by them when it comes back.
 *
 * @param names the tab of each sheet that is called otherwise
 */
record Tabs(Map<String, String> names) {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** What no tab's name may begin or end with. */
    private static final Pattern AROUND = Pattern.compile("^[\\s']+|[\\s']+$");

    private static final int LONGEST = 31;
    private static final String UNNAMED = "1";

    /** Every sheet keeps its name. */
    static Tabs kept() {
        return new Tabs(Map.of());
    }

    /** Names that tabs can have, each once. */
    static Tabs of(Collection<String> sheets) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String sheet : sheets) {
            String tab = AROUND.matcher(WorkbookUtil.createSafeSheetName(
                            CONTROL.matcher(sheet).replaceAll(" ")))
                    .replaceAll("");
            String free = tab.isEmpty() ? UNNAMED : tab;
            for (int edition = 2; isTaken(names, free); edition++) {
                String behind = " (" + edition + ")";
                free = tab.substring(0, Math.min(tab.length(), LONGEST - behind.length())) + behind;
            }
            names.put(sheet, free);
        }
        return new Tabs(names);
    }

    private static boolean isTaken(Map<String, String> names, String tab) {
        return names.values().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(tab.toLowerCase(Locale.ROOT)));
    }

    String of(String sheet) {
        return names.getOrDefault(sheet, sheet);
    }

    /** The tabs that are not called as their sheets, with the names of these. */
    Stream<Map.Entry<String, String>> renamed() {
        return names.entrySet().stream().filter(name -> !name.getKey().equals(name.getValue()));
    }
}
