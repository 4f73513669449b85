/**
 * Reading on more than one machine: the manager of a run hands out the copies that are not known yet, and workers keep what they mean
 * by the hash of each. It changes nothing of what is read or published; what no worker does, the run does itself.
 */
@NullMarked
package tonghop.job.worker;

import org.jspecify.annotations.NullMarked;
