/**
 * Charts of consolidated tables as images for print, with a typeface of our own that holds every Vietnamese letter.
 * They are drawn without a screen and look the same on every machine.
 */
@NullMarked
package tonghop.publish.chart;

import org.jspecify.annotations.NullMarked;
