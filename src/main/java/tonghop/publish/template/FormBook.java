package tonghop.publish.template;

import tonghop.wording.Wording;

/**
 * What the tables of one form share.
 *
 * @param cells what the form asks for
 * @param earlier what the unit reported before
 * @param wording the language
 */
record FormBook(FormCells cells, EarlierFigures earlier, Wording wording) {}
