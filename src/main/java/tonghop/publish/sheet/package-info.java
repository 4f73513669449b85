/**
 * What all workbooks share: the standard typeface, text that stays text, and how a sheet lies on paper.
 * What stands in a workbook is its writer's matter.
 */
@NullMarked
package tonghop.publish.sheet;

import org.jspecify.annotations.NullMarked;
