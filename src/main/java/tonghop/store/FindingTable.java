package tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tonghop.model.Candidate;
import tonghop.model.CellAddress;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.Finding.Subject;
import tonghop.model.Finding.Term;
import tonghop.model.ObservationKey;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.Severity;

/** How a finding is laid out in columns. */
final class FindingTable {
    static final String INSERT =
            "insert into finding (submission, run, ordinal, code, edit_rule, severity, subject, stated, expected, difference,"
                    + " candidates, message, arguments, cells, terms) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private FindingTable() {}

    static @Nullable Object[] columns(@Nullable Long submission, @Nullable Long run, int ordinal, Finding finding) {
        return new @Nullable Object[] {
            submission,
            run,
            ordinal,
            finding.id(),
            finding.rule(),
            finding.severity().name(),
            subject(finding.subject()),
            finding.stated(),
            finding.expected(),
            finding.difference(),
            candidates(finding.candidates()),
            finding.message(),
            TextRows.ofMap(finding.arguments()),
            cells(finding.cells()),
            terms(finding.terms())
        };
    }

    static Finding read(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("code"),
                row.getString("edit_rule"),
                Severity.valueOf(row.getString("severity")),
                subject(row.getString("subject")),
                row.getString("stated"),
                row.getString("expected"),
                row.getString("difference"),
                TextRows.rows(row.getString("candidates")).stream()
                        .map(FindingTable::candidate)
                        .toList(),
                row.getString("message"),
                TextRows.map(row.getString("arguments")),
                TextRows.rows(row.getString("cells")).stream()
                        .map(cell -> cell(cell, 0))
                        .toList(),
                TextRows.rows(row.getString("terms")).stream()
                        .map(FindingTable::term)
                        .toList());
    }

    private static String subject(@Nullable Subject subject) {
        TextRows rows = new TextRows();
        if (subject != null) {
            rows.add(
                    subject.unit(),
                    subject.indicator(),
                    TextRows.ofMap(new TreeMap<>(subject.dimensions())),
                    subject.period() == null ? null : subject.period().toString(),
                    subject.asOf() == null ? null : subject.asOf().toString());
        }
        return rows.toString();
    }

    private static @Nullable Subject subject(String text) {
        if (text.isEmpty()) {
            return null;
        }
        TextRows.Row row = TextRows.rows(text).get(0);
        return new Subject(
                row.get(0),
                row.get(1),
                TextRows.map(row.get(2)),
                row.isNull(3) ? null : ReportingPeriod.parse(row.get(3)),
                row.isNull(4) ? null : LocalDate.parse(row.get(4)));
    }

    private static String candidates(List<Candidate> candidates) {
        TextRows rows = new TextRows();
        for (Candidate each : candidates) {
            CellRef cell = each.cell();
            rows.add(
                    each.from(),
                    each.to(),
                    each.slip(),
                    String.valueOf(each.repairs()),
                    cell == null ? null : cell.file(),
                    cell == null ? null : cell.sheet(),
                    cell == null ? null : cell.at().toString());
        }
        return rows.toString();
    }

    private static Candidate candidate(TextRows.Row row) {
        return new Candidate(
                row.isNull(4) ? null : cell(row, 4), row.get(0), row.get(1), row.get(2), Integer.parseInt(row.get(3)));
    }

    private static String cells(List<CellRef> cells) {
        TextRows rows = new TextRows();
        cells.forEach(cell -> rows.add(cell.file(), cell.sheet(), cell.at().toString()));
        return rows.toString();
    }

    private static String terms(List<Term> terms) {
        TextRows rows = new TextRows();
        for (Term each : terms) {
            CellRef cell = each.cell();
            ObservationKey key = each.key();
            rows.add(
                    each.part().name(),
                    each.value(),
                    key.unit(),
                    key.indicator(),
                    TextRows.ofMap(key.dimensions()),
                    key.role().name(),
                    key.period().toString(),
                    key.asOf().toString(),
                    cell == null ? null : cell.file(),
                    cell == null ? null : cell.sheet(),
                    cell == null ? null : cell.at().toString());
        }
        return rows.toString();
    }

    private static Term term(TextRows.Row row) {
        ObservationKey key = new ObservationKey(
                row.get(2),
                row.get(3),
                TextRows.map(row.get(4)),
                Role.valueOf(row.get(5)),
                ReportingPeriod.parse(row.get(6)),
                LocalDate.parse(row.get(7)));
        return new Term(Term.Part.valueOf(row.get(0)), key, row.isNull(8) ? null : cell(row, 8), row.get(1));
    }

    private static CellRef cell(TextRows.Row row, int first) {
        return new CellRef(row.get(first), row.get(first + 1), CellAddress.parse(row.get(first + 2)));
    }
}
