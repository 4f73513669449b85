package tonghop.definition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the figures of an indicator are broken down by.
 *
 * @param code its key
 * @param name its name as tables print it
 * @param kind where its members come from
 * @param nouns for INTERVAL: the nouns that a label counts, such as "tiêu chí" in "đạt từ 10-14 tiêu chí"
 * @param partition whether the members of a complete list add up to the total
 * @param members its members in the listed order; empty for INTERVAL and PLACE
 */
public record Dimension(
        String code, String name, Kind kind, List<String> nouns, boolean partition, List<Member> members) {
    public Dimension {
        nouns = List.copyOf(nouns);
        members = List.copyOf(members);
    }

    /**
     * LIST: the members are listed. INTERVAL: numbers and ranges of them, such as 19, 10-14, <10. PLACE: the units' places. AWARD:
     * the awards of the job's time. RECIPIENT: kinds of recipients of awards. PLAN: who set the plan, of which targets and percents are.
     */
    public enum Kind {
        LIST,
        INTERVAL,
        PLACE,
        AWARD,
        RECIPIENT,
        PLAN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Optional<Member> member(String memberCode) {
        return members.stream()
                .filter(member -> member.code().equals(memberCode))
                .findFirst();
    }

    /**
     * One member of a LIST dimension.
     *
     * @param code its key
     * @param name its name as tables print it
     * @param aliases other words for it
     */
    public record Member(String code, String name, List<String> aliases) {
        public Member {
            aliases = List.copyOf(aliases);
        }
    }
}
