package tonghop.publish.chart;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A canvas that draws nothing of its own and keeps where each text was put. */
final class RecordingCanvas extends Graphics2D {
    private final Graphics2D canvas;
    private final List<Label> labels;

    RecordingCanvas(Graphics2D canvas) {
        this(canvas, new ArrayList<>());
    }

    private RecordingCanvas(Graphics2D canvas, List<Label> labels) {
        this.canvas = canvas;
        this.labels = labels;
    }

    /** A text and the box that its letters take on the picture. */
    record Label(String text, Rectangle2D box) {}

    List<Label> labels() {
        return labels;
    }

    private void keep(String text, float x, float y) {
        Rectangle2D own = canvas.getFont()
                .createGlyphVector(canvas.getFontRenderContext(), text)
                .getVisualBounds();
        Shape box = canvas.getTransform()
                .createTransformedShape(
                        new Rectangle2D.Double(own.getX() + x, own.getY() + y, own.getWidth(), own.getHeight()));
        labels.add(new Label(text, box.getBounds2D()));
    }

    @Override
    public Graphics create() {
        return new RecordingCanvas((Graphics2D) canvas.create(), labels);
    }

    @Override
    public void drawString(String text, int x, int y) {
        keep(text, x, y);
        canvas.drawString(text, x, y);
    }

    @Override
    public void drawString(String text, float x, float y) {
        keep(text, x, y);
        canvas.drawString(text, x, y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        throw new UnsupportedOperationException("charts draw plain strings");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw new UnsupportedOperationException("charts draw plain strings");
    }

    @Override
    public void addRenderingHints(Map<?, ?> a0) {
        canvas.addRenderingHints(a0);
    }

    @Override
    public void clearRect(int a0, int a1, int a2, int a3) {
        canvas.clearRect(a0, a1, a2, a3);
    }

    @Override
    public void clip(Shape a0) {
        canvas.clip(a0);
    }

    @Override
    public void clipRect(int a0, int a1, int a2, int a3) {
        canvas.clipRect(a0, a1, a2, a3);
    }

    @Override
    public void copyArea(int a0, int a1, int a2, int a3, int a4, int a5) {
        canvas.copyArea(a0, a1, a2, a3, a4, a5);
    }

    @Override
    public void dispose() {
        canvas.dispose();
    }

    @Override
    public void draw(Shape a0) {
        canvas.draw(a0);
    }

    @Override
    public void drawArc(int a0, int a1, int a2, int a3, int a4, int a5) {
        canvas.drawArc(a0, a1, a2, a3, a4, a5);
    }

    @Override
    public void drawGlyphVector(GlyphVector a0, float a1, float a2) {
        canvas.drawGlyphVector(a0, a1, a2);
    }

    @Override
    public boolean drawImage(
            Image a0, int a1, int a2, int a3, int a4, int a5, int a6, int a7, int a8, Color a9, ImageObserver a10) {
        return canvas.drawImage(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10);
    }

    @Override
    public boolean drawImage(
            Image a0, int a1, int a2, int a3, int a4, int a5, int a6, int a7, int a8, ImageObserver a9) {
        return canvas.drawImage(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9);
    }

    @Override
    public boolean drawImage(Image a0, int a1, int a2, int a3, int a4, Color a5, ImageObserver a6) {
        return canvas.drawImage(a0, a1, a2, a3, a4, a5, a6);
    }

    @Override
    public boolean drawImage(Image a0, int a1, int a2, int a3, int a4, ImageObserver a5) {
        return canvas.drawImage(a0, a1, a2, a3, a4, a5);
    }

    @Override
    public boolean drawImage(Image a0, int a1, int a2, Color a3, ImageObserver a4) {
        return canvas.drawImage(a0, a1, a2, a3, a4);
    }

    @Override
    public boolean drawImage(Image a0, int a1, int a2, ImageObserver a3) {
        return canvas.drawImage(a0, a1, a2, a3);
    }

    @Override
    public boolean drawImage(Image a0, AffineTransform a1, ImageObserver a2) {
        return canvas.drawImage(a0, a1, a2);
    }

    @Override
    public void drawImage(BufferedImage a0, BufferedImageOp a1, int a2, int a3) {
        canvas.drawImage(a0, a1, a2, a3);
    }

    @Override
    public void drawLine(int a0, int a1, int a2, int a3) {
        canvas.drawLine(a0, a1, a2, a3);
    }

    @Override
    public void drawOval(int a0, int a1, int a2, int a3) {
        canvas.drawOval(a0, a1, a2, a3);
    }

    @Override
    public void drawPolygon(int[] a0, int[] a1, int a2) {
        canvas.drawPolygon(a0, a1, a2);
    }

    @Override
    public void drawPolyline(int[] a0, int[] a1, int a2) {
        canvas.drawPolyline(a0, a1, a2);
    }

    @Override
    public void drawRenderableImage(RenderableImage a0, AffineTransform a1) {
        canvas.drawRenderableImage(a0, a1);
    }

    @Override
    public void drawRenderedImage(RenderedImage a0, AffineTransform a1) {
        canvas.drawRenderedImage(a0, a1);
    }

    @Override
    public void drawRoundRect(int a0, int a1, int a2, int a3, int a4, int a5) {
        canvas.drawRoundRect(a0, a1, a2, a3, a4, a5);
    }

    @Override
    public void fill(Shape a0) {
        canvas.fill(a0);
    }

    @Override
    public void fillArc(int a0, int a1, int a2, int a3, int a4, int a5) {
        canvas.fillArc(a0, a1, a2, a3, a4, a5);
    }

    @Override
    public void fillOval(int a0, int a1, int a2, int a3) {
        canvas.fillOval(a0, a1, a2, a3);
    }

    @Override
    public void fillPolygon(int[] a0, int[] a1, int a2) {
        canvas.fillPolygon(a0, a1, a2);
    }

    @Override
    public void fillRect(int a0, int a1, int a2, int a3) {
        canvas.fillRect(a0, a1, a2, a3);
    }

    @Override
    public void fillRoundRect(int a0, int a1, int a2, int a3, int a4, int a5) {
        canvas.fillRoundRect(a0, a1, a2, a3, a4, a5);
    }

    @Override
    public Color getBackground() {
        return canvas.getBackground();
    }

    @Override
    public Shape getClip() {
        return canvas.getClip();
    }

    @Override
    public Rectangle getClipBounds() {
        return canvas.getClipBounds();
    }

    @Override
    public Color getColor() {
        return canvas.getColor();
    }

    @Override
    public Composite getComposite() {
        return canvas.getComposite();
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return canvas.getDeviceConfiguration();
    }

    @Override
    public Font getFont() {
        return canvas.getFont();
    }

    @Override
    public FontMetrics getFontMetrics(Font a0) {
        return canvas.getFontMetrics(a0);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return canvas.getFontRenderContext();
    }

    @Override
    public Paint getPaint() {
        return canvas.getPaint();
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key a0) {
        return canvas.getRenderingHint(a0);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return canvas.getRenderingHints();
    }

    @Override
    public Stroke getStroke() {
        return canvas.getStroke();
    }

    @Override
    public AffineTransform getTransform() {
        return canvas.getTransform();
    }

    @Override
    public boolean hit(Rectangle a0, Shape a1, boolean a2) {
        return canvas.hit(a0, a1, a2);
    }

    @Override
    public void rotate(double a0) {
        canvas.rotate(a0);
    }

    @Override
    public void rotate(double a0, double a1, double a2) {
        canvas.rotate(a0, a1, a2);
    }

    @Override
    public void scale(double a0, double a1) {
        canvas.scale(a0, a1);
    }

    @Override
    public void setBackground(Color a0) {
        canvas.setBackground(a0);
    }

    @Override
    public void setClip(int a0, int a1, int a2, int a3) {
        canvas.setClip(a0, a1, a2, a3);
    }

    @Override
    public void setClip(Shape a0) {
        canvas.setClip(a0);
    }

    @Override
    public void setColor(Color a0) {
        canvas.setColor(a0);
    }

    @Override
    public void setComposite(Composite a0) {
        canvas.setComposite(a0);
    }

    @Override
    public void setFont(Font a0) {
        canvas.setFont(a0);
    }

    @Override
    public void setPaint(Paint a0) {
        canvas.setPaint(a0);
    }

    @Override
    public void setPaintMode() {
        canvas.setPaintMode();
    }

    @Override
    public void setRenderingHint(RenderingHints.Key a0, Object a1) {
        canvas.setRenderingHint(a0, a1);
    }

    @Override
    public void setRenderingHints(Map<?, ?> a0) {
        canvas.setRenderingHints(a0);
    }

    @Override
    public void setStroke(Stroke a0) {
        canvas.setStroke(a0);
    }

    @Override
    public void setTransform(AffineTransform a0) {
        canvas.setTransform(a0);
    }

    @Override
    public void setXORMode(Color a0) {
        canvas.setXORMode(a0);
    }

    @Override
    public void shear(double a0, double a1) {
        canvas.shear(a0, a1);
    }

    @Override
    public void transform(AffineTransform a0) {
        canvas.transform(a0);
    }

    @Override
    public void translate(double a0, double a1) {
        canvas.translate(a0, a1);
    }

    @Override
    public void translate(int a0, int a1) {
        canvas.translate(a0, a1);
    }
}
