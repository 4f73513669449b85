package tonghop.reckon;

import java.util.List;
import java.util.stream.Stream;
import tonghop.model.ObservationKey;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;

/** From which printed figures a ratio may have been reckoned: any actual of its key, and any plan or figure of a year before. */
record PrintedInputs(Facts facts) {

    Stream<Percent<Figure>> of(Figure ratio) {
        return switch (ratio.role()) {
            case PERCENT -> of(ratio, plans(ratio), PercentConvention.of(ratio.indicator(), years(ratio)));
            case GROWTH -> of(ratio, earlier(ratio.key()), PercentConvention.GROWTH);
            default -> Stream.empty();
        };
    }

    private int years(Figure ratio) {
        return facts.definition().years(ratio.key().period());
    }

    private Stream<Percent<Figure>> of(Figure ratio, List<Figure> wholes, PercentConvention convention) {
        return facts.at(ratio.key().withRole(Role.ACTUAL)).stream()
                .flatMap(actual -> wholes.stream().map(whole -> Percent.of(ratio, actual, List.of(whole), convention)));
    }

    private List<Figure> plans(Figure ratio) {
        return facts.series(ratio.key().withRole(Role.TARGET)).stream()
                .filter(plan -> plan.key().period().contains(ratio.key().period()))
                .toList();
    }

    private List<Figure> earlier(ObservationKey key) {
        return facts.series(key.withRole(Role.ACTUAL)).stream()
                .filter(figure -> figure.key().period().equals(yearBefore(key.period())))
                .toList();
    }

    private static ReportingPeriod yearBefore(ReportingPeriod period) {
        return new ReportingPeriod(period.start().minusYears(1), period.end().minusYears(1));
    }
}
