package tonghop.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;

/** Plants slips of every kind in a consistent season and counts how many are found, placed and mended. */
final class PlantedErrors {
    /** What a sender may do to the digits of a figure; empty when it would change nothing. */
    private static final SortedMap<String, BiFunction<String, Random, Optional<String>>> KINDS = new TreeMap<>(Map.of(
            "swapped-digits", PlantedErrors::swapped,
            "wrong-digit", PlantedErrors::wrong,
            "missing-digit", PlantedErrors::missing,
            "extra-digit", PlantedErrors::extra,
            "thousandfold", (digits, random) -> Optional.of(digits + (digits.contains(".") ? "" : "000")),
            "zero-lost",
                    (digits, random) -> digits.endsWith("0") && !digits.contains(".")
                            ? Optional.of(digits.substring(0, digits.length() - 1))
                            : Optional.empty()));

    /**
     * One planted slip.
     *
     * @param kind its kind
     * @param cell where
     * @param truth the plain digits that stood there
     */
    record Planted(String kind, CellRef cell, String truth) {}

    /**
     * What became of the slips of one kind.
     *
     * @param planted how many
     * @param found a finding of severity error or warning names the cell
     * @param placed the first candidate of such a finding is about the cell
     * @param mended the first candidate is the true value
     * @param nearlyMended one of the first three candidates is the true value
     * @param misled a single candidate is shown and it is wrong
     */
    record Score(int planted, int found, int placed, int mended, int nearlyMended, int misled) {
        static final Score NONE = new Score(0, 0, 0, 0, 0, 0);

        Score plus(Score other) {
            return new Score(
                    planted + other.planted,
                    found + other.found,
                    placed + other.placed,
                    mended + other.mended,
                    nearlyMended + other.nearlyMended,
                    misled + other.misled);
        }

        static int percent(int part, int whole) {
            return whole == 0 ? 100 : part * 100 / whole;
        }

        @Override
        public String toString() {
            return String.format(
                    "planted %5d  found %3d %%  right cell first %3d %%  true value first %3d %%  in three %3d %%  misled %3d %%",
                    planted,
                    percent(found, planted),
                    percent(placed, found),
                    percent(mended, found),
                    percent(nearlyMended, found),
                    percent(misled, found));
        }
    }

    private final Random random;
    private final List<Observation> observations;
    private final List<Planted> planted = new ArrayList<>();

    private PlantedErrors(Season season, long seed) {
        this.random = new Random(seed);
        this.observations = new ArrayList<>(season.observations());
    }

    /** Plants slips in one cell of so many, each in a cell of its own. */
    static SortedMap<String, Score> scores(Season season, long seed, int oneIn) {
        PlantedErrors errors = new PlantedErrors(season, seed);
        errors.plant(season.observations().size() / oneIn);
        Reconciliation reconciliation = new Reconciler(season.definition()).reconcile(errors.observations);
        return errors.scores(reconciliation.findings());
    }

    /** The figures of a season with slips in one cell of so many. */
    static List<Observation> in(Season season, long seed, int oneIn) {
        PlantedErrors errors = new PlantedErrors(season, seed);
        errors.plant(season.observations().size() / oneIn);
        return errors.observations;
    }

    private void plant(int count) {
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, observations.size()).boxed().toList());
        Collections.shuffle(places, random);
        List<String> kinds = List.copyOf(KINDS.keySet());
        for (int place : places.subList(0, count)) {
            plant(place, kinds.get(random.nextInt(kinds.size())));
        }
    }

    private void plant(int place, String kind) {
        Observation clean = observations.get(place);
        String truth = clean.number().value().toPlainString();
        KINDS.get(kind)
                .apply(truth, random)
                .filter(digits -> !digits.equals(truth) && digits.matches("(0|[1-9]\\d*)(\\.\\d+)?"))
                .filter(digits -> new BigDecimal(digits).compareTo(new BigDecimal(truth)) != 0)
                .ifPresent(digits -> {
                    observations.set(place, with(clean, digits));
                    planted.add(new Planted(kind, clean.cell(), truth));
                });
    }

    private static Observation with(Observation clean, String digits) {
        return new Observation(
                clean.key(),
                Season.printed(new BigDecimal(digits)),
                null,
                clean.unitOfMeasure(),
                clean.status(),
                clean.cell(),
                digits);
    }

    private SortedMap<String, Score> scores(List<Finding> findings) {
        Map<CellRef, List<Finding>> byCell = new HashMap<>();
        findings.stream().filter(finding -> finding.severity() != Severity.INFO).forEach(finding -> finding.cells()
                .forEach(cell ->
                        byCell.computeIfAbsent(cell, at -> new ArrayList<>()).add(finding)));
        SortedMap<String, Score> scores = new TreeMap<>();
        for (Planted slip : planted) {
            Score score = score(slip, byCell.getOrDefault(slip.cell(), List.of()));
            scores.merge(slip.kind(), score, Score::plus);
            scores.merge("together", score, Score::plus);
        }
        return scores;
    }

    private static Score score(Planted slip, List<Finding> findings) {
        List<List<Candidate>> shown = findings.stream().map(Finding::candidates).toList();
        boolean isPlaced = shown.stream().anyMatch(candidates -> isAbout(slip, candidates, 1));
        boolean isMended = shown.stream().anyMatch(candidates -> isTruth(slip, candidates, 1));
        boolean isNearlyMended = shown.stream().anyMatch(candidates -> isTruth(slip, candidates, 3));
        boolean isMisled = !isNearlyMended && shown.stream().anyMatch(candidates -> candidates.size() == 1);
        return new Score(
                1,
                findings.isEmpty() ? 0 : 1,
                isPlaced ? 1 : 0,
                isMended ? 1 : 0,
                isNearlyMended ? 1 : 0,
                isMisled ? 1 : 0);
    }

    private static boolean isAbout(Planted slip, List<Candidate> candidates, int first) {
        return candidates.stream().limit(first).anyMatch(candidate -> slip.cell()
                .equals(candidate.cell()));
    }

    private static boolean isTruth(Planted slip, List<Candidate> candidates, int first) {
        return candidates.stream()
                .limit(first)
                .filter(candidate -> slip.cell().equals(candidate.cell()))
                .anyMatch(candidate -> candidate.to().matches("\\d+(\\.\\d+)?")
                        && new BigDecimal(candidate.to()).compareTo(new BigDecimal(slip.truth())) == 0);
    }

    private static Optional<String> swapped(String digits, Random random) {
        int at = random.nextInt(Math.max(1, digits.length() - 1));
        int next = at + 1 < digits.length() && digits.charAt(at + 1) == '.' ? at + 2 : at + 1;
        if (next >= digits.length() || digits.charAt(at) == '.') {
            return Optional.empty();
        }
        StringBuilder slipped = new StringBuilder(digits);
        slipped.setCharAt(at, digits.charAt(next));
        slipped.setCharAt(next, digits.charAt(at));
        return Optional.of(slipped.toString());
    }

    private static Optional<String> wrong(String digits, Random random) {
        int at = random.nextInt(digits.length());
        return digits.charAt(at) == '.'
                ? Optional.empty()
                : Optional.of(digits.substring(0, at) + random.nextInt(10) + digits.substring(at + 1));
    }

    private static Optional<String> missing(String digits, Random random) {
        int at = random.nextInt(digits.length());
        return digits.charAt(at) == '.'
                ? Optional.empty()
                : Optional.of(digits.substring(0, at) + digits.substring(at + 1));
    }

    private static Optional<String> extra(String digits, Random random) {
        int at = random.nextInt(digits.length() + 1);
        return Optional.of(digits.substring(0, at) + random.nextInt(10) + digits.substring(at));
    }
}
