package tonghop.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.ReportingPeriod;

/**
 * Everything that one job knows of its field.
 *
 * @param code the name of its folder under {@code jobs/}, {@code input/} and {@code output/}
 * @param title what is consolidated, as the heading of the report prints it
 * @param authority the office that consolidates, as the heading prints it
 * @param period the period that is reported on
 * @param asOf the day up to which figures are counted when they say nothing else
 * @param years how many years a target per year is counted for over the period: five for a term from 2015 to 2020
 * @param deadlines by when units are to send and to answer
 * @param units the head and the members in the listed order, which every table keeps
 * @param dimensions what figures are broken down by
 * @param indicators the indicators in the listed order
 * @param rules the rules that do not follow from the indicators themselves
 * @param appendices the tables to publish
 * @param charts the charts to publish
 * @param scales the scales by which the members are scored; their points are among the indicators
 * @param narrative the chapters of the report's text
 * @param lists the lists of names that are asked for
 * @param vocabulary the words of the trade: roles, headers, units of measure, bounds
 * @param earlier codes of the jobs whose published figures of earlier times are taken in by themselves
 * @param fingerprint SHA-256 over the definition's files
 */
public record JobDefinition(
        String code,
        String title,
        String authority,
        ReportingPeriod period,
        LocalDate asOf,
        int years,
        Deadlines deadlines,
        List<ReportingUnit> units,
        List<Dimension> dimensions,
        List<Indicator> indicators,
        List<RuleDeclaration> rules,
        List<Appendix> appendices,
        List<Chart> charts,
        List<Scale> scales,
        List<Narrative> narrative,
        NameLists lists,
        Vocabulary vocabulary,
        List<String> earlier,
        String fingerprint) {
    public JobDefinition {
        units = Coded.of(units, ReportingUnit::code);
        dimensions = Coded.of(dimensions, Dimension::code);
        indicators = Coded.of(indicators, Indicator::code);
        rules = List.copyOf(rules);
        appendices = List.copyOf(appendices);
        charts = List.copyOf(charts);
        scales = List.copyOf(scales);
        narrative = List.copyOf(narrative);
        earlier = List.copyOf(earlier);
    }

    /** The job of earlier times whose published figures a file of this name holds. */
    public Optional<String> earlierJob(String file) {
        return earlier.stream()
                .filter(job -> file.matches(Pattern.quote(job) + "(\\.chot)?-lan-\\d+\\.csv"))
                .findFirst();
    }

    /** Whether figures of a time may stand beside those of the job's: it is another one, and was over when that was. */
    public boolean isEarlier(ReportingPeriod told) {
        return !told.equals(period) && !told.end().isAfter(period.end());
    }

    /** The indicators that the appendices print; all where there is no appendix. */
    public Set<String> printed() {
        Stream<String> printed = appendices.isEmpty()
                ? indicators.stream().map(Indicator::code)
                : appendices.stream()
                        .flatMap(appendix -> appendix.sections().stream())
                        .flatMap(section -> section.rows().stream())
                        .map(Appendix.Row::indicator);
        return printed.collect(Collectors.toUnmodifiableSet());
    }

    /** How many years a target per year is counted for over a period. */
    public int years(ReportingPeriod over) {
        return over.equals(period) ? years : over.yearCount();
    }

    /** The units that report to the head, in the listed order: the units that lie in no other and still are. */
    public List<ReportingUnit> members() {
        String head = head().map(ReportingUnit::code).orElse("");
        return units.stream()
                .filter(unit -> !unit.head() && !unit.isFormer())
                .filter(unit -> unit.within() == null || head.equals(unit.within()))
                .toList();
    }

    /** The unit whose figures are the totals over the members. */
    public Optional<ReportingUnit> head() {
        return units.stream().filter(ReportingUnit::head).findFirst();
    }

    public Optional<ReportingUnit> unit(String code) {
        return Coded.find(units, code);
    }

    /** The unit that a code meant on a day: another one may have it since. */
    public Optional<ReportingUnit> unitOn(String code, LocalDate day) {
        return units.stream()
                .filter(unit -> unit.code().equals(code) || unit.code().startsWith(code + "."))
                .filter(unit -> unit.tenure().holdsOn(day))
                .findFirst()
                .or(() -> unit(code).filter(unit -> unit.tenure().equals(Tenure.ALWAYS)));
    }

    public Optional<Indicator> indicator(String code) {
        return Coded.find(indicators, code);
    }

    /** What a label can be another name of: indicators, members of breakdowns, units, and a word of each role. */
    public List<String> names() {
        return Stream.of(
                        indicators.stream().map(Indicator::name),
                        dimensions.stream()
                                .flatMap(dimension -> dimension.members().stream())
                                .map(Dimension.Member::name),
                        units.stream().map(ReportingUnit::fullName),
                        vocabulary.roles().values().stream()
                                .flatMap(words -> words.stream().limit(1)))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    public Optional<Dimension> dimension(String code) {
        return Coded.find(dimensions, code);
    }
}
