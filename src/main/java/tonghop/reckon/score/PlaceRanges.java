package tonghop.reckon.score;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tonghop.definition.Scale.Scheme;
import tonghop.reckon.score.RankOrder.Span;

/**
 * The best and the worst place of each member whose standing may be one of several, each independent of the others'. Exact: the
 * standings of the others are placed so that as few, or as many, places as possible come before.
 *
 * @param members what the standing of each member may be, at least one for each
 * @param scheme how equal standings are numbered
 */
record PlaceRanges(List<NavigableSet<Standing>> members, Scheme scheme) {
    List<Span> spans() {
        return IntStream.range(0, members.size())
                .mapToObj(at -> new Span(1 + fewest(at), 1 + most(at)))
                .toList();
    }

    /** How many places come before at least: the member at its best, the others where they take fewest. */
    private int fewest(int at) {
        Standing best = members.get(at).last();
        List<NavigableSet<Standing>> forced = others(at).stream()
                .filter(other -> other.first().compareTo(best) > 0)
                .toList();
        return scheme == Scheme.COMPETITION ? forced.size() : fewestValues(forced);
    }

    /** How many places come before at most: the member at its worst, the others where they take most. */
    private int most(int at) {
        Standing worst = members.get(at).first();
        List<NavigableSet<Standing>> able = others(at).stream()
                .map(other -> other.tailSet(worst, false))
                .filter(other -> !other.isEmpty())
                .toList();
        return scheme == Scheme.COMPETITION ? able.size() : mostValues(able);
    }

    private List<NavigableSet<Standing>> others(int at) {
        return IntStream.range(0, members.size())
                .filter(other -> other != at)
                .mapToObj(members::get)
                .toList();
    }

    /** The least number of standings of which each member may hold one: the smallest that meet every set. */
    private static int fewestValues(List<NavigableSet<Standing>> sets) {
        List<BitSet> meeting = meeting(sets);
        int count = 0;
        while (!covers(meeting, new BitSet(), sets.size(), count)) {
            count++;
        }
        return count;
    }

    /** Which sets hold a standing, for each standing but those that another does as well. */
    private static List<BitSet> meeting(List<NavigableSet<Standing>> sets) {
        SortedMap<Standing, BitSet> holders = new TreeMap<>();
        for (int set = 0; set < sets.size(); set++) {
            for (Standing standing : sets.get(set)) {
                holders.computeIfAbsent(standing, any -> new BitSet()).set(set);
            }
        }
        List<BitSet> distinct = holders.values().stream().distinct().toList();
        return distinct.stream()
                .filter(one -> distinct.stream().noneMatch(other -> !other.equals(one) && holds(other, one)))
                .toList();
    }

    private static boolean holds(BitSet outer, BitSet inner) {
        BitSet rest = (BitSet) inner.clone();
        rest.andNot(outer);
        return rest.isEmpty();
    }

    private static boolean covers(List<BitSet> meeting, BitSet covered, int sets, int more) {
        int open = covered.nextClearBit(0);
        if (open >= sets) {
            return true;
        }
        return more > 0
                && meeting.stream().filter(each -> each.get(open)).anyMatch(each -> {
                    BitSet wider = (BitSet) covered.clone();
                    wider.or(each);
                    return covers(meeting, wider, sets, more - 1);
                });
    }

    /** The greatest number of different standings that the members may hold together: a matching of members and standings. */
    private static int mostValues(List<NavigableSet<Standing>> sets) {
        Map<Standing, Integer> holder = new HashMap<>();
        int count = 0;
        for (int set = 0; set < sets.size(); set++) {
            count += takes(set, sets, holder, new ArrayList<>()) ? 1 : 0;
        }
        return count;
    }

    private static boolean takes(
            int set, List<NavigableSet<Standing>> sets, Map<Standing, Integer> holder, List<Standing> tried) {
        for (Standing standing : sets.get(set)) {
            Integer other = holder.get(standing);
            if (other == null) {
                holder.put(standing, set);
                return true;
            }
        }
        for (Standing standing : sets.get(set)) {
            if (!tried.contains(standing)) {
                tried.add(standing);
                if (takes(java.util.Objects.requireNonNull(holder.get(standing)), sets, holder, tried)) {
                    holder.put(standing, set);
                    return true;
                }
            }
        }
        return false;
    }
}
