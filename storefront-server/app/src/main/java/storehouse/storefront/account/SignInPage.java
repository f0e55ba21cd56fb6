package storehouse.storefront.account;

import org.jspecify.annotations.Nullable;
import storehouse.storefront.frame.Frame;

/// The sign-in form; `next` is where it leads afterwards.
public record SignInPage(Frame frame, String email, String next, @Nullable String problem) {}
