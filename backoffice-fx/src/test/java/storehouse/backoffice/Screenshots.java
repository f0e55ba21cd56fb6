package storehouse.backoffice;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// Writes what a window shows to `target/screenshots`.
final class Screenshots {

  private static final Path FOLDER = Path.of("target", "screenshots");

  private final DeskRobot robot;

  Screenshots(DeskRobot robot) {
    this.robot = robot;
  }

  /// In the scheme that the computer has, which is light without a desktop, and in the other one.
  void take(String name) throws IOException {
    write(name + "-light");
    robot.press(KeyCode.F2);
    write(name + "-dark");
    robot.press(KeyCode.F2);
  }

  private void write(String name) throws IOException {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage shot =
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> robot.stage().getScene().snapshot(null));
    Files.createDirectories(FOLDER);
    Path file = FOLDER.resolve(name + ".png");
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
