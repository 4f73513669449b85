package tonghop.publish.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tonghop.definition.JobDefinition;
import tonghop.model.Finding;
import tonghop.model.Matter;
import tonghop.publish.data.Publication;
import tonghop.publish.data.PublishedFile;
import tonghop.publish.data.Respondents;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that the page can show.
 *
 * @param job code of the job
 * @param title its title
 * @param authority the office that consolidates
 * @param language the language in which the page opens
 * @param verdict whether it can be signed
 * @param following ids of the findings that are settled once the others are answered
 * @param words the page's own words by their keys
 * @param units names of the units; elsewhere they are named by their place in this list
 * @param inbox who has sent what
 * @param documents what else is published for people, by its name beside the page
 * @param findings what does not agree, the weightiest first
 * @param offers the lists of choices that findings offer
 * @param names what a label can be another name of, where a label is asked about
 * @param rulings what became of decisions
 * @param changes what differs from the last run
 * @param tables the appendices
 * @param charts the charts
 * @param ledger what became of the cells
 * @param evidence the cells and rows of the submissions that are shown
 */
record PageData(
        String job,
        String title,
        String authority,
        String language,
        VerdictData verdict,
        List<String> following,
        Map<String, Bilingual> words,
        List<String> units,
        InboxData inbox,
        List<String> documents,
        List<FindingData> findings,
        List<List<Offers.Offered>> offers,
        List<String> names,
        List<RulingData> rulings,
        ChangesData changes,
        List<TableData> tables,
        List<ChartData> charts,
        LedgerData ledger,
        SourceCells.Evidence evidence) {
    private static final Set<String> PREFIXES = Set.of("report.", "severity.", "decision.", "role.");

    static PageData of(Publication publication, Map<String, byte[]> charts, List<String> files) {
        Tongues tongues = new Tongues();
        JobDefinition definition = publication.definition();
        Respondents respondents =
                new Respondents(definition, publication.inputs().submissions());
        SubjectNames names = new SubjectNames(publication, respondents);
        SourceCells cells = new SourceCells(publication, tongues);
        TablesData tables = new TablesData(tongues, names, cells, publication.findings());
        Offers offers = new Offers(tongues);
        List<FindingData> findings = new FindingsData(tongues, names, cells, offers, respondents).of(publication);
        return new PageData(
                definition.code(),
                definition.title(),
                definition.authority(),
                publication.language(),
                VerdictData.of(publication, names, tongues),
                publication.questions().following().stream().map(Finding::id).toList(),
                words(publication, tongues),
                names.units(),
                InboxData.of(publication, names, tongues),
                files.stream().filter(PublishedFile::isForPeople).sorted().toList(),
                findings,
                offers.lists(),
                publication.findings().stream().anyMatch(finding -> Matter.of(finding) == Matter.LABEL)
                        ? definition.names()
                        : List.of(),
                publication.followup().rulings().stream()
                        .map(ruling -> RulingData.of(ruling, tongues, cells))
                        .toList(),
                ChangesData.of(publication.followup().changes(), tongues, names),
                publication.tables().appendices().stream().map(tables::of).toList(),
                ChartData.of(publication, charts),
                LedgerData.of(publication, tongues, cells),
                cells.evidence());
    }

    private static Map<String, Bilingual> words(Publication publication, Tongues tongues) {
        Set<String> rules = publication.findings().stream().map(Finding::rule).collect(Collectors.toSet());
        Map<String, Bilingual> words = new TreeMap<>();
        tongues.keys().stream()
                .filter(key -> PREFIXES.stream().anyMatch(key::startsWith))
                .forEach(key -> words.put(key, tongues.text(key)));
        rules.forEach(rule -> words.put("rule." + rule, tongues.text("rule." + rule)));
        words.put("appendix.name", tongues.text("appendix.name"));
        return words;
    }

    /**
     * Writes the data as JSON that can stand inside a page, as a stream: those of a large job are most of what the memory holds by
     * now, and would be there three times as one text.
     */
    void write(Writer page) {
        JsonMapper.builder()
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .writeValue(new HarmlessWriter(page), this);
    }
}
