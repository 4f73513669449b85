package tonghop.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.definition.Chart;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.publish.appendix.AppendixWorkbook;
import tonghop.publish.chart.ChartPicture;
import tonghop.publish.data.DecisionsCsv;
import tonghop.publish.data.FindingsCsv;
import tonghop.publish.data.Kept;
import tonghop.publish.data.LedgerCsv;
import tonghop.publish.data.ListsCsv;
import tonghop.publish.data.ObservationsCsv;
import tonghop.publish.data.Publication;
import tonghop.publish.data.PublishedFile;
import tonghop.publish.data.QuarantineCsv;
import tonghop.publish.data.RunDocument;
import tonghop.publish.data.ScoresCsv;
import tonghop.publish.data.SdmxCsv;
import tonghop.publish.document.LeaderPage;
import tonghop.publish.document.WordReport;
import tonghop.publish.packet.Originals;
import tonghop.publish.packet.PacketWriter;
import tonghop.publish.report.ReportPage;
import tonghop.publish.warnings.DecisionBook;
import tonghop.publish.warnings.WarningsWorkbook;
import tonghop.wording.Wording;

/** Writes everything that a run publishes; equal publications give equal bytes in every file but {@code run.json}. */
public final class Publisher {
    private final Wording wording;
    private final Kept kept;
    private final ChartPicture chartPicture;

    /** Makes a publisher that makes every file anew. */
    public Publisher(Wording wording) {
        this(wording, Kept.nothing(""));
    }

    /**
     * Makes a publisher whose files speak the language of the wording.
     *
     * @param kept what need not be made again
     */
    public Publisher(Wording wording, Kept kept) {
        this.wording = wording;
        this.kept = kept;
        this.chartPicture = new ChartPicture(wording);
    }

    /**
     * Writes all files into the folder.
     *
     * @param originals the submissions as they were sent
     * @param folder an empty folder
     * @return the files but for run.json, which holds this list
     * @throws UncheckedIOException when a file cannot be written
     */
    public List<PublishedFile> publish(Publication publication, Originals originals, Path folder) {
        try {
            List<String> files = new ArrayList<>();
            files.addAll(data(publication, folder));
            files.addAll(appendices(publication, folder));
            Map<String, byte[]> charts = charts(publication);
            files.addAll(pictures(charts, folder));
            new WordReport(wording).write(publication, charts, folder.resolve("phu-luc/bao-cao.docx"));
            files.add("phu-luc/bao-cao.docx");
            new LeaderPage(wording).write(publication, folder.resolve("trang-lanh-dao.docx"));
            files.add("trang-lanh-dao.docx");
            new WarningsWorkbook(wording).write(publication, folder.resolve("canh-bao.xlsx"));
            files.add("canh-bao.xlsx");
            new DecisionBook(wording).write(publication, folder.resolve("so-quyet-dinh.xlsx"));
            files.add("so-quyet-dinh.xlsx");
            files.addAll(new PacketWriter(publication, originals, wording).write(folder, kept));
            new ReportPage(wording).write(publication, charts, files, folder.resolve("bao-cao.html"));
            files.add("bao-cao.html");
            List<PublishedFile> published = published(folder, files);
            RunDocument.of(publication, published, kept.made()).write(folder.resolve("run.json"));
            return published;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot publish into " + folder, e);
        }
    }

    private List<String> data(Publication publication, Path folder) throws IOException {
        Path data = Files.createDirectories(folder.resolve("du-lieu"));
        ObservationsCsv.write(data.resolve("observations.csv"), publication.observations(), publication.followup());
        new FindingsCsv(wording).write(data.resolve("findings.csv"), publication.findings(), publication.followup());
        new DecisionsCsv().write(data.resolve("decisions.csv"), publication.followup());
        new LedgerCsv(wording).write(data.resolve("ledger.csv"), publication.ledger());
        new SdmxCsv(publication.definition()).write(data.resolve("observations.sdmx.csv"), publication.observations());
        new QuarantineCsv(wording)
                .write(data.resolve("quarantine.csv"), publication.inputs().refusals());
        List<String> files = new ArrayList<>(List.of(
                "du-lieu/observations.csv",
                "du-lieu/observations.sdmx.csv",
                "du-lieu/findings.csv",
                "du-lieu/decisions.csv",
                "du-lieu/ledger.csv",
                "du-lieu/quarantine.csv"));
        List<ConsolidatedTable> scores = ScoresCsv.tables(publication.tables().appendices());
        if (!scores.isEmpty()) {
            ScoresCsv.write(data.resolve("scores.csv"), scores);
            files.add("du-lieu/scores.csv");
        }
        if (!publication.definition().lists().asked().isEmpty()) {
            ListsCsv.write(data.resolve("lists.csv"), publication.inputs().names());
            files.add("du-lieu/lists.csv");
        }
        return files;
    }

    private List<String> appendices(Publication publication, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("phu-luc"));
        AppendixWorkbook writer = new AppendixWorkbook(wording);
        List<String> files = new ArrayList<>();
        for (ConsolidatedTable table : publication.tables().appendices()) {
            String file = "phu-luc/phu-luc-" + table.code() + ".xlsx";
            writer.write(table, publication, folder.resolve(file));
            files.add(file);
        }
        return files;
    }

    private Map<String, byte[]> charts(Publication publication) {
        Set<String> open = publication.findings().stream()
                .filter(finding -> finding.severity().compareTo(Severity.ERROR) <= 0)
                .filter(finding -> !publication.followup().settles(finding))
                .map(Finding::id)
                .collect(Collectors.toSet());
        Map<String, byte[]> charts = new LinkedHashMap<>();
        List<Chart> declared = publication.definition().charts();
        for (int at = 0; at < declared.size(); at++) {
            ConsolidatedTable table = publication.tables().charts().get(at);
            charts.put(table.code(), chartPicture.png(declared.get(at), table, open));
        }
        return charts;
    }

    private static List<String> pictures(Map<String, byte[]> charts, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("bieu-do"));
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> chart : charts.entrySet()) {
            String file = "bieu-do/" + chart.getKey() + ".png";
            Files.write(folder.resolve(file), chart.getValue());
            files.add(file);
        }
        return files;
    }

    private List<PublishedFile> published(Path folder, List<String> files) throws IOException {
        List<PublishedFile> published = new ArrayList<>();
        for (String file : files) {
            published.add(kept.published(folder, file));
        }
        return published;
    }
}
