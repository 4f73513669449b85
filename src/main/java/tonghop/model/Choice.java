package tonghop.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a person chose to do about a finding.
 *
 * @param kind the choice
 * @param candidate the number of the candidate, counted from 1; 0 when the choice is not a candidate
 */
public record Choice(Kind kind, int candidate) {
    private static final Pattern CANDIDATE = Pattern.compile("candidate-([1-9]\\d{0,2})");

    private static final String NAMING = "enter=";

    /** The kinds of choice. */
    public enum Kind {
        /** The figure stands as it is stated. */
        KEEP,
        /** The other stated figure, the one that the finding calls expected, holds. */
        OTHER,
        /** A value that the person gives holds; of a label it is the name that the label is another one of. */
        ENTER,
        /** The rule does not speak of this case. */
        NOT_APPLICABLE,
        /** The unit is to be asked; nothing changes until it answers. */
        ASK,
        /** It is a new indicator; nothing changes until the definition has it. */
        DEFINE,
        /** One of the candidates holds. */
        CANDIDATE,
        /** The figures in the finding's cells are not used. */
        WITHDRAW,
        /** The unit's figures are not waited for; it takes a reason and a person. */
        WITHOUT
    }

    public static Choice of(Kind kind) {
        return new Choice(kind, 0);
    }

    /** The choices that fit a finding, in the order in which they are offered. */
    public static List<Choice> offered(Finding finding) {
        Stream<Kind> kinds =
                switch (Matter.of(finding)) {
                    case UNIT -> Stream.of(Kind.ASK, Kind.WITHOUT);
                    case ROWS, REQUIRED, BLANK -> Stream.of(Kind.NOT_APPLICABLE, Kind.ASK);
                    case VANISHED, SENDER -> Stream.of(Kind.ASK, Kind.WITHDRAW);
                    case NOTHING -> Stream.of(Kind.ASK);
                    case RULE -> Stream.of(Kind.NOT_APPLICABLE);
                    case NAMES -> Stream.of(Kind.KEEP, Kind.ASK);
                    case LABEL -> Stream.of(Kind.ENTER, Kind.DEFINE, Kind.NOT_APPLICABLE, Kind.ASK);
                    case FIGURES -> ofFigures(finding);
                };
        // nothing stands in a blank cell that could be changed, and a label's candidates are names to enter
        boolean isNone = Matter.of(finding) == Matter.BLANK || Matter.of(finding) == Matter.LABEL;
        int candidateCount = isNone ? 0 : finding.candidates().size();
        Stream<Choice> candidates =
                IntStream.rangeClosed(1, candidateCount).mapToObj(number -> new Choice(Kind.CANDIDATE, number));
        return Stream.concat(kinds.map(Choice::of), candidates).toList();
    }

    /**
     * Figures are withdrawn cell by cell. Where two tell one fact, one of them is chosen: were the rule said not to apply, the table
     * would still hold both.
     */
    private static Stream<Kind> ofFigures(Finding finding) {
        Stream<Kind> always = Stream.of(Kind.KEEP, Kind.OTHER, Kind.ENTER, Kind.NOT_APPLICABLE, Kind.ASK)
                .filter(kind -> kind != Kind.NOT_APPLICABLE
                        || finding.term(Finding.Term.Part.OTHER).isEmpty());
        boolean isOfItsCells = finding.cells().size() == 1 || finding.subject() == null;
        return isOfItsCells
                        && finding.cells().stream()
                                .anyMatch(cell -> !cell.sheet().isEmpty())
                ? Stream.concat(always, Stream.of(Kind.WITHDRAW))
                : always;
    }

    /** The names that are offered for a label, as codes of choices to enter them; none for anything else. */
    public static List<String> naming(Finding finding) {
        return Matter.of(finding) == Matter.LABEL
                ? finding.candidates().stream()
                        .map(candidate -> NAMING + candidate.to())
                        .toList()
                : List.of();
    }

    /** The name that such a code enters; empty when it is another code. */
    public static Optional<String> named(String code) {
        return code.startsWith(NAMING) ? Optional.of(code.substring(NAMING.length())) : Optional.empty();
    }

    /** The choice that a code names, such as "keep" or "candidate-2"; empty when it names none. */
    public static Optional<Choice> parse(String code) {
        Matcher candidate = CANDIDATE.matcher(code);
        return candidate.matches()
                ? Optional.of(new Choice(Kind.CANDIDATE, Integer.parseInt(candidate.group(1))))
                : Arrays.stream(Kind.values())
                        .filter(kind -> kind != Kind.CANDIDATE)
                        .map(Choice::of)
                        .filter(choice -> choice.code().equals(code))
                        .findFirst();
    }

    /** The code that {@link #parse} reads. */
    public String code() {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return kind == Kind.CANDIDATE ? name + "-" + candidate : name;
    }
}
