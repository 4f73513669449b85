/**
 * The Spring Batch job: the stages as steps in their order, their parameters, how a run starts, goes on after a kill and ends.
 * It decides nothing about figures; it makes sure that a run is a fact: whole or not at all, and written down.
 */
@NullMarked
package tonghop.job;

import org.jspecify.annotations.NullMarked;
