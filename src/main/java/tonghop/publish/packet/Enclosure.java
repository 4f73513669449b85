package tonghop.publish.packet;

/**
 * What goes back of one workbook.
 *
 * @param file the name under which its copy is enclosed; where none is, the name of the workbook
 * @param isThere whether a copy is enclosed
 * @param words what the letter says of it
 */
record Enclosure(String file, boolean isThere, String words) {}
