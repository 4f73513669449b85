package tonghop.normalise.list;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.normalise.words.Folding;

/**
 * The text of a cell of names, parted: "Ông Nguyễn Văn A, Chủ tịch UBND xã".
 *
 * @param name the name, without what it is addressed by
 * @param position what is told behind the name of a person; may be empty
 * @param address the word by which a person is addressed; may be empty
 */
record NameText(String name, String position, String address) {
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-+*•]|\\d{1,3}(?:\\.\\d+)*[.)])\\s*");
    private static final Pattern ADDRESS = Pattern.compile(
            "^(?iu)(ông\\s*[/(]\\s*bà\\s*\\)?|ông|bà|đ/c|đồng chí|anh|chị|em|thầy giáo|cô giáo|thầy|cô)\\.?\\s*:?\\s+(?=\\p{Lu})");
    private static final Pattern PERSON = Pattern.compile("\\p{Lu}[\\p{L}']*(?:\\s+\\p{Lu}[\\p{L}']*){1,5}");
    private static final Pattern BEHIND =
            Pattern.compile("\\s*[,;]\\s*|\\s+[-–—]\\s+|\\s*[\\r\\n]+\\s*|\\s*\\((?=\\p{L})");

    static NameText of(String text) {
        String plain = BULLET.matcher(text.strip()).replaceFirst("");
        Matcher address = ADDRESS.matcher(Folding.clean(plain));
        boolean addressed = address.find();
        String rest = addressed ? plain.substring(Math.min(plain.length(), address.end())) : plain;
        String[] parts = BEHIND.split(rest.strip(), 2);
        boolean person = parts.length == 2
                && (addressed || PERSON.matcher(Folding.clean(parts[0]).strip()).matches());
        return new NameText(
                Folding.clean(person ? parts[0] : rest).strip(),
                person ? Folding.clean(parts[1]).replaceFirst("\\)\\s*$", "").strip() : "",
                addressed ? address.group(1) : "");
    }

    /** Whether it has the form of a person's name. */
    boolean isPersonal() {
        return !address.isEmpty() || PERSON.matcher(name).matches();
    }
}
