package storehouse.backoffice;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// Writes what a window shows to `target/screenshots`.
final class Screenshots {

  private static final Path FOLDER = Path.of("target", "screenshots");

  private final DeskRobot robot;
  private final String suffix;

  Screenshots(DeskRobot robot, String suffix) {
    this.robot = robot;
    this.suffix = suffix;
  }

  void take(String name) throws IOException {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage shot =
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> robot.stage().getScene().snapshot(null));
    Files.createDirectories(FOLDER);
    Path file = FOLDER.resolve(name + "-" + suffix + ".png");
    ImageIO.write(image(shot), "png", file.toFile());
  }

  private static BufferedImage image(WritableImage shot) {
    int width = (int) shot.getWidth();
    int height = (int) shot.getHeight();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader pixels = shot.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    return image;
  }
}
