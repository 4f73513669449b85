package tonghop.reconcile.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.definition.ReportingUnit;
import tonghop.definition.RuleDeclaration;
import tonghop.model.Candidate;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.DeclaredRule;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;

/** A stated number of subordinate units is the number of them in the register; a member left out is found by the difference. */
public final class RegisterCount implements DeclaredRule.OfTotal {
    static final String CODE = EditRule.code(RegisterCount.class);

    @Override
    public Stream<Edit> edits(RuleDeclaration declaration, Figure figure, Facts facts) {
        Register register = Register.of(facts, figure, Set.copyOf(declaration.levels()));
        return figure.reading().stream()
                .map(reading -> Edit.equation(
                        Edit.Origin.of(declaration),
                        List.of(figure),
                        values -> register.check(values, figure),
                        values -> register.explain(values, figure, facts.names())));
    }

    /** The units whose subordinate units are counted, and how many each has. */
    private record Register(List<Entry> entries) {
        record Entry(String unit, int count) {}

        static Register of(Facts facts, Figure figure, Set<String> levels) {
            Optional<ReportingUnit> unit = facts.unit(figure.key().unit());
            List<ReportingUnit> counted = unit.filter(of -> !of.head())
                    .map(List::of)
                    .orElse(facts.definition().members());
            return new Register(counted.stream()
                    .map(of -> new Entry(of.code(), of.placeCount(levels)))
                    .toList());
        }

        private int total() {
            return entries.stream().mapToInt(Entry::count).sum();
        }

        Verdict check(Values values, Figure figure) {
            Optional<Quantity> stated = values.quantity(figure);
            if (stated.isEmpty() || entries.stream().anyMatch(entry -> entry.count() == 0)) {
                return Verdict.undecided(Verdict.Reason.MISSING);
            }
            return Verdict.holds(stated.get().meets(Quantity.exact(BigDecimal.valueOf(total()))), Severity.ERROR);
        }

        Evidence explain(Values values, Figure figure, Names names) {
            BigDecimal stated = values.quantity(figure).orElse(Quantity.ZERO).value();
            BigDecimal missing = BigDecimal.valueOf(total()).subtract(stated);
            Evidence evidence = Evidence.about(figure, names, values)
                    .expected(String.valueOf(total()))
                    .with(
                            "parts",
                            entries.stream()
                                    .map(entry -> names.unit(entry.unit()) + " " + entry.count())
                                    .collect(Collectors.joining(" + ")))
                    .difference(missing.negate());
            List<Entry> omitted = entries.stream()
                    .filter(entry -> BigDecimal.valueOf(entry.count()).compareTo(missing) == 0)
                    .toList();
            return omitted.isEmpty() ? evidence : withOmitted(evidence, figure, omitted, names);
        }

        private Evidence withOmitted(Evidence evidence, Figure figure, List<Entry> omitted, Names names) {
            Evidence told = evidence.message("register-count-omitted")
                    .with(
                            "omitted",
                            names.units(omitted.stream().map(Entry::unit).toList()));
            for (Entry entry : omitted) {
                String to = total() + " (+ " + names.unit(entry.unit()) + " " + entry.count() + ")";
                told = told.candidate(new Candidate(figure.cell(), evidence.stated(), to, "omitted-member", 1));
            }
            return told;
        }
    }
}
