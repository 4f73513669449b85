package tonghop.normalise.formula;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tonghop.model.cell.RawCell;

/**
 * How a row is marked to the left of a figure. Rows that are marked alike are items of one list; a heading, a subtotal or a
 * sub-item is marked otherwise.
 *
 * @param ordinal the kind of its ordinal; empty when it has none
 * @param lead the kind of the ordinal or bullet that its label begins with; empty when there is none
 * @param indent how far the label is indented
 * @param bold whether the label is bold
 * @param labelled whether there is a label
 */
record RowShape(String ordinal, String lead, int indent, boolean bold, boolean labelled) {
    private static final Pattern ROMAN = Pattern.compile("[IVX]+[.)]?");
    private static final Pattern NUMBERS = Pattern.compile("\\d++(?:\\.\\d++)*+[.)]?");
    private static final Pattern LETTER = Pattern.compile("\\p{L}[.)]?");
    private static final Pattern BULLET = Pattern.compile("[-–—+*•]");
    private static final Pattern LEAD =
            Pattern.compile("^\\s*(?:([-–—+*•])|((?:[IVX]+|\\p{L}|\\d++(?:\\.\\d++)*+)[.)])\\s).*", Pattern.DOTALL);
    private static final Pattern OF_WHICH = Pattern.compile(
            "^\\s*(?:trong (?:số )?đó|of which).*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /** The shape of a row by the cells to the left of the figure, from the left. */
    static RowShape of(List<RawCell> left) {
        String ordinal = left.isEmpty() ? "" : kind(left.get(0).text().strip());
        Optional<RawCell> label = left.stream()
                .skip(ordinal.isEmpty() ? 0 : 1)
                .filter(cell -> cell.kind() == RawCell.Kind.TEXT)
                .findFirst();
        return new RowShape(
                ordinal,
                label.map(RawCell::text).map(RowShape::lead).orElse(""),
                label.map(RowShape::indent).orElse(0),
                label.map(cell -> cell.style().bold()).orElse(false),
                label.isPresent());
    }

    private static String lead(String label) {
        var lead = LEAD.matcher(label);
        if (OF_WHICH.matcher(label).matches()) {
            return "of-which";
        } else if (!lead.matches()) {
            return "";
        }
        return kind(lead.group(1) == null ? lead.group(2) : lead.group(1));
    }

    private static String kind(String ordinal) {
        if (ROMAN.matcher(ordinal).matches()) {
            return "roman";
        } else if (NUMBERS.matcher(ordinal).matches()) {
            return "number-" + ordinal.replaceAll("[.)]$", "").split("\\.").length;
        } else if (BULLET.matcher(ordinal).matches()) {
            return "bullet-" + ordinal;
        }
        return LETTER.matcher(ordinal).matches() ? "letter" : "";
    }

    private static int indent(RawCell label) {
        String text = label.text();
        int spaces = 0;
        while (spaces < text.length() && Character.isSpaceChar(text.charAt(spaces))) {
            spaces++;
        }
        return label.style().indent() + spaces / 2;
    }
}
