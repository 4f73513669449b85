package tonghop.publish.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tonghop.model.Refusal;
import tonghop.wording.Wording;

/** {@code quarantine.csv}: one line for each refused file, with the sentence that tells its sender how to save it again. */
public record QuarantineCsv(Wording wording) {
    private static final List<String> HEADER = List.of("file", "sha256", "size", "reason", "sentence");

    public void write(Path file, List<Refusal> refusals) throws IOException {
        CsvFile.write(file, HEADER, refusals.stream().map(this::line));
    }

    private List<String> line(Refusal refusal) {
        return List.of(
                refusal.file(),
                refusal.sha256(),
                String.valueOf(refusal.size()),
                refusal.reason(),
                wording.reason(refusal));
    }
}
