package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.model.Reading;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reconcile.rule.Edit;

/** What may have stood in the place of a figure that was copied from elsewhere, or of a total in which a member was forgotten, as far as a percent of it tells. */
public final class Copied {
    /** More values than these are told as a range. */
    private static final BigDecimal MOST_SINGLE = BigDecimal.valueOf(30);

    private final Network network;
    private final Copies copies;

    public Copied(Facts facts, Network network, Sisters sisters) {
        this.network = network;
        this.copies = new Copies(facts, sisters);
    }

    /** The values with which a failed percent holds, for each of its terms that may have been copied. */
    Stream<Slip> in(Edit edit, Values mended) {
        return edit.isPercent()
                ? edit.figures().stream().skip(1).flatMap(term -> Stream.of(
                                copied(edit, term, mended), omitted(edit, term, mended), solved(edit, term, mended))
                        .flatMap(slips -> slips))
                : Stream.empty();
    }

    private Stream<Slip> copied(Edit edit, Figure term, Values mended) {
        return copies.of(term).stream()
                .flatMap(copy -> FittingValues.of(edit, term, mended).stream().flatMap(fitting -> values(fitting)
                        .map(reading -> new Slip(term, reading, copy.kind()).withCost(copy.cost()))));
    }

    /** What a term would be that breaks something else too, whatever befell it: it has to mend that as well. */
    private Stream<Slip> solved(Edit edit, Figure term, Values mended) {
        return network.failures(term) < 2
                ? Stream.empty()
                : FittingValues.of(edit, term, mended).stream()
                        .flatMap(Copied::values)
                        .map(reading -> new Slip(term, reading, SlipKind.OTHER_VALUE));
    }

    private static Stream<Reading> values(FittingValues fitting) {
        return fitting.count().compareTo(MOST_SINGLE) <= 0
                ? fitting.each().map(Reading::exact)
                : Stream.of(fitting.reading());
    }

    /** The total with a member that it may have left out, or without one that it may hold twice. */
    private Stream<Slip> omitted(Edit edit, Figure total, Values mended) {
        Optional<Edit> sum = network.editsOf(total).stream()
                .filter(number ->
                        network.isMemberSum(number) && network.verdict(number).isFailed())
                .map(network::edit)
                .filter(each -> each.figures().get(0).equals(total))
                .findFirst();
        return sum.stream().flatMap(each -> FittingValues.of(edit, total, mended).stream()
                .flatMap(fitting -> omitted(each, fitting)));
    }

    private static Stream<Slip> omitted(Edit sum, FittingValues fitting) {
        Figure total = sum.figures().get(0);
        BigDecimal stated = total.reading().orElseThrow().value();
        return sum.figures().stream()
                .skip(1)
                .flatMap(member -> member.reading().stream())
                .map(Reading::value)
                .filter(part -> part.signum() > 0)
                .flatMap(part -> Stream.of(
                        new Slip(total, Reading.exact(stated.add(part)), SlipKind.OMITTED_MEMBER),
                        new Slip(total, Reading.exact(stated.subtract(part)), SlipKind.DOUBLED_MEMBER)))
                .filter(slip -> fitting.isAmong(slip.reading().value()))
                .limit(MOST_SINGLE.longValue());
    }
}
