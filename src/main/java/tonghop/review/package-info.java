/**
 * What people decide about findings: whether it still fits, what it changes, and what comes of the change.
 * It reads no files and knows no rules; the job hands in what the forms say and how the rules are verified.
 */
@NullMarked
package tonghop.review;

import org.jspecify.annotations.NullMarked;
