/**
 * Texts and numbers as officers write them: cut into words, matched against the names of the definition, read by grammars.
 * It knows no place in a sheet; what a text may mean stays a set until its surroundings decide.
 */
@NullMarked
package tonghop.normalise.words;

import org.jspecify.annotations.NullMarked;
