package tonghop.normalise.words;

import tonghop.model.PrintedNumber;

/**
 * A number in a cell with the unit of measure that stands beside it.
 *
 * @param number the number with its print
 * @param unitOfMeasure code of the unit of measure written with the number; empty when none is
 */
public record Figure(PrintedNumber number, String unitOfMeasure) {}
