package tonghop.publish.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tonghop.consolidate.Consolidator;
import tonghop.definition.Chart;
import tonghop.definition.JobDefinition;
import tonghop.definition.Names;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.ingest.InputFolder;
import tonghop.ingest.WorkbookReader;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.Submission;
import tonghop.model.cell.LedgerEntry;
import tonghop.normalise.Normaliser;
import tonghop.normalise.Supersession;
import tonghop.publish.chart.ChartPicture;
import tonghop.publish.data.Followup;
import tonghop.publish.data.Publication;
import tonghop.publish.data.RunFacts;
import tonghop.reconcile.Reconciler;
import tonghop.review.Signing;
import tonghop.wording.Wording;

/** What a sample job publishes: its real workbooks, read and reconciled by the product. */
final class SampleRun {
    static final String CLUSTER = "cum-mien-dong-2022";

    private SampleRun() {}

    static Publication of(String job) {
        JobDefinition definition = new DefinitionReader().read(Path.of("jobs", job));
        List<Submission> submissions = submissions(Path.of("input", job));
        Normalised all = normalised(definition, submissions);
        List<Finding> findings = new ArrayList<>(all.findings());
        findings.addAll(new Reconciler(definition).reconcile(all.observations()).findings());
        return new Publication(
                definition,
                "vi",
                inputs(job, submissions, all),
                all.observations(),
                all.ledger(),
                findings,
                Signing.verdict(definition, findings, List.of()),
                new Consolidator(definition).consolidate(all.observations(), findings),
                Followup.NONE,
                new RunFacts(
                        1,
                        "0",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Map.of(),
                        Collections.emptySortedMap(),
                        Collections.emptySortedMap()));
    }

    static Publication with(Publication publication, Followup followup) {
        return new Publication(
                publication.definition(),
                publication.language(),
                publication.inputs(),
                publication.observations(),
                publication.ledger(),
                publication.findings(),
                Signing.verdict(publication.definition(), publication.findings(), followup.rulings()),
                publication.tables(),
                followup,
                publication.run());
    }

    /** The same with nothing found but this. */
    static Publication asking(Publication publication, Finding... findings) {
        return new Publication(
                publication.definition(),
                publication.language(),
                publication.inputs(),
                publication.observations(),
                publication.ledger(),
                List.of(findings),
                Signing.verdict(publication.definition(), List.of(findings), List.of()),
                publication.tables(),
                publication.followup(),
                publication.run());
    }

    /** The same with files of answers among its inputs. */
    static Publication with(Publication publication, List<Publication.SubmittedFile> forms) {
        Publication.Inputs inputs = publication.inputs();
        return new Publication(
                publication.definition(),
                publication.language(),
                new Publication.Inputs(inputs.folder(), inputs.submissions(), inputs.refusals(), forms, inputs.names()),
                publication.observations(),
                publication.ledger(),
                publication.findings(),
                publication.verdict(),
                publication.tables(),
                publication.followup(),
                publication.run());
    }

    /** Writes the page into the folder as the product does. */
    static Path page(Publication publication, Path folder) {
        Path page = folder.resolve("bao-cao.html");
        try {
            new ReportPage(new Wording(publication.language()))
                    .write(
                            publication,
                            charts(publication),
                            List.of(
                                    "canh-bao.xlsx",
                                    "du-lieu/findings.csv",
                                    "phu-luc/phu-luc-I.xlsx",
                                    "tra-lai/049-quang-hoa/tin-nhan.txt"),
                            page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page;
    }

    private static Map<String, byte[]> charts(Publication publication) {
        Map<String, byte[]> charts = new LinkedHashMap<>();
        List<Chart> declared = publication.definition().charts();
        for (int at = 0; at < declared.size(); at++) {
            charts.put(
                    declared.get(at).code(),
                    new ChartPicture(new Wording("vi"))
                            .png(declared.get(at), publication.tables().charts().get(at), java.util.Set.of()));
        }
        return charts;
    }

    private static List<Submission> submissions(Path input) {
        InputFolder folder = new InputFolder();
        try {
            return folder.files(input).stream()
                    .map(file -> new WorkbookReader().read(file, folder.name(input, file)))
                    .map(Submission.class::cast)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Normalised normalised(JobDefinition definition, List<Submission> submissions) {
        Normaliser normaliser = new Normaliser(definition);
        List<Normalised> each = submissions.stream().map(normaliser::normalise).toList();
        List<Observation> observations =
                each.stream().flatMap(one -> one.observations().stream()).toList();
        List<LedgerEntry> ledger =
                each.stream().flatMap(one -> one.ledger().stream()).toList();
        List<Finding> findings =
                each.stream().flatMap(one -> one.findings().stream()).toList();
        Map<String, String> bytes =
                submissions.stream().collect(Collectors.toMap(Submission::file, Submission::sha256));
        return new Supersession(new Names(definition), bytes).apply(new Normalised(observations, ledger, findings));
    }

    private static Publication.Inputs inputs(String job, List<Submission> submissions, Normalised all) {
        return new Publication.Inputs(
                "../../input/" + job,
                submissions.stream()
                        .map(sent -> new Publication.SubmittedFile(
                                sent.file(), sent.sha256(), sent.size(), sender(sent.file(), all)))
                        .toList(),
                List.of());
    }

    private static String sender(String file, Normalised all) {
        List<String> units = all.observations().stream()
                .filter(observation -> observation.cell().file().equals(file))
                .map(observation -> observation.key().unit())
                .distinct()
                .toList();
        return units.size() == 1 ? units.get(0) : "";
    }

    /** An empty folder below another one. */
    static Path folder(Path in, String name) {
        try {
            return Files.createDirectories(in.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
