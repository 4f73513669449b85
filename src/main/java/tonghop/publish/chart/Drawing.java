package tonghop.publish.chart;

import java.awt.Graphics2D;

/** A picture that can be drawn; sizes are in pixels at 200 dots per inch. */
interface Drawing {
    int width();

    int height();

    void draw(Graphics2D canvas);
}
