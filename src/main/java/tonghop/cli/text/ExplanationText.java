package tonghop.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.definition.Names;
import tonghop.definition.RuleDeclaration;
import tonghop.job.Inquiry;
import tonghop.model.Decision;
import tonghop.model.Explanation;
import tonghop.model.Explanation.Answer;
import tonghop.model.Explanation.Consequence;
import tonghop.model.Explanation.Effect;
import tonghop.model.Explanation.Outcome;
import tonghop.model.Explanation.Turn;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Ruling;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;
import tonghop.wording.Wording;

/** The reasoning behind a finding, as a person reads it from top to bottom. */
public final class ExplanationText {
    /** An edit over more cells than these, such as a total over thousands of units, names only the first. */
    private static final int MOST_CELLS = 8;

    private final Wording wording;
    private final JobDefinition definition;
    private final Explanation explanation;
    private final Optional<Ruling> ruling;
    private final List<LedgerEntry> ledger;
    private final FigureText figures;

    public ExplanationText(Wording wording, JobDefinition definition, Inquiry.Reasoning reasoning) {
        this.wording = wording;
        this.definition = definition;
        this.explanation = reasoning.explanation();
        this.ruling = reasoning.ruling();
        this.ledger = reasoning.ledger();
        this.figures = new FigureText(wording, definition, new Names(definition));
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(wording.sentence(explanation.finding()));
        lines.addAll(weight());
        lines.addAll(section("explain.cells", cells()));
        lines.addAll(section("explain.decision", decision()));
        lines.addAll(section(ruling.isPresent() ? "explain.rule-stated" : "explain.rule", rule()));
        lines.addAll(section(ruling.isPresent() ? "explain.answers-used" : "explain.answers", answers()));
        // what else might have been, against figures that are already as decided, would speak of none of both
        if (ruling.filter(told -> told.state() == Ruling.State.APPLIED).isEmpty()) {
            lines.addAll(section("explain.candidates", candidates()));
            lines.addAll(section("explain.lost", lost()));
        }
        return lines;
    }

    /** What an answer would change: how much of what is published, and how many further questions. */
    private List<String> weight() {
        Map<String, String> told = explanation.finding().arguments();
        List<String> lines = new ArrayList<>();
        if (told.containsKey(Finding.EFFECT)) {
            String percent = explanation
                    .finding()
                    .effect()
                    .movePointRight(2)
                    .stripTrailingZeros()
                    .toPlainString();
            lines.add(wording.text("explain.effect", Map.of("percent", percent)));
        }
        String more = told.getOrDefault(Finding.CONSEQUENCES, "0");
        if (!more.equals("0")) {
            lines.add(wording.text("explain.consequences", Map.of("count", more)));
        }
        return lines;
    }

    private List<String> section(String heading, List<String> content) {
        return content.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of("", wording.text(heading)), content.stream())
                        .toList();
    }

    private List<String> cells() {
        return explanation.finding().cells().stream().flatMap(this::cell).toList();
    }

    private Stream<String> cell(CellRef cell) {
        Optional<LedgerEntry> entry =
                ledger.stream().filter(each -> each.cell().equals(cell)).findFirst();
        List<Observation> said = explanation.figures().stream()
                .filter(figure -> figure.cell().equals(cell))
                .distinct()
                .toList();
        String printed = entry.map(LedgerEntry::printed).orElse("");
        String first = wording.text("explain.cell", Map.of("cell", cell.toString(), "printed", printed));
        Stream<String> meaning = said.isEmpty()
                ? entry.stream()
                        .map(each -> wording.text("explain.cell-account", Map.of("reason", wording.ledgerReason(each))))
                : said.stream().flatMap(figure -> figures.lines(figure).stream());
        return Stream.concat(Stream.of(first), meaning);
    }

    /** What was decided by whom and why, and what became of it. */
    private List<String> decision() {
        List<String> lines = new ArrayList<>();
        ruling.ifPresent(told -> {
            Decision decision = told.decision();
            String words = Stream.of(wording.chosen(told), decision.person(), decision.reason())
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" – "));
            lines.add(wording.text(
                    "explain.decided",
                    Map.of("state", wording.state(told.state()), "decision", words, "origin", decision.origin())));
            Stream.of(wording.why(told))
                    .filter(why -> !why.isEmpty())
                    .forEach(why -> lines.add(wording.text("explain.cell-account", Map.of("reason", why))));
        });
        return lines;
    }

    private List<String> rule() {
        String code = explanation.finding().rule();
        List<String> lines = new ArrayList<>();
        lines.add(wording.text("explain.rule-demands", Map.of("rule", wording.text("rule." + code), "code", code)));
        String why = "why." + code;
        if (wording.keys().contains(why)) {
            lines.add(wording.text("explain.rule-why", Map.of("why", wording.text(why))));
        }
        declarations(code)
                .map(declared -> wording.text(
                        "explain.rule-declared", Map.of("declaration", declared.code(), "source", declared.source())))
                .map(String::stripTrailing)
                .forEach(lines::add);
        return lines;
    }

    /** The declarations from which the failed edits of the finding's rule follow. */
    private Stream<RuleDeclaration> declarations(String rule) {
        return explanation.answers().stream()
                .filter(answer -> answer.rule().equals(rule) && answer.outcome() == Outcome.FAILED)
                .map(Answer::declaration)
                .distinct()
                .flatMap(code -> definition.rules().stream()
                        .filter(declared -> declared.code().equals(code)));
    }

    private List<String> answers() {
        return explanation.answers().stream()
                .distinct()
                .flatMap(answer -> Stream.concat(Stream.of(answer(answer)), detail(answer)))
                .toList();
    }

    private String answer(Answer answer) {
        return wording.text("explain.answer." + key(answer.outcome()), Map.of("edit", edit(answer)));
    }

    /** "Một số liệu chỉ có một giá trị [a.xlsx › Sheet › C5, D8]". */
    private String edit(Answer answer) {
        return wording.text(
                "explain.edit", Map.of("rule", wording.text("rule." + answer.rule()), "cells", cells(answer.cells())));
    }

    private String cells(List<CellRef> cells) {
        Map<String, List<CellRef>> bySheet = cells.stream()
                .limit(MOST_CELLS)
                .collect(Collectors.groupingBy(
                        cell -> cell.file() + " › " + cell.sheet(), java.util.LinkedHashMap::new, Collectors.toList()));
        String named = bySheet.entrySet().stream()
                .map(sheet -> sheet.getKey() + " › "
                        + sheet.getValue().stream()
                                .map(cell -> cell.at().toString())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        int more = cells.size() - MOST_CELLS;
        return more > 0
                ? wording.text("explain.more-cells", Map.of("cells", named, "more", String.valueOf(more)))
                : named;
    }

    private Stream<String> detail(Answer answer) {
        return switch (answer.outcome()) {
            case FAILED ->
                Stream.of(wording.text(
                        "explain.detail", Map.of("text", wording.text("finding." + answer.why(), answer.arguments()))));
            case UNDECIDED ->
                Stream.of(wording.text(
                        "explain.detail", Map.of("text", wording.text("explain.undecided." + answer.why()))));
            case PASSED -> Stream.empty();
        };
    }

    private List<String> candidates() {
        List<String> lines = new ArrayList<>();
        for (Effect effect : explanation.effects()) {
            int ordinal = explanation.effects().indexOf(effect) + 1;
            lines.add(wording.text(
                    "explain.candidate",
                    Map.of(
                            "ordinal", String.valueOf(ordinal),
                            "candidate", wording.candidate(effect.candidate(), explanation.finding()))));
            place(effect).ifPresent(lines::add);
            lines.addAll(consequences(effect));
        }
        return lines;
    }

    /** What was tried and is not proposed, each with why not. */
    private List<String> lost() {
        return explanation.lost().stream()
                .flatMap(lost -> Stream.concat(
                        Stream.of(wording.text(
                                "explain.lost-candidate",
                                Map.of("candidate", wording.candidate(lost.candidate(), explanation.finding())))),
                        Stream.of(wording.text(
                                "explain.lost." + key(lost.why()),
                                Map.of("edit", lost.edit() == null ? "" : edit(lost.edit()))))))
                .toList();
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private Optional<String> place(Effect effect) {
        return Optional.ofNullable(effect.candidate().cell())
                .map(cell ->
                        wording.text("explain.candidate-place", Map.of("file", cell.file(), "sheet", cell.sheet())));
    }

    private List<String> consequences(Effect effect) {
        List<Consequence> consequences = effect.consequences();
        if (consequences == null) {
            return List.of(wording.text("explain.untried"));
        }
        List<String> lines = new ArrayList<>();
        consequences.forEach(consequence -> lines.add(
                wording.text("explain.turn." + key(consequence.turn()), Map.of("edit", edit(consequence.edit())))));
        boolean isHarmless =
                consequences.stream().noneMatch(each -> each.turn() == Turn.BROKEN || each.turn() == Turn.LOST);
        if (isHarmless) {
            lines.add(wording.text("explain.turn.none-broken"));
        }
        return lines;
    }
}
