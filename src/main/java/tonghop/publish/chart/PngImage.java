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
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Images as PNG that tells how large they are on paper. */
final class PngImage {
    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final String PIXELS_PER_METRE_AT_200_DPI = "7874";

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
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream sink = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(sink);
            writer.write(new IIOImage(image, null, atPrintSize(writer, image)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot encode a chart", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadata atPrintSize(ImageWriter writer, BufferedImage image) throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", PIXELS_PER_METRE_AT_200_DPI);
        size.setAttribute("pixelsPerUnitYAxis", PIXELS_PER_METRE_AT_200_DPI);
        size.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(size);
        metadata.mergeTree(FORMAT, root);
        return metadata;
    }
}
