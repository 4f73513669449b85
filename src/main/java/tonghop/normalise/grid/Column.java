package tonghop.normalise.grid;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.cell.CellAddress;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Hit;
import tonghop.normalise.words.Scan;

/**
 * A column of a table.
 *
 * @param index its place in the sheet, column A is 0
 * @param kind what its body cells hold
 * @param headers the texts above it, from the innermost header to the outermost
 * @param places the cells in which these texts stand
 */
public record Column(int index, Kind kind, List<Scan> headers, List<CellAddress> places) {
    public Column {
        headers = List.copyOf(headers);
        places = List.copyOf(places);
    }

    public enum Kind {
        ORDINAL,
        /** Codes, telephone numbers and other digits that count nothing. */
        CODE,
        LABEL,
        UNIT_OF_MEASURE,
        NOTE,
        FIGURE
    }

    Column as(Kind other) {
        return new Column(index, other, headers, places);
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    /** Its innermost header as a person reads it, else its letters. */
    public String title() {
        return headers.isEmpty()
                ? CellAddress.letters(index)
                : headers.get(0).text().strip();
    }

    public boolean tells(Predicate<Role> role) {
        return Scan.first(
                        headers,
                        Concept.RoleWord.class,
                        word -> role.test(word.role()) ? Optional.of(word) : Optional.empty())
                .isPresent();
    }

    public boolean tellsTime() {
        return headers.stream().anyMatch(header -> header.hits().stream().anyMatch(Hit::isTime));
    }

    /** The last day of which the headers tell; months without a year are of the one that is reported on, and what tells no time is of none. */
    public LocalDate lastDay() {
        return headers.stream()
                .flatMap(header -> header.all(Concept.Time.class))
                .flatMap(time -> Stream.ofNullable(time.period()).map(ReportingPeriod::end))
                .findFirst()
                .orElse(tellsTime() ? LocalDate.MAX : LocalDate.MIN);
    }

    /** The year that the headers tell, where they tell it as a whole. */
    public Optional<Integer> wholeYear() {
        return headers.stream()
                .flatMap(header -> header.all(Concept.Time.class))
                .flatMap(time -> Stream.ofNullable(time.period()))
                .findFirst()
                .filter(ReportingPeriod::isSingleYear)
                .map(period -> period.end().getYear());
    }

    /** What the headers say of time, and nothing else of them. */
    public List<Scan> times() {
        return headers.stream()
                .map(Scan::ofTimeOnly)
                .filter(header -> !header.hits().isEmpty())
                .toList();
    }
}
