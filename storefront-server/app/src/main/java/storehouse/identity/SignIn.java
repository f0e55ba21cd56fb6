package storehouse.identity;

import java.time.Duration;

/// What became of an attempt to sign in; `T` is what a success gives.
public sealed interface SignIn<T> {

  record SignedIn<T>(T session) implements SignIn<T> {}

  /// No such account or another password: the answer does not tell which.
  record WrongCredentials<T>() implements SignIn<T> {}

  /// Too many attempts on this account; not even the right password is looked at before then.
  record TooManyAttempts<T>(Duration retryAfter) implements SignIn<T> {}
}
