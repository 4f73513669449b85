package tonghop.normalise.words;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tonghop.model.Role;

/**
 * Which of two is meant by a word that is a role and a member of a breakdown too, as "TH" is Thực hiện and Tiểu học: beside "KH" it is
 * the role, beside "MN" and "THCS" the member. Where both or neither stand beside it, nobody can say.
 */
public final class RoleOrMember {
    private static final Concept ACTUAL = new Concept.RoleWord(Role.ACTUAL);
    private static final Concept PLAN = new Concept.RoleWord(Role.TARGET);

    private RoleOrMember() {}

    /** The text with what it means beside others, the nearest of which that say it are heard. */
    public static Scan settled(Scan text, List<Supplier<List<Scan>>> nearestFirst) {
        Scan settled = text;
        for (Supplier<List<Scan>> beside : nearestFirst) {
            if (settled.hits().stream().anyMatch(RoleOrMember::isOpen)) {
                List<Hit> clear = clear(beside.get()).toList();
                settled = settled.withHits(hit -> isOpen(hit) ? meant(hit, clear) : hit);
            }
        }
        return settled;
    }

    private static Hit meant(Hit hit, List<Hit> clear) {
        boolean members = clear.stream().anyMatch(other -> isMemberBeside(other, hit));
        boolean plans = clear.stream().anyMatch(other -> other.concepts().contains(PLAN));
        boolean roles = clear.stream()
                .anyMatch(other -> other.first(Concept.RoleWord.class).isPresent());
        if (members && !plans) {
            return hit.only(concept -> !(concept instanceof Concept.RoleWord));
        }
        return roles && !members ? hit.only(concept -> !(concept instanceof Concept.MemberOf)) : hit;
    }

    private static boolean isMemberBeside(Hit other, Hit hit) {
        Optional<String> dimension = other.first(Concept.MemberOf.class).map(Concept.MemberOf::dimension);
        return dimension.filter(told -> isOf(hit, told)).isPresent();
    }

    /** Whether a word around a figure may be a role or a member of a breakdown, and nothing else tells which. */
    public static boolean isOpen(Surroundings around, String dimension) {
        Predicate<Hit> says = hit -> hit.first(Concept.RoleWord.class).isPresent() || isOf(hit, dimension);
        return around.own().stream()
                        .flatMap(scan -> scan.hits().stream())
                        .anyMatch(hit -> isOpen(hit) && isOf(hit, dimension))
                && clear(around.inTable().toList()).noneMatch(says);
    }

    /** Whether a run of words is the actual or a member; a plan of one who set it is both at once. */
    public static boolean isOpen(Hit hit) {
        return hit.concepts().contains(ACTUAL)
                && hit.first(Concept.MemberOf.class).isPresent();
    }

    private static Stream<Hit> clear(List<Scan> texts) {
        return texts.stream().flatMap(text -> text.hits().stream()).filter(hit -> !isOpen(hit));
    }

    private static boolean isOf(Hit hit, String dimension) {
        return hit.concepts().stream()
                .anyMatch(concept -> concept instanceof Concept.MemberOf member
                        && member.dimension().equals(dimension));
    }
}
