package tonghop.desk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import tonghop.disk.DiskName;

/** The name of one file that lies in its folder on every system: it leads nowhere else, hides nothing and names no device. */
record FileName(String text) {
    private static final Pattern UNUSABLE = Pattern.compile(
            "\\..*|.*[. ]|.*[/\\\\:*?\"<>|\\p{IsCc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069].*|(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** In bytes of UTF-8 three for a Vietnamese letter, and most systems take 255. */
    private static final int LONGEST = 80;

    static Optional<FileName> parse(String text) {
        boolean usable = !text.isBlank()
                && text.length() <= LONGEST
                && !UNUSABLE.matcher(text).matches();
        return usable ? Optional.of(new FileName(text)) : Optional.empty();
    }

    Path in(Path folder) {
        return DiskName.in(folder, text);
    }
}
