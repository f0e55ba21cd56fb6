package storehouse.launcher.demo.art;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/// Photographs a drawing: paper backdrop, soft shadow cast from the thing's own outline, the thing.
///
/// The same drawing gives the same pixels in each run.
public final class Studio {
  /// Bump when backdrop or shadow change, so that pictures kept from an earlier start are redrawn.
  public static final String VERSION = "6";

  private static final int PROBE = 200;

  private final int size;
  private final float[] backdrop;
  private final float[] grain;

  /// A studio for square pictures with sides of `size` pixels.
  public Studio(int size) {
    this.size = size;
    this.backdrop = Backdrop.light(size);
    this.grain = grain(size);
  }

  /// The drawing alone, framed as it is in the photograph, on nothing.
  public BufferedImage cutOut(String svg, Subject.Stage stage) {
    SVGDocument document = parsed(svg);
    return drawn(document, size, Framing.of(drawn(document, PROBE, Framing.WHOLE), stage));
  }

  /// The drawing as it is sold: on the backdrop, with its shadow.
  public BufferedImage photograph(String svg, Subject.Stage stage) {
    SVGDocument document = parsed(svg);
    Framing framing = Framing.of(drawn(document, PROBE, Framing.WHOLE), stage);
    int[] pixels = pixels(drawn(document, size, framing));
    Shadow shadow = Shadow.of(pixels, size, stage, framing.floor());
    BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    int[] out = pixels(picture);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int at = y * size + x;
        boolean opaque = pixels[at] >>> 24 == 255;
        out[at] = over(pixels[at], at, opaque ? 0 : shadow.at(x, y));
      }
    }
    return picture;
  }

  private static SVGDocument parsed(String svg) {
    SVGDocument document =
        new SVGLoader()
            .load(
                new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                null,
                LoaderContext.createDefault());
    if (document == null) {
      throw new IllegalStateException("The drawing is not valid SVG.");
    }
    return document;
  }

  private static BufferedImage drawn(SVGDocument document, int size, Framing framing) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.translate(framing.x() * size, framing.y() * size);
    graphics.scale(framing.scale(), framing.scale());
    document.render((Component) null, graphics, new ViewBox(0, 0, size, size));
    graphics.dispose();
    return image;
  }

  private static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  private int over(int pixel, int at, float shade) {
    float through = 1 - (pixel >>> 24) / 255f;
    float noise = grain[at] + .5f;
    int rgb = 0;
    for (int channel = 0; channel < 3; channel++) {
      // Shadows on warm paper are warm: blue loses most.
      float shaded = backdrop[at * 3 + channel] * (1 - shade * (.80f + .06f * channel));
      float value = (pixel >> (16 - 8 * channel) & 255) + shaded * through + noise;
      rgb = rgb << 8 | Math.max(0, Math.min(255, (int) value));
    }
    return rgb;
  }

  /// A level or so of noise, so that long gradients do not show bands.
  private static float[] grain(int size) {
    float[] grain = new float[size * size];
    for (int at = 0; at < grain.length; at++) {
      int hash = at * 0x9E3779B1;
      hash ^= hash >>> 15;
      hash *= 0x85EBCA77;
      hash ^= hash >>> 13;
      grain[at] = ((hash & 1023) / 1023f - .5f) * 2.2f;
    }
    return grain;
  }
}
