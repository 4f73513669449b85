/**
 * The command line: what a person asks for, checked before anything starts, and what the program answers in the person's words.
 * It gives orders to the job and turns results into sentences and exit codes; it decides nothing about figures.
 */
@NullMarked
package tonghop.cli;

import org.jspecify.annotations.NullMarked;
