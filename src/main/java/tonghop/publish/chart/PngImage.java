package tonghop.publish.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Images as PNG that tells how large they are on paper; the library for images tries five ways of packing on each line. */
final class PngImage {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] RGB_OF_A_BYTE_EACH = {8, 2, 0, 0, 0};
    private static final int PIXELS_PER_METRE_AT_200_DPI = 7874;
    private static final byte UNIT_IS_THE_METRE = 1;
    private static final byte DIFFERENCE_FROM_ABOVE = 2;

    private static final Graphics2D MEASURE = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

    private PngImage() {}

    /** How much room letters take on a picture. */
    static FontMetrics metrics(Font font) {
        return MEASURE.getFontMetrics(font);
    }

    /** The drawing on white paper. */
    static BufferedImage painted(Drawing drawing) {
        BufferedImage image = new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, drawing.width(), drawing.height());
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        drawing.draw(canvas);
        canvas.dispose();
        return image;
    }

    /** The bytes of the image at 200 dots per inch. */
    static byte[] encode(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(SIGNATURE);
        chunk(
                bytes,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(image.getWidth())
                        .putInt(image.getHeight())
                        .put(RGB_OF_A_BYTE_EACH)
                        .array());
        chunk(
                bytes,
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(PIXELS_PER_METRE_AT_200_DPI)
                        .putInt(PIXELS_PER_METRE_AT_200_DPI)
                        .put(UNIT_IS_THE_METRE)
                        .array());
        chunk(bytes, "IDAT", packed(image));
        chunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream bytes, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        bytes.writeBytes(name);
        bytes.writeBytes(data);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** Each line as what differs from the line above: on a drawing that is little. */
    private static byte[] packed(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream sink = new DeflaterOutputStream(bytes)) {
            byte[] line = new byte[1 + 3 * image.getWidth()];
            line[0] = DIFFERENCE_FROM_ABOVE;
            int[] above = new int[image.getWidth()];
            for (int y = 0; y < image.getHeight(); y++) {
                int[] row = (int[]) image.getRaster().getDataElements(0, y, image.getWidth(), 1, null);
                for (int x = 0; x < row.length; x++) {
                    line[3 * x + 1] = (byte) ((row[x] >> 16) - (above[x] >> 16));
                    line[3 * x + 2] = (byte) ((row[x] >> 8) - (above[x] >> 8));
                    line[3 * x + 3] = (byte) (row[x] - above[x]);
                }
                sink.write(line);
                above = row;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot encode a chart", e);
        }
        return bytes.toByteArray();
    }
}
