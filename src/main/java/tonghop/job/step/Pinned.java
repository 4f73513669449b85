package tonghop.job.step;

import tonghop.model.Changes;

/**
 * What a run publishes that does not follow from its inputs: a sealed run is made again with the very same.
 *
 * @param inputFolder the input folder, as a reference from the output folder
 * @param changes what differs from the run before
 */
public record Pinned(String inputFolder, Changes changes) {}
