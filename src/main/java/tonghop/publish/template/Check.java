package tonghop.publish.template;

/**
 * A line of the self-check.
 *
 * @param cell the cell that it leads to
 * @param demand what has to hold, in words
 * @param formula what says whether it does; it gives one of the words of {@link Answers}
 */
record Check(FormCell cell, String demand, String formula) {}
