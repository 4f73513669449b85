package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.JobDefinition;
import tonghop.definition.Names;
import tonghop.definition.ReportingUnit;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.Finding.Term.Part;
import tonghop.model.Reading;
import tonghop.model.cell.CellRef;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Percent;
import tonghop.reckon.Quantity;
import tonghop.reckon.Ratio;
import tonghop.reckon.Ratio.Fit;
import tonghop.reckon.Relation;
import tonghop.reckon.SumOfParts;
import tonghop.reckon.Values;

/**
 * What a failed edit tells a person.
 *
 * @param message key of the sentence under {@code finding.}
 * @param subject what it is about
 * @param stated the figure as stated, plain digits or text
 * @param expected what would agree, plain digits, an interval "a..b" or several values "a; b"; empty when not known
 * @param difference stated less expected; empty when not a number
 * @param arguments the sentence's named placeholders
 * @param candidates changes that the rule itself knows to be the cause; when there are any, no others are shown
 * @param fallbacks changes that the rule proposes where the search for slips finds less than two
 * @param terms the figures that it speaks of, the one that it is about first
 */
public record Evidence(
        String message,
        Finding.Subject subject,
        String stated,
        String expected,
        @Nullable BigDecimal difference,
        SortedMap<String, String> arguments,
        List<Candidate> candidates,
        List<Candidate> fallbacks,
        List<Finding.Term> terms) {
    /** The argument that stands for the indicator in the finding's identity, where the indicator is but one of several. */
    public static final String IDENTITY = "identity";

    public Evidence {
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
        candidates = List.copyOf(candidates);
        fallbacks = List.copyOf(fallbacks);
        terms = List.copyOf(terms);
    }

    /** Evidence about one figure, whose unit, indicator, time and cell fill the sentence. */
    public static Evidence about(Figure figure, Names names, Values values) {
        return about(figure, names, values.digits(figure));
    }

    /** Evidence about a figure that is not told: its cell is blank. */
    public static Evidence blank(Figure figure, Names names) {
        return about(figure, names, "");
    }

    private static Evidence about(Figure figure, Names names, String digits) {
        SortedMap<String, String> arguments = new TreeMap<>();
        arguments.put("unit", names.unit(figure.key().unit()));
        arguments.put("indicator", names.indicator(figure.key()));
        arguments.put("asOf", figure.key().asOf().toString());
        arguments.put("cell", figure.cell().toString());
        arguments.put("measure", figure.measure());
        return new Evidence(
                        "", Finding.Subject.of(figure.key()), "", "", null, arguments, List.of(), List.of(), List.of())
                .term(new Finding.Term(Part.ABOUT, figure.key(), figure.cell(), digits))
                .stated(digits);
    }

    /** Evidence about what several units report of one indicator; the head of the job is asked to settle it. */
    public static Evidence overall(String indicator, Facts facts) {
        JobDefinition definition = facts.definition();
        // a job without a head is about its one unit
        String head = definition
                .head()
                .or(() -> definition.units().stream().findFirst())
                .map(ReportingUnit::code)
                .orElse("");
        SortedMap<String, String> arguments = new TreeMap<>();
        arguments.put("unit", facts.names().unit(head));
        arguments.put("indicator", facts.names().indicator(indicator));
        Finding.Subject subject =
                new Finding.Subject(head, indicator, Map.of(), definition.period(), definition.asOf());
        return new Evidence("", subject, "", "", null, arguments, List.of(), List.of(), List.of());
    }

    /** Evidence about all that one unit reports. */
    public static Evidence ofUnit(String unit, Facts facts) {
        SortedMap<String, String> arguments = new TreeMap<>();
        arguments.put("unit", facts.names().unit(unit));
        JobDefinition definition = facts.definition();
        Finding.Subject subject = new Finding.Subject(unit, "", Map.of(), definition.period(), definition.asOf());
        return new Evidence("", subject, "", "", null, arguments, List.of(), List.of(), List.of());
    }

    /** The cells of several figures as sentences list them, those of one sheet together: "a.xlsx › Sheet › C5, C6". */
    public static String cells(List<Figure> figures) {
        Map<String, Set<String>> bySheet = new LinkedHashMap<>();
        figures.stream().map(Figure::cell).forEach(cell -> bySheet.computeIfAbsent(
                        cell.file() + " › " + cell.sheet(), sheet -> new LinkedHashSet<>())
                .add(cell.at().toString()));
        return Names.list(
                "; ",
                bySheet.entrySet().stream()
                        .map(sheet -> sheet.getKey() + " › " + Names.list(", ", sheet.getValue().stream())));
    }

    public Evidence message(String key) {
        return new Evidence(key, subject, stated, expected, difference, arguments, candidates, fallbacks, terms);
    }

    /** What is stated, where that is something else than the figure that the evidence is about: then it is about none. */
    public Evidence stated(String digits) {
        List<Finding.Term> about = terms.stream()
                .filter(term -> term.part() != Part.ABOUT || term.value().equals(digits))
                .toList();
        return new Evidence(message, subject, digits, expected, difference, arguments, candidates, fallbacks, about)
                .with("stated", digits);
    }

    public Evidence expected(String digits) {
        return new Evidence(message, subject, stated, digits, difference, arguments, candidates, fallbacks, terms)
                .with("expected", digits);
    }

    public Evidence difference(BigDecimal amount) {
        return new Evidence(message, subject, stated, expected, amount, arguments, candidates, fallbacks, terms)
                .with("difference", Values.digits(amount.abs()));
    }

    public Evidence with(String placeholder, String text) {
        SortedMap<String, String> more = new TreeMap<>(arguments);
        more.put(placeholder, text);
        return new Evidence(message, subject, stated, expected, difference, more, candidates, fallbacks, terms);
    }

    /** A stated percent that does not fit; the message is the prefix with the way in which it does not. */
    public static Evidence percent(Percent<Figure> relation, Values values, Names names, String prefix) {
        Figure percent = relation.percent();
        return about(percent, names, values)
                .percent(
                        relation.ratio(values).orElseThrow(),
                        percent.cell(),
                        values.reading(percent).orElseThrow(),
                        prefix)
                .inputs(relation, values);
    }

    private Evidence percent(Ratio ratio, CellRef cell, Reading stated, String prefix) {
        String computed = ratio.digits(Math.max(stated.decimals() + 1, 2));
        Fit fit = ratio.fit(stated);
        Evidence evidence = message(prefix + suffix(fit))
                .expected(ratio.digits(shownDecimals(ratio, stated)))
                .with("computed", computed)
                .difference(ratio.difference(stated));
        return fit == Fit.TRUNCATED
                ? evidence.candidate(new Candidate(
                        cell, stated.value().toPlainString(), ratio.digits(stated.decimals()), "truncated", 1))
                : evidence;
    }

    /** The printed decimals, and one more where they would hide the difference. */
    private static int shownDecimals(Ratio ratio, Reading stated) {
        boolean isHidden = new BigDecimal(ratio.digits(stated.decimals())).compareTo(stated.value()) == 0;
        return Math.max(stated.decimals(), 0) + (isHidden ? 1 : 0);
    }

    private static String suffix(Fit fit) {
        return switch (fit) {
            case EXACT, WRONG -> "-wrong";
            case HIDDEN_DECIMALS -> "-hidden-decimals";
            case TRUNCATED -> "-truncated";
            case CEILED -> "-ceiled";
        };
    }

    /** The norm that a rule comes from, as a sentence of its own behind the one before it; nothing when there is none. */
    public Evidence source(String source) {
        return with("source", source.isEmpty() ? "" : " " + source);
    }

    /** A total that is not the sum of its parts. */
    public static Evidence sum(SumOfParts<Figure> relation, Values values, Names names) {
        BigDecimal sum = relation.parts().sum(values).orElse(Quantity.ZERO).value();
        return about(relation.total(), names, values)
                .inputs(relation, values)
                .expected(Values.digits(sum))
                .difference(values.quantity(relation.total())
                        .orElse(Quantity.ZERO)
                        .value()
                        .subtract(sum));
    }

    /** Everything that a relation rests on beside the figure that it is about. */
    public Evidence inputs(Relation<Figure> relation, Values values) {
        List<Finding.Term> all = new ArrayList<>(terms);
        relation.terms().stream()
                .skip(1)
                .map(figure -> new Finding.Term(Part.INPUT, figure.key(), figure.cell(), values.digits(figure)))
                .forEach(all::add);
        return new Evidence(message, subject, stated, expected, difference, arguments, candidates, fallbacks, all);
    }

    public Evidence candidate(Candidate candidate) {
        List<Candidate> candidates = plus(this.candidates, candidate);
        return new Evidence(message, subject, stated, expected, difference, arguments, candidates, fallbacks, terms);
    }

    public Evidence fallback(Candidate candidate) {
        List<Candidate> fallbacks = plus(this.fallbacks, candidate);
        return new Evidence(message, subject, stated, expected, difference, arguments, candidates, fallbacks, terms);
    }

    /** One more figure that it speaks of. */
    public Evidence term(Part part, Figure figure, Values values) {
        return term(new Finding.Term(part, figure.key(), figure.cell(), values.digits(figure)));
    }

    private Evidence term(Finding.Term term) {
        return new Evidence(
                message, subject, stated, expected, difference, arguments, candidates, fallbacks, plus(terms, term));
    }

    private static <T> List<T> plus(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
