package tonghop.publish.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.Prospect;
import tonghop.model.cell.CellRef;
import tonghop.publish.data.Publication;
import tonghop.publish.data.Respondents;
import tonghop.publish.report.FindingData.CandidateData;
import tonghop.publish.report.FindingData.ProspectData;

/** Makes the page's data of findings. */
record FindingsData(Tongues tongues, SubjectNames names, SourceCells cells, Offers offers, Respondents respondents) {
    private static final int MOST_MARKED = 20;

    /** The findings in their order. */
    List<FindingData> of(Publication publication) {
        List<String> figures = publication.figures();
        return IntStream.range(0, figures.size())
                .mapToObj(at -> {
                    Finding finding = publication.findings().get(at);
                    return of(finding, figures.get(at), publication.followup().prospects(finding));
                })
                .toList();
    }

    private FindingData of(Finding finding, String figures, List<Prospect> prospects) {
        return new FindingData(
                finding.id(),
                figures,
                finding.rule(),
                finding.severity().toString(),
                names.unit(finding),
                names.units(respondents.of(finding)),
                names.group(finding.subject()),
                names.indicator(finding.subject()),
                tongues.say(wording -> marked(wording.brief(finding), finding)),
                tongues.figure(finding.measured(finding.stated(), Finding.MEASURE)),
                tongues.figure(finding.expected()),
                tongues.figure(finding.measured(finding.other(), Finding.OTHER_MEASURE)),
                tongues.figure(finding.measured(finding.difference(), Finding.OWN_MEASURE)),
                cells.numbers(finding.cells()),
                finding.settledBy(),
                offers.number(finding),
                prospects.stream()
                        .map(prospect -> new ProspectData(
                                prospect.choice().code(),
                                tongues.say(wording -> marked(wording.prospect(prospect, finding), finding))))
                        .toList(),
                finding.candidates().stream()
                        .map(candidate -> of(candidate, finding))
                        .toList());
    }

    /** A sentence names cells by file, sheet and address, over and over; a mark leads to the cell instead. */
    private static String marked(String sentence, Finding finding) {
        List<CellRef> named = finding.cells().stream()
                .limit(MOST_MARKED)
                .sorted(Comparator.comparing(cell -> -cell.toString().length()))
                .toList();
        String marked = sentence;
        for (CellRef cell : named) {
            marked = marked.replace(cell.toString(), "{#" + finding.cells().indexOf(cell) + "}");
        }
        return marked;
    }

    private CandidateData of(Candidate candidate, Finding finding) {
        return new CandidateData(
                tongues.say(wording -> wording.candidate(candidate, finding)),
                candidate.cell() == null ? null : cells.number(candidate.cell()));
    }
}
