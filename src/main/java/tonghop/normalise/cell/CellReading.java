package tonghop.normalise.cell;

import java.util.Optional;
import tonghop.definition.Indicator;
import tonghop.normalise.words.CellValue;
import tonghop.normalise.words.Surroundings;

/**
 * What is known of a figure once its indicator is.
 *
 * @param place the cell
 * @param around the texts around it
 * @param value its content
 * @param indicator what it speaks of
 * @param stated the unit of measure that is stated for it, if one is
 */
record CellReading(
        FigureCell place, Surroundings around, CellValue value, Indicator indicator, Optional<String> stated) {}
