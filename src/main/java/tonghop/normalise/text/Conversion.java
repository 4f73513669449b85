package tonghop.normalise.text;

/**
 * A text of an old encoding in Unicode.
 *
 * @param original the text as it stands in the workbook
 * @param unicode the same words in Unicode, NFC
 * @param encoding "TCVN3" or "VNI"
 * @param sure whether the cell's font tells the encoding; otherwise only the words look like it, and a person has to confirm
 */
public record Conversion(String original, String unicode, String encoding, boolean sure) {}
