package tonghop.model;

import java.util.List;
import tonghop.model.cell.RawSheet;

/**
 * A workbook that a unit sent, read whole.
 *
 * @param file its name relative to the job's input folder, with forward slashes
 * @param sha256 the fingerprint of its bytes, lower-case hexadecimal: the submission's identity
 * @param size its length in bytes
 * @param sheets its sheets in the order of their tabs
 * @param sender code of the unit that a person says has sent it, where the workbook contradicts itself; empty otherwise
 */
public record Submission(String file, String sha256, long size, List<RawSheet> sheets, String sender)
        implements Intake {
    public Submission {
        sheets = List.copyOf(sheets);
    }

    public Submission(String file, String sha256, long size, List<RawSheet> sheets) {
        this(file, sha256, size, sheets, "");
    }

    /** The same workbook, sent by a unit as far as it contradicts itself. */
    public Submission from(String unit) {
        return new Submission(file, sha256, size, sheets, unit);
    }

    /** The same workbook with other sheets. */
    public Submission withSheets(List<RawSheet> others) {
        return new Submission(file, sha256, size, others, sender);
    }
}
