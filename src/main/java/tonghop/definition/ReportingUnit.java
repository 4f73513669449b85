package tonghop.definition;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit that reports, or the head that consolidates.
 *
 * @param code its official code as text, leading zeros kept
 * @param name its official name without the level: "Hạ Lang"
 * @param level what it is: "huyện", "thành phố", "xã", "cụm" …
 * @param head whether it is the head, whose figures are totals over the members
 * @param within code of the unit that it lies in, such as the province of a commune, whose figures are totals over those that lie in it;
 *     null when it lies in none but the head
 * @param aliases other names under which it appears
 * @param places its own subordinate units in the listed order
 * @param tenure since when it is so, and what it was made of
 */
public record ReportingUnit(
        String code,
        String name,
        String level,
        boolean head,
        @Nullable String within,
        List<String> aliases,
        List<Place> places,
        Tenure tenure) {
    public ReportingUnit {
        aliases = List.copyOf(aliases);
        places = List.copyOf(places);
    }

    /** A unit of which no dates are told. */
    public ReportingUnit(
            String code,
            String name,
            String level,
            boolean head,
            @Nullable String within,
            List<String> aliases,
            List<Place> places) {
        this(code, name, level, head, within, aliases, places, Tenure.ALWAYS);
    }

    /** Whether it is known only for what it told in its time. */
    public boolean isFormer() {
        return tenure.former();
    }

    /** Level and name as they are printed together: "huyện Hạ Lang". */
    public String fullName() {
        return level.isEmpty() ? name : level + " " + name;
    }

    /** The members of a dimension as this unit has them, its own places among them; none of an interval dimension, which lists none. */
    public List<Dimension.Member> members(Dimension dimension) {
        return dimension.kind() != Dimension.Kind.PLACE
                ? dimension.members()
                : places.stream()
                        .map(place -> new Dimension.Member(
                                place.code(), (place.level() + " " + place.name()).strip(), place.aliases()))
                        .toList();
    }

    /** How many of its subordinate units are of one of these levels. */
    public int placeCount(Set<String> levels) {
        return (int)
                places.stream().filter(place -> levels.contains(place.level())).count();
    }

    /**
     * A subordinate unit, such as a commune of a district.
     *
     * @param code its key: the official code, or its name where the definition gives none
     * @param name its official name without the level
     * @param level "xã", "phường", "thị trấn" …
     * @param aliases other names under which it appears
     */
    public record Place(String code, String name, String level, List<String> aliases) {
        public Place {
            aliases = List.copyOf(aliases);
        }
    }
}
