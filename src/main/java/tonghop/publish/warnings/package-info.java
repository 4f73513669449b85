/**
 * The findings as a workbook for people who live in Excel, with columns to decide in.
 * It asks and links; what people answer is read elsewhere.
 */
@NullMarked
package tonghop.publish.warnings;

import org.jspecify.annotations.NullMarked;
