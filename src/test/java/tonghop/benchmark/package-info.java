/**
 * The planted-error benchmark: consistent data sets that a generator builds and prints as senders do, errors of every known kind
 * planted in them, and what the reconciler makes of them. {@code mvn -B -ntp test -Pbenchmark} prints the tables in full.
 */
@NullMarked
package tonghop.benchmark;

import org.jspecify.annotations.NullMarked;
