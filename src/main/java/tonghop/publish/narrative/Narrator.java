package tonghop.publish.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.definition.Narrative;
import tonghop.definition.ReportingUnit;
import tonghop.definition.Sentence;
import tonghop.definition.Sentence.Leaders;
import tonghop.definition.Sentence.Measure;
import tonghop.definition.Sentence.Mention;
import tonghop.definition.Sentence.Part;
import tonghop.definition.Sentence.Passage;
import tonghop.definition.Sentence.UnitName;
import tonghop.definition.Sentence.Words;
import tonghop.publish.data.Publication;
import tonghop.wording.Wording;

/** Fills the sentences of a definition with the figures of its tables. */
public final class Narrator {
    private static final String STROKE = "/";
    private static final Pattern PERCENT = Pattern.compile("[%‰]");
    private static final Pattern MARK_END = Pattern.compile("(?<=⁾)");

    private final Publication publication;
    private final Wording wording;
    private final Names names;
    private final ToldFigures figures;
    private final Set<String> noted = new LinkedHashSet<>();

    public Narrator(Publication publication, Wording wording) {
        this.publication = publication;
        this.wording = wording;
        this.names = new Names(publication.definition());
        this.figures = new ToldFigures(publication, wording);
    }

    /** The chapters in the order of the definition; one of which nothing can be told is left out. */
    public List<Chapter> tell() {
        List<Chapter> chapters = new ArrayList<>();
        for (Narrative narrative : publication.definition().narrative()) {
            noted.clear();
            List<String> sentences = narrative.sentences().stream()
                    .flatMap(sentence -> told(sentence).stream())
                    .toList();
            if (!sentences.isEmpty()) {
                chapters.add(new Chapter(narrative.title(), sentences, List.copyOf(noted)));
            }
        }
        return chapters;
    }

    /** Figures outside passages must all be told; without any, one of the passages must be said. */
    private Optional<String> told(Sentence sentence) {
        List<Part> parts = sentence.parts();
        boolean rests = parts.stream()
                .anyMatch(part -> part instanceof Mention || part instanceof Measure || part instanceof Leaders);
        boolean speaks = parts.stream()
                .anyMatch(part ->
                        part instanceof Passage passage && !passage(passage).isEmpty());
        return rests || speaks ? said(parts, "") : Optional.empty();
    }

    /** The parts in a row; empty when one of their figures is not told. */
    private Optional<String> said(List<Part> parts, String unit) {
        boolean told = parts.stream()
                .filter(part -> !(part instanceof Passage || part instanceof Leaders))
                .flatMap(Part::mentions)
                .allMatch(mention -> figures.figure(mention, unit).isTold());
        boolean isLed = parts.stream()
                .noneMatch(part ->
                        part instanceof Leaders leaders && leading(leaders).isEmpty());
        return told && isLed ? Optional.of(said(parts, unit, new LinkedHashSet<>())) : Optional.empty();
    }

    /** Marks stand behind both of two figures with a stroke between them, and behind a percent sign, which is not torn off. */
    private String said(List<Part> parts, String unit, Set<String> marks) {
        StringBuilder said = new StringBuilder();
        for (int at = 0; at < parts.size(); at++) {
            String text = said(parts.get(at), unit);
            if (parts.get(at) instanceof Mention mention) {
                MARK_END.splitAsStream(figures.figure(mention, unit).marks()).forEach(marks::add);
            }
            int before = PERCENT.matcher(text).lookingAt() ? 1 : text.length();
            said.append(text, 0, before);
            if (!text.equals(STROKE) && !isHeld(parts, at + 1)) {
                said.append(String.join("", marks));
                marks.clear();
            }
            said.append(text, before, text.length());
        }
        return said.toString();
    }

    /** Whether what comes next belongs to the figure before it. */
    private static boolean isHeld(List<Part> parts, int next) {
        return next < parts.size()
                && parts.get(next) instanceof Words words
                && (words.text().equals(STROKE) || PERCENT.matcher(words.text()).lookingAt());
    }

    private String said(Part part, String unit) {
        if (part instanceof Words words) {
            return words.text();
        }
        if (part instanceof UnitName) {
            return names.unit(unit);
        }
        if (part instanceof Measure measure) {
            return figures.figure(measure.of(), unit).measure();
        }
        if (part instanceof Leaders leaders) {
            return said(leading(leaders));
        }
        return part instanceof Mention mention ? said(mention, unit) : passage((Passage) part);
    }

    /**
     * A member that may lead.
     *
     * @param unit its code
     * @param isSure whether it leads whatever is answered
     */
    private record Leader(String unit, boolean isSure) {}

    private List<Leader> leading(Leaders leaders) {
        return publication.definition().members().stream()
                .map(ReportingUnit::code)
                .flatMap(unit -> figures.figure(leaders.of(), unit).figure().readings().stream()
                        .filter(place -> place.value().compareTo(BigDecimal.ONE) == 0)
                        .map(place -> new Leader(unit, place.upper().compareTo(BigDecimal.ONE) == 0)))
                .toList();
    }

    /** "Nà Sơn, Bản Thượng", or while that is open "Nà Sơn hoặc Bản Thượng (dự kiến)". */
    private String said(List<Leader> leading) {
        boolean isSure = leading.stream().allMatch(Leader::isSure);
        String all = leading.stream()
                .map(leader -> names.unit(leader.unit()))
                .collect(Collectors.joining(isSure ? ", " : wording.text("narrative.or")));
        return isSure ? all : all + " " + wording.text("narrative.provisional");
    }

    private String said(Mention mention, String unit) {
        ToldFigure figure = figures.figure(mention, unit);
        if (!figure.marks().isEmpty()) {
            noted.add(figures.appendix(mention));
        }
        return figure.text(wording);
    }

    private String passage(Passage passage) {
        Stream<String> units = passage.isForEachMember()
                ? publication.definition().members().stream().map(ReportingUnit::code)
                : Stream.of("");
        return units.flatMap(unit -> alternative(passage, unit).stream()).collect(Collectors.joining("; "));
    }

    private Optional<String> alternative(Passage passage, String unit) {
        return passage.alternatives().stream()
                .map(parts -> said(parts, unit))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
