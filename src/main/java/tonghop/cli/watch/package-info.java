/**
 * The commands that run while nobody looks on: when a folder changes, or when a timetable says so.
 * Both tell what is new since the last run.
 */
@NullMarked
package tonghop.cli.watch;

import org.jspecify.annotations.NullMarked;
