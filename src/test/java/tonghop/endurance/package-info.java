/**
 * Faults made on purpose: kills, full disks, two runs at once, damaged and hostile files, payloads in every text.
 * Each test prints its figures beside their targets; the short form runs in the suite, the long one by the profile {@code endurance}.
 */
package tonghop.endurance;
