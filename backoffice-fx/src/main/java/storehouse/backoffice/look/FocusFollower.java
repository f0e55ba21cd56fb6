package storehouse.backoffice.look;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// Scrolls to whatever gets the focus, so that nobody who works with keys loses sight of it.
public final class FocusFollower {

  private final ScrollPane pane;
  private final ChangeListener<Node> moves = (_, _, now) -> follow(now);

  public FocusFollower(ScrollPane pane) {
    this.pane = pane;
    pane.sceneProperty().addListener((_, before, now) -> moved(before, now));
  }

  private void moved(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.focusOwnerProperty().removeListener(moves);
    }
    if (now != null) {
      now.focusOwnerProperty().addListener(moves);
    }
  }

  private void follow(@Nullable Node node) {
    if (node != null) {
      show(node, false);
    }
  }

  /// Brings something to the upper edge, such as what was just unfolded.
  public void bringUp(Node node) {
    show(node, true);
  }

  /// After the next layout, since what is new has no place yet.
  private void show(Node node, boolean toTheTop) {
    Platform.runLater(
        () -> {
          if (isInside(node)) {
            pane.applyCss();
            pane.layout();
            scrollTo(pane.getContent().sceneToLocal(onScene(node)), toTheTop);
          }
        });
  }

  private static Bounds onScene(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }

  private boolean isInside(Node node) {
    Parent parent = node.getParent();
    while (parent != null && parent != pane.getContent()) {
      parent = parent.getParent();
    }
    return parent != null && node.getScene() != null;
  }

  private void scrollTo(Bounds wanted, boolean toTheTop) {
    double view = pane.getViewportBounds().getHeight();
    double room = pane.getContent().getLayoutBounds().getHeight() - view;
    double top = pane.getVvalue() * Math.max(0, room);
    boolean seen = wanted.getMinY() >= top && wanted.getMaxY() <= top + view;
    if (room <= 0 || (seen && !toTheTop)) {
      return;
    }
    boolean up = toTheTop || wanted.getMinY() < top;
    pane.setVvalue(Math.clamp((up ? wanted.getMinY() : wanted.getMaxY() - view) / room, 0, 1));
  }
}
