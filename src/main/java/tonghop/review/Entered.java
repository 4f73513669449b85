package tonghop.review;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.cell.CellRef;

/**
 * A number that a person gives for a finding, "50,2", and the cell for which it is where the person says that, "E11 = 50,2".
 *
 * @param place the cell as people write it, with or without its sheet and file; empty when none is said
 * @param number the number as typed
 */
record Entered(String place, String number) {
    private static final Pattern WITH_PLACE = Pattern.compile("([^=]*?)\\s*=\\s*(.*)");

    static Entered of(String typed) {
        Matcher named = WITH_PLACE.matcher(typed.strip());
        return named.matches() ? new Entered(named.group(1), named.group(2)) : new Entered("", typed);
    }

    boolean isPlaced() {
        return !place.isEmpty();
    }

    /** The one figure in the cell of the finding that the person names; empty when it is none, or there are several. */
    Optional<Observation> named(Finding finding, FigureIndex used) {
        List<CellRef> meant =
                finding.cells().stream().filter(this::isAddress).distinct().toList();
        Optional<CellRef> near = finding.cells().stream().findFirst();
        return meant.stream()
                .filter(cell -> meant.size() == 1
                        || near.filter(first -> isOneSheet(first, cell)).isPresent())
                .findFirst()
                .flatMap(cell -> oneOf(used.in(cell)));
    }

    private boolean isAddress(CellRef cell) {
        return (" › " + cell)
                .toLowerCase(java.util.Locale.ROOT)
                .endsWith(" › " + place.toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isOneSheet(CellRef one, CellRef other) {
        return one.file().equals(other.file()) && one.sheet().equals(other.sheet());
    }

    /** The figure that is doubted where that is another than the one that the finding is about: the first that a suggestion changes. */
    static Optional<Observation> doubted(Finding finding, Optional<Observation> about, FigureIndex used) {
        List<Candidate> suspects = finding.candidates().stream()
                .filter(candidate -> candidate.cell() != null)
                .toList();
        boolean isAbout = about.filter(figure ->
                        suspects.stream().anyMatch(suspect -> figure.cell().equals(suspect.cell())))
                .isPresent();
        return isAbout
                ? Optional.empty()
                : suspects.stream()
                        .findFirst()
                        .flatMap(suspect -> oneOf(used.all().stream()
                                .filter(figure ->
                                        figure.number() != null && figure.cell().equals(suspect.cell()))
                                .filter(figure -> Figures.digits(figure).equals(suspect.from()))
                                .toList()));
    }

    private static Optional<Observation> oneOf(List<Observation> figures) {
        return figures.stream().map(Observation::key).distinct().count() == 1
                ? figures.stream().findFirst()
                : Optional.empty();
    }
}
