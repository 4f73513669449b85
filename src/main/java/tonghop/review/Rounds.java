package tonghop.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.FindingId;
import tonghop.model.Observation;
import tonghop.model.Ruling;
import tonghop.model.Ruling.Edit;
import tonghop.model.Ruling.State;
import tonghop.review.Edits.Place;

/**
 * Decides round by round: what fits the figures at hand takes effect, the rules are verified on what that makes of the figures, and
 * decisions on what came up then are looked at in the next round.
 */
final class Rounds {
    private final Asked asked;
    private final Verification verification;
    private final Chosen chosen;
    private final Ballot ballot;
    private final Map<String, Settlement> settled = new LinkedHashMap<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private List<Observation> used;
    private List<Finding> found;

    Rounds(Asked asked, Verification verification, Chosen chosen, Ballot ballot) {
        this.asked = asked;
        this.verification = verification;
        this.chosen = chosen;
        this.ballot = ballot;
        this.used = asked.observations();
        this.found = asked.found();
    }

    void run() {
        boolean isChanged = true;
        while (isChanged) {
            List<Ruling> round = withoutCollisions(round());
            round.stream()
                    .filter(ruling -> ruling.state() == State.APPLIED)
                    .forEach(ruling -> settled.put(ruling.finding().id(), new Settlement(ruling)));
            rulings.addAll(round);
            List<Edit> edits =
                    round.stream().flatMap(ruling -> ruling.edits().stream()).toList();
            isChanged = !edits.isEmpty();
            if (isChanged) {
                used = Edits.apply(used, edits);
                found = verification.findings(used);
            }
        }
    }

    List<Observation> used() {
        return used;
    }

    List<Ruling> rulings() {
        return rulings;
    }

    boolean isSettled(String finding) {
        return settled.containsKey(finding);
    }

    /** What the rules still find, without what decisions silence; what says something new of a settled finding has an id of its own. */
    List<Finding> open() {
        return found.stream().flatMap(finding -> placed(finding).stream()).toList();
    }

    private Optional<Finding> placed(Finding finding) {
        String id = finding.id();
        for (Settlement before = settled.get(id); before != null; before = settled.get(id)) {
            if (before.silences(finding)) {
                return Optional.empty();
            }
            id = FindingId.of(id, "after");
        }
        return Optional.of(id.equals(finding.id()) ? finding : finding.withId(id));
    }

    /** The findings of the reading, settled ones with their figures as they were, and open ones. */
    List<Finding> all() {
        List<Finding> all = new ArrayList<>(asked.read());
        Set<String> read = asked.read().stream().map(Finding::id).collect(Collectors.toSet());
        settled.values().stream()
                .map(Settlement::finding)
                .filter(finding -> !read.contains(finding.id()))
                .forEach(all::add);
        all.addAll(open());
        return all;
    }

    /** A decision, and where it would change what only follows from the figures that it is about. */
    private record Ruled(Ruling ruling, Set<Place> following) {
        Stream<Edit> edits() {
            return ruling.edits().stream();
        }

        boolean isFirm(Edit edit) {
            return !following.contains(Place.of(edit));
        }

        Ruling with(State state, String why, List<Edit> edits) {
            return new Ruling(ruling.decision(), ruling.finding(), state, why, edits);
        }
    }

    private List<Ruled> round() {
        FigureIndex index = new FigureIndex(used);
        return Stream.concat(asked.read().stream(), open().stream())
                .filter(finding -> ballot.answers(finding.id()) && !settled.containsKey(finding.id()))
                .flatMap(finding -> rule(finding, ballot.take(finding.id(), asked.figures(finding)), index))
                .toList();
    }

    private Stream<Ruled> rule(Finding finding, List<Decision> answers, FigureIndex index) {
        return answers.size() > 1
                ? answers.stream()
                        .map(each -> new Ruled(
                                new Ruling(each, finding, State.CONFLICTING, "others-decided-otherwise", List.of()),
                                Set.of()))
                : answers.stream().map(only -> rule(finding, only, index));
    }

    private Ruled rule(Finding finding, Decision decision, FigureIndex index) {
        Remedy remedy = chosen.remedy(finding, decision, index);
        if (!remedy.isPossible()) {
            return new Ruled(new Ruling(decision, finding, State.REFUSED, remedy.obstacle(), List.of()), Set.of());
        }
        boolean isAsking = Set.of(Choice.Kind.ASK, Choice.Kind.DEFINE)
                .contains(decision.choice().kind());
        return new Ruled(
                new Ruling(decision, finding, isAsking ? State.ASKED : State.APPLIED, "", remedy.edits()),
                remedy.following());
    }

    /**
     * Decisions that would change one figure in different ways at once take effect neither one nor the other. What only follows from
     * their figures sets no two at odds: it is left to stand, and the rules say whether it can.
     */
    private static List<Ruling> withoutCollisions(List<Ruled> round) {
        Set<Place> disputed = collisions(round.stream().flatMap(Ruled::edits));
        Set<Place> collisions =
                collisions(round.stream().flatMap(ruled -> ruled.edits().filter(ruled::isFirm)));
        return round.stream()
                .map(ruled -> ruled.edits().filter(ruled::isFirm).map(Place::of).anyMatch(collisions::contains)
                        ? ruled.with(State.CONFLICTING, "others-changed-figure", List.of())
                        : ruled.with(
                                ruled.ruling().state(),
                                ruled.ruling().why(),
                                ruled.edits()
                                        .filter(edit -> ruled.isFirm(edit) || !disputed.contains(Place.of(edit)))
                                        .toList()))
                .toList();
    }

    /** The figures that are to become one thing and another. */
    private static Set<Place> collisions(Stream<Edit> edits) {
        Map<Place, String> after = new LinkedHashMap<>();
        Set<Place> collisions = new HashSet<>();
        edits.forEach(edit -> {
            String other = after.putIfAbsent(Place.of(edit), edit.after());
            if (other != null && !other.equals(edit.after())) {
                collisions.add(Place.of(edit));
            }
        });
        return collisions;
    }
}
