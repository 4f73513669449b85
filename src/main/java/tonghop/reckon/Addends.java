package tonghop.reckon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tonghop.model.Reading;

/**
 * Figures that are added up, in their indicator's own unit of measure. The sum of what is stated is kept, so that a candidate costs
 * no more over three thousand figures than over three.
 */
public final class Addends {
    private final Set<Figure> figures;
    private final boolean isAddable;
    private @Nullable Quantity stated;

    public Addends(List<Figure> figures) {
        this.figures = new LinkedHashSet<>(figures);
        this.isAddable = figures.stream().allMatch(Addends::isAddable);
    }

    /** Empty when one of them cannot be put into the indicator's own unit. */
    public Optional<Quantity> sum(Values values) {
        return isAddable ? Optional.of(values.changed().isEmpty() ? stated() : changed(values)) : Optional.empty();
    }

    private static boolean isAddable(Figure figure) {
        return figure.isComparable() && figure.reading().isPresent();
    }

    private Quantity stated() {
        if (stated == null) {
            stated = all(Values.STATED);
        }
        return stated;
    }

    private Quantity all(Values values) {
        return Quantity.sum(figures.stream()
                .flatMap(figure -> values.quantity(figure).stream())
                .toList());
    }

    private Quantity changed(Values values) {
        Quantity sum = stated();
        for (Map.Entry<Figure, Reading> change : values.changed().entrySet()) {
            Figure figure = change.getKey();
            if (figures.contains(figure)) {
                Quantity before = Values.STATED.quantity(figure).orElse(Quantity.ZERO);
                if (!before.isBounded()) {
                    return all(values);
                }
                sum = sum.minus(before).plus(values.quantity(figure).orElse(Quantity.ZERO));
            }
        }
        return sum;
    }
}
