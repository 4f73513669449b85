/**
 * Files in which people answer findings: recognised by what they hold, whatever they are called, and read line by line.
 * A line that cannot be taken is a problem with its place; whether a decision still fits is not asked here.
 */
@NullMarked
package tonghop.ingest.form;

import org.jspecify.annotations.NullMarked;
