/**
 * The report as a document in the form that offices sign: text, charts and appendices.
 * Number, date and signer stay blank; they are the office's to fill.
 */
@NullMarked
package tonghop.publish.document;

import org.jspecify.annotations.NullMarked;
