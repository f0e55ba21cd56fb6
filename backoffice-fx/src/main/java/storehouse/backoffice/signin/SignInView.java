package storehouse.backoffice.signin;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.navigation.Screen;
import storehouse.backoffice.words.Words;

/// Name, password, and which server they go to.
public final class SignInView implements Screen {

  private final StackPane root = new StackPane();
  private final TextField username = new TextField();
  private final SignInViewModel model;
  private final Words words;

  public SignInView(SignInViewModel model, Words words) {
    this.model = model;
    this.words = words;
    root.getStyleClass().add("sign-in");
    root.getChildren().add(card());
  }

  private VBox card() {
    VBox card =
        Parts.column(
            "sign-in-card",
            Parts.row(
                "brand",
                Icon.HOUSE.node("brand-icon"),
                Parts.label(words.text("app.name"), "brand-name")),
            Parts.label(words.text("signIn.title"), "title"),
            Parts.label(words.text("signIn.server", model.address()), "muted"),
            field("signIn.username", usernameField()),
            field("signIn.password", passwordField()),
            Parts.problem("problem", model.problem()),
            button());
    if (model.isOnThisComputer()) {
      card.getChildren().add(hint());
    }
    card.setMaxHeight(Region.USE_PREF_SIZE);
    return card;
  }

  private VBox field(String key, TextField field) {
    return Parts.field(words.text(key), field);
  }

  private TextField usernameField() {
    username.setId("username");
    username.textProperty().bindBidirectional(model.username());
    return username;
  }

  private PasswordField passwordField() {
    PasswordField password = new PasswordField();
    password.setId("password");
    password.textProperty().bindBidirectional(model.password());
    return password;
  }

  private Button button() {
    Button button = Parts.action(words.text("signIn.action"), Icon.SIGN_IN, model::signIn);
    button.setId("signIn");
    button.setDefaultButton(true);
    button.setMaxWidth(Double.MAX_VALUE);
    button.disableProperty().bind(model.busy());
    return button;
  }

  private Label hint() {
    Label hint = Parts.paragraph(words.text("signIn.hint"), "hint");
    hint.setGraphic(Icon.INFORMATION.node());
    return hint;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    username.requestFocus();
  }
}
