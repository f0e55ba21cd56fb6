package storehouse.backoffice.look;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Server;
import storehouse.backoffice.work.Background;

/// Product pictures, fetched beside the window and kept for the next time. Where there is none, or
/// it cannot be had, a quiet placeholder stays.
public final class Pictures {

  private static final int KEPT = 200;

  private final Server server;
  private final Background background;
  private final Map<String, Image> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Image> eldest) {
          return size() > KEPT;
        }
      };

  public Pictures(Server server, Background background) {
    this.server = server;
    this.background = background;
  }

  /// A square of this size.
  public StackPane square(@Nullable String reference, int size) {
    StackPane frame = new StackPane(Icon.PICTURE.node("placeholder"));
    frame.getStyleClass().add("picture");
    frame.setMinSize(size, size);
    frame.setMaxSize(size, size);
    if (reference != null && !reference.isBlank()) {
      load(rendition(reference), size, frame);
    }
    return frame;
  }

  /// The shop keeps smaller copies of its own pictures.
  private static String rendition(String reference) {
    return reference.startsWith("/media/") && !reference.contains("?")
        ? reference + "?w=320"
        : reference;
  }

  private void load(String reference, int size, StackPane frame) {
    Image known = kept.get(reference);
    if (known != null) {
      frame.getChildren().setAll(view(known, size));
      return;
    }
    background.ask(
        () -> server.bytes(reference),
        answer -> {
          if (answer instanceof Answer.Got<byte[]>(var bytes)) {
            decoded(bytes)
                .ifPresent(
                    image -> {
                      kept.put(reference, image);
                      frame.getChildren().setAll(view(image, size));
                    });
          }
        });
  }

  /// A picture from its bytes, unless they are in no format that can be shown.
  public static Optional<Image> decoded(byte[] bytes) {
    Image image = new Image(new ByteArrayInputStream(bytes));
    return image.isError() ? Optional.empty() : Optional.of(image);
  }

  private static ImageView view(Image image, int size) {
    ImageView view = new ImageView(image);
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.setFitWidth(size);
    view.setFitHeight(size);
    return view;
  }
}
