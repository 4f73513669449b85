package tonghop.normalise.list;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.model.Observation;
import tonghop.model.Reading;
import tonghop.model.ReportingPeriod;
import tonghop.model.cell.CellRef;
import tonghop.model.list.ListRow;
import tonghop.normalise.words.Folding;

/**
 * Counts of awards told in one line: "Sở Y tế: Giấy khen 05 tập thể, 12 cá nhân; Lao động tiên tiến 30 cá nhân". A line counts only
 * when each of its numbers has an award and one kind of recipient, and nothing is left over.
 */
record AwardLine(JobDefinition definition, Meaning meaning, AwardReading awards) {
    private static final Pattern LEAD = Pattern.compile("^\\s*(?:[-–+*•]|(?:\\d{1,2}|[IVX]{1,5}|[a-hđ])[.)])\\s*");
    private static final Pattern JOINT =
            Pattern.compile("(?iu)^[\\s,;:–-]*(?:(?:và|cho)(?!\\p{L}))?[\\s,;:–-]*|[\\s,;:–-]*$");
    private static final Pattern END = Pattern.compile("(?iu)[\\s.;/]*(?:(?:trong\\s+)?năm\\s+20\\d{2})?[\\s.;/]*");

    /** How often an award was given to one kind of recipient. */
    record Told(String award, String recipient, String digits) {}

    boolean isOne(String text) {
        return counting().isPresent() && !told(text).isEmpty();
    }

    /** @param unit code of the unit that it tells of where it names none itself; empty when that is not known */
    List<Observation> read(CellRef cell, String text, String unit) {
        String of = unit(text).orElse(unit);
        return counting().filter(indicator -> !of.isEmpty()).stream()
                .flatMap(indicator ->
                        told(text).stream().flatMap(told -> observation(indicator, told, of, cell).stream()))
                .toList();
    }

    private Optional<Indicator> counting() {
        List<Indicator> counting =
                definition.indicators().stream().filter(this::countsAwards).toList();
        return counting.stream().filter(only -> counting.size() == 1).findFirst();
    }

    private boolean countsAwards(Indicator indicator) {
        return indicator.dimensions().stream()
                .map(code -> definition.dimension(code).map(Dimension::kind).orElse(Dimension.Kind.LIST))
                .toList()
                .containsAll(List.of(Dimension.Kind.AWARD, Dimension.Kind.RECIPIENT));
    }

    private Optional<Observation> observation(Indicator indicator, Told told, String unit, CellRef cell) {
        ListRow row = new ListRow("", unit, told.award, told.recipient, new TreeMap<>(), cell);
        ListCounts counts = new ListCounts(definition);
        return counts.members(indicator, row)
                .map(members -> counts.key(indicator, row, members, Optional.empty()))
                .map(key -> ListCounts.told(
                        key, Reading.exact(new BigDecimal(told.digits)), indicator.unitOfMeasure(), cell));
    }

    /** "Sở Y tế: …" names whom the line is about. */
    private Optional<String> unit(String text) {
        int colon = text.indexOf(':');
        String before = colon < 0 ? "" : text.substring(0, colon);
        return before.isEmpty()
                ? Optional.empty()
                : meaning.member(LEAD.matcher(before).replaceFirst(""));
    }

    private List<Told> told(String text) {
        if (text.length() > AwardReading.LONGEST) {
            return List.of();
        }
        String clean = DecisionText.without(LEAD.matcher(Folding.clean(text)).replaceFirst(""));
        String line = unit(clean).isPresent() ? clean.substring(clean.indexOf(':') + 1) : clean;
        List<Told> told = new ArrayList<>();
        Optional<String> award = Optional.empty();
        int from = 0;
        for (MatchResult part : Tallies.PART.matcher(line).results().toList()) {
            String between = JOINT.matcher(line.substring(from, part.start())).replaceAll("");
            award = between.isEmpty() ? award : awards.award(between);
            String recipient = awards.counted(part.group(2));
            if (award.isEmpty() || recipient.isEmpty()) {
                return List.of();
            }
            told.add(new Told(award.get(), recipient, part.group(1)));
            from = part.end();
        }
        return END.matcher(line.substring(from)).matches() && isOfPeriod(line) ? told : List.of();
    }

    private boolean isOfPeriod(String line) {
        String year = ListChecks.year(line);
        return year.isEmpty() || ReportingPeriod.year(Integer.parseInt(year)).equals(definition.period());
    }
}
