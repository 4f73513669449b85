package tonghop.publish.packet;

/**
 * What goes back of one workbook.
 *
 * @param file the name under which its copy is enclosed; where none is, the name of the workbook
 * @param isThere whether a copy is enclosed
 * @param words what the letter says of it
 * @param isCertain whether it would be the same on any machine and at any time: what took too much to be written may be written once
 */
record Enclosure(String file, boolean isThere, String words, boolean isCertain) {}
