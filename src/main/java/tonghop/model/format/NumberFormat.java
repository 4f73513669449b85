package tonghop.model.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A number format code such as {@code #,##0.0,,;[Red]-0%}, read as Excel reads it: the section that a number falls into alone tells
 * how it is shown.
 */
public final class NumberFormat {
    private final List<Section> sections;
    private final boolean blank;

    private NumberFormat(List<Section> sections, boolean blank) {
        this.sections = List.copyOf(sections);
        this.blank = blank;
    }

    /** Any code can be read; a blank one is General. */
    public static NumberFormat of(String code) {
        List<List<Piece>> written = FormatScanner.sections(code.isBlank() ? "General" : code);
        boolean blank = written.size() > 1 && written.stream().allMatch(NumberFormat::printsNothing);
        if (written.size() > 1 && isOfTexts(written.get(written.size() - 1), written.size())) {
            written.remove(written.size() - 1);
        }
        List<Section> sections = new ArrayList<>();
        written.forEach(pieces -> sections.add(Section.of(pieces, sections.size(), written)));
        return new NumberFormat(sections, blank);
    }

    /** The fourth section is that of texts, and so is the last one with an @. */
    private static boolean isOfTexts(List<Piece> last, int count) {
        return count > 3 || last.stream().anyMatch(piece -> piece.is(Piece.Kind.TEXT));
    }

    private static boolean printsNothing(List<Piece> section) {
        return section.stream()
                .allMatch(piece -> piece.is(Piece.Kind.TEXT) || piece.text().isBlank());
    }

    /** The section that shows the number; where none holds, the first. */
    public Section section(BigDecimal number) {
        return sections.stream()
                .filter(section -> section.holds(number))
                .findFirst()
                .orElse(sections.get(0));
    }

    /** Whether it is there to hide whatever number stands in the cell: {@code ;;;}. */
    public boolean showsNothing() {
        return blank;
    }

    /** What a person sees of the number, in a cell that is wide enough. */
    public String shown(BigDecimal number, Marks marks) {
        return section(number).shown(number, marks);
    }
}
