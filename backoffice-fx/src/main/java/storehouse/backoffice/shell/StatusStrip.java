package storehouse.backoffice.shell;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.words.Words;

/// Along the bottom: the line to the server, who is signed in, and what concerns the window.
final class StatusStrip extends HBox {

  StatusStrip(ShellViewModel model, ShellActions actions) {
    Words words = model.bench().words();
    getStyleClass().addAll("row", "status");
    Label server =
        Parts.label(
            model.serverState(),
            state -> words.text("server." + state, model.session().server().address()),
            "server");
    server.setId("serverState");
    model.serverState().addListener((_, _, now) -> mark(server, now));
    mark(server, model.serverState().get());
    Label user = Parts.label(words.text("status.user", model.session().displayName()));
    user.setId("signedInUser");
    Button signOut = Parts.iconOnly(words.text("status.signOut"), Icon.SIGN_OUT, actions::signOut);
    signOut.setId("signOut");
    Button theme = Parts.iconOnly(words.text("status.theme"), Icon.THEME, actions::toggleTheme);
    theme.setId("theme");
    // Focus that loses its place must not land here, where Enter would sign somebody out.
    List.of(signOut, theme).forEach(button -> button.setFocusTraversable(false));
    getChildren()
        .setAll(
            server,
            Parts.space(),
            Parts.label(words.text("status.keys"), "muted"),
            Parts.space(),
            user,
            theme,
            signOut);
  }

  private static void mark(Label server, ServerState state) {
    server.getStyleClass().removeAll("error", "good");
    server.setGraphic(
        switch (state) {
          case ASKING -> Icon.TO_DO.node();
          case ANSWERS -> Icon.RIGHT.node();
          case SILENT -> Icon.PROBLEM.node();
        });
    switch (state) {
      case ASKING -> {}
      case ANSWERS -> server.getStyleClass().add("good");
      case SILENT -> server.getStyleClass().add("error");
    }
  }
}
