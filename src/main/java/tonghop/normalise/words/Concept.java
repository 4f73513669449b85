package tonghop.normalise.words;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Vocabulary;
import tonghop.model.Bound;
import tonghop.model.Observation;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;

/** What a phrase of a text can stand for. */
public sealed interface Concept {

    /** One phrase of an alias of an indicator; an alias of one phrase is complete by itself. */
    record AliasPhrase(String indicator, int alias, int phrase) implements Concept {}

    /** A member of a dimension. */
    record MemberOf(String dimension, String member) implements Concept {}

    /** The name of a dimension, which tells none of its members. */
    record DimensionName(String dimension) implements Concept {}

    record RoleWord(Role role) implements Concept {}

    /** A word of a header that sets its figures against others; it means nothing by itself. */
    record ComparisonWord(Vocabulary.Comparison comparison) implements Concept {}

    record HeaderWord(Vocabulary.Header header) implements Concept {}

    record UnitOfMeasureWord(String code) implements Concept {}

    /** A reporting unit by name. */
    record UnitName(String unit) implements Concept {}

    /** A place of a reporting unit by name. */
    record PlaceName(String unit, String place) implements Concept {}

    record StatusWord(Observation.Status status) implements Concept {}

    record BoundWord(Bound bound) implements Concept {}

    record TotalWord() implements Concept {}

    record NoiseWord() implements Concept {}

    /** A period, a day up to which is counted, or both; a plain date that is neither has both null. */
    record Time(@Nullable ReportingPeriod period, @Nullable LocalDate asOf) implements Concept {}

    /** A plain date; the year is told elsewhere where it is null. */
    record Day(@Nullable Integer year, int month, int dayOfMonth) implements Concept {
        public LocalDate in(int otherwise) {
            return LocalDate.of(year == null ? otherwise : year, month, dayOfMonth);
        }
    }

    /** Months of a year that is told elsewhere: "Quý I", "Tháng 9". */
    record PartOfYear(int firstMonth, int lastMonth) implements Concept {
        public ReportingPeriod in(int year) {
            return new ReportingPeriod(
                    ReportingPeriod.month(year, firstMonth).start(),
                    ReportingPeriod.month(year, lastMonth).end());
        }
    }

    /** Which part is meant of a period that other texts tell: "Lũy kế", "Trong tháng", "Cả năm". */
    record WithinYear(Stretch stretch) implements Concept {
        public enum Stretch {
            FROM_NEW_YEAR,
            /** The same, but of months that are told one by one each stays what it is: "Trong năm" over "Quý I". */
            IN_YEAR,
            LAST_MONTH,
            WHOLE_YEAR
        }

        /** The part of a period that is meant. */
        public ReportingPeriod of(ReportingPeriod told) {
            return switch (stretch) {
                case FROM_NEW_YEAR, IN_YEAR -> new ReportingPeriod(told.start().withDayOfYear(1), told.end());
                case LAST_MONTH ->
                    ReportingPeriod.month(told.end().getYear(), told.end().getMonthValue());
                case WHOLE_YEAR -> ReportingPeriod.year(told.end().getYear());
            };
        }
    }
}
