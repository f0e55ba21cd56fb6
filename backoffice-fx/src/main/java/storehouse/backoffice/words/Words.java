package storehouse.backoffice.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import storehouse.backoffice.server.Failure;
import storehouse.model.shop.ProblemDetail;

/// Every text that the desktop shows, from one bundle.
public final class Words {

  private final ResourceBundle bundle;
  private final Locale locale;

  private Words(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  public static Words in(Locale locale) {
    return new Words(ResourceBundle.getBundle("storehouse.backoffice.words.texts", locale), locale);
  }

  public Locale locale() {
    return locale;
  }

  public String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /// The word for a state; a state that is newer than this desktop is shown as the server says it.
  public String state(String axis, String state) {
    try {
      return bundle.getString(axis + "." + state);
    } catch (MissingResourceException unknown) {
      return state;
    }
  }

  /// What happened, what it means, what to do.
  public String of(Failure failure) {
    return switch (failure) {
      case Failure.Refused(var problem) -> of(problem);
      case Failure.SignedOut() -> text("failure.signedOut");
      case Failure.Unreachable(var address) -> text("failure.unreachable", address);
      case Failure.Lost(var address) -> text("failure.lost", address);
      case Failure.Unreadable(var reason) -> text("failure.unreadable", reason);
    };
  }

  private static String of(ProblemDetail problem) {
    String detail = problem.detail();
    if (detail == null || detail.isBlank()) {
      return problem.title();
    }
    return detail;
  }
}
