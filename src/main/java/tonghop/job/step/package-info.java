/**
 * The steps of a run in their order, and the one immutable record that each hands on to the next.
 * They ask the stages and keep what outlives the run; they decide nothing about figures.
 */
@NullMarked
package tonghop.job.step;

import org.jspecify.annotations.NullMarked;
