package storehouse.identity.accounts;

import com.password4j.BcryptFunction;
import com.password4j.Password;
import com.password4j.types.Bcrypt;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Hashes and checks passwords. Both are slow on purpose, so only as many run at once as there are
/// processors: a flood of sign-ins queues here instead of taking the shop's time.
@Singleton
public final class Passwords {

  private static final BcryptFunction FUNCTION = BcryptFunction.getInstance(Bcrypt.B, 10);

  private final Semaphore running = new Semaphore(Runtime.getRuntime().availableProcessors());
  private final String nobody = hash("no account has this password");

  String hash(String password) {
    return slowly(() -> Password.hash(password).with(FUNCTION).getResult());
  }

  /// Whether the password belongs to the hash. Without an account it takes as long and says no, so
  /// that its duration does not tell which accounts exist.
  boolean matches(String password, Optional<String> hash) {
    boolean same = slowly(() -> Password.check(password, hash.orElse(nobody)).with(FUNCTION));
    return same && hash.isPresent();
  }

  private <T> T slowly(Supplier<T> work) {
    running.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      running.release();
    }
  }
}
