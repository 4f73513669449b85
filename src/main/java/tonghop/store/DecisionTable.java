package tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.DecisionForm.Problem;

/** How a decision, and what cannot be taken as one, are laid out in columns. */
final class DecisionTable {
    static final String COLUMNS = "finding, figures, choice, answer, reason, person, origin";
    static final String INSERT =
            "insert into decision (" + COLUMNS + ", submission, ordinal) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String INSERT_PROBLEM =
            "insert into form_problem (submission, ordinal, line, kind, detail) values (?, ?, ?, ?, ?)";

    private DecisionTable() {}

    static Object[] columns(long submission, int ordinal, Decision decision) {
        return new Object[] {
            decision.finding(),
            decision.figures(),
            decision.choice().code(),
            decision.value(),
            decision.reason(),
            decision.person(),
            decision.origin(),
            submission,
            ordinal
        };
    }

    static Decision read(ResultSet row) throws SQLException {
        String choice = row.getString("choice");
        return new Decision(
                row.getString("finding"),
                row.getString("figures"),
                Choice.parse(choice).orElseThrow(() -> new SQLException("the store holds no choice: " + choice)),
                row.getString("answer"),
                row.getString("reason"),
                row.getString("person"),
                row.getString("origin"));
    }

    static Object[] columns(long submission, int ordinal, Problem problem) {
        return new Object[] {submission, ordinal, problem.row(), problem.kind(), problem.detail()};
    }

    static Problem problem(ResultSet row) throws SQLException {
        return new Problem(row.getInt("line"), row.getString("kind"), row.getString("detail"));
    }
}
