package tonghop.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.model.Candidate;
import tonghop.model.Changes;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.Refusal;
import tonghop.model.Ruling;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;
import tonghop.publish.data.Followup;
import tonghop.publish.data.Publication;
import tonghop.review.Signing;

/** A page of files, sheets, figures, labels and decisions that were made to break out of it, in a real browser. */
class HostilePageTest {
    private static final String ATTACK =
            "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"' --><!--data--> \u202E486\u0007 {count}";

    @TempDir
    Path folder;

    @Test
    void text_from_files_stays_text_everywhere() throws IOException, InterruptedException {
        Path page = SampleRun.page(hostile(), folder);
        Chromium browser = Chromium.start();
        try {
            BrowserPage opened = browser.page().size(1200, 1000, false).open(page);
            opened.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })");
            opened.click("button.figure");
            opened.evaluate("document.querySelector('#figure').close()");
            opened.click("#language");
            String shown = opened.text("body");
            assertThat(shown)
                    .contains("<script>alert(1)</script>", "onerror=alert(2)")
                    .doesNotContain("\u202E", "\u0007");
            assertThat(opened.count("script")).isZero();
            assertThat(opened.count("img")).isEqualTo(opened.count("#charts img"));
            assertThat(opened.evaluate("[...document.querySelectorAll('*')].flatMap(element => [...element.attributes])"
                                    + ".filter(attribute => attribute.name.startsWith('on')).length")
                            .asInt())
                    .isZero();
            assertThat(opened.evaluate("[...document.links].filter(link => !link.getAttribute('href').startsWith('#')"
                                    + " && link.protocol !== 'file:').length")
                            .asInt())
                    .isZero();
            assertThat(opened.complaints()).isEmpty();
        } finally {
            browser.quit();
        }
    }

    private static Publication hostile() {
        Publication sample = SampleRun.of(SampleRun.CLUSTER);
        CellRef cell = new CellRef(ATTACK, ATTACK, new CellAddress(4, 3));
        Finding finding = new Finding(
                "0badf00d",
                "same-fact",
                Severity.ERROR,
                new Finding.Subject(ATTACK, ATTACK, Map.of(ATTACK, ATTACK), null, null),
                ATTACK,
                ATTACK,
                ATTACK,
                List.of(new Candidate(cell, ATTACK, ATTACK, "other-place", 1)),
                "same-fact",
                new TreeMap<>(Map.of("unit", ATTACK, "indicator", ATTACK)),
                List.of(cell),
                List.of());
        Decision decision =
                new Decision(finding.id(), ATTACK, Choice.of(Choice.Kind.ENTER), ATTACK, ATTACK, ATTACK, ATTACK);
        Ruling ruling = new Ruling(decision, finding, Ruling.State.OUTDATED, "", List.of());
        return new Publication(
                sample.definition(),
                "vi",
                new Publication.Inputs(
                        sample.inputs().folder(),
                        List.of(new Publication.SubmittedFile(ATTACK, ATTACK, 1, ATTACK)),
                        List.of(new Refusal(ATTACK, "", 0, "empty", ATTACK))),
                sample.observations(),
                List.of(
                        new LedgerEntry(cell, ATTACK, LedgerEntry.Outcome.UNRESOLVED, "unknown-label", ATTACK),
                        new LedgerEntry(
                                new CellRef(ATTACK, ATTACK, new CellAddress(3, 3)),
                                ATTACK,
                                LedgerEntry.Outcome.IGNORED,
                                "header",
                                ATTACK)),
                List.of(finding),
                Signing.verdict(sample.definition(), List.of(finding), List.of(ruling)),
                sample.tables(),
                new Followup(List.of(ruling), new Changes(1, List.of(finding), List.of(finding), List.of(), List.of())),
                sample.run());
    }
}
