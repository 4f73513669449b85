/**
 * The folders of an office: the lock that keeps a state folder to one process, what is kept beside its database, room on the disk.
 * An output folder is replaced whole or not at all, and what a person has put into it is kept.
 */
@NullMarked
package tonghop.job.state;

import org.jspecify.annotations.NullMarked;
