package tonghop.reconcile.register;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tonghop.definition.Appendix;
import tonghop.definition.Names;
import tonghop.model.Matter;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;

/**
 * Every member sends, and reports the rows of the appendices: who has sent nothing is asked for everything, who has sent once for all
 * rows that it leaves out, and apart from these for what the definition requires. Where no figure was read at all, that alone is told.
 */
public final class Completeness implements EditRule {
    private static final String NOTHING_READ = "nothing-read";

    /** More rows than any appendix on paper has; a longer list is no sentence any more. */
    private static final int MOST_ROWS = 200;

    @Override
    public Stream<Edit> edits(Facts facts) {
        if (facts.figures().isEmpty()) {
            return Stream.of(nothingRead(facts));
        }
        Senders senders = new Senders(facts);
        List<AppendixRow> rows = AppendixRow.of(facts);
        return Stream.concat(
                senders.members().stream()
                        .filter(unit -> !senders.hasSent(unit))
                        .map(unit -> nothingSent(unit, senders, facts)),
                senders.members().stream()
                        .filter(senders::hasSent)
                        .flatMap(unit -> Stream.of(
                                lacking(unit, Matter.REQUIRED, lacking(unit, rows, Appendix.Row::required), facts),
                                lacking(unit, Matter.ROWS, lacking(unit, rows, row -> !row.required()), facts))));
    }

    private static Edit nothingRead(Facts facts) {
        return Edit.question(
                NOTHING_READ, List.of(), Verdict.failed(Severity.FATAL), values -> Evidence.overall("", facts)
                        .message(Matter.NOTHING.message()));
    }

    private Edit nothingSent(String unit, Senders senders, Facts facts) {
        return Edit.question(code(), List.of(), Verdict.failed(Severity.ERROR), values -> Evidence.ofUnit(unit, facts)
                .message(Matter.UNIT.message())
                .with("told", String.valueOf(senders.sent()))
                .with("members", String.valueOf(senders.members().size())));
    }

    private static List<String> lacking(String unit, List<AppendixRow> rows, Predicate<Appendix.Row> wanted) {
        return rows.stream()
                .filter(row -> wanted.test(row.row()))
                .flatMap(row -> row.lacking(unit).stream())
                .toList();
    }

    private Edit lacking(String unit, Matter matter, List<String> rows, Facts facts) {
        Severity severity = matter == Matter.REQUIRED ? Severity.ERROR : Severity.WARNING;
        return Edit.question(
                code(), List.of(), Verdict.holds(rows.isEmpty(), severity), values -> Evidence.ofUnit(unit, facts)
                        .message(matter.message())
                        .with(Evidence.IDENTITY, matter.message())
                        .with("rows", Names.list("; ", rows.stream(), MOST_ROWS))
                        .with("count", String.valueOf(rows.size()))
                        .with("asOf", facts.definition().asOf().toString()));
    }
}
