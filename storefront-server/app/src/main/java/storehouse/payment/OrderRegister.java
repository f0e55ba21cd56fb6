package storehouse.payment;

import java.util.Optional;

/// Which orders there are, for money of which only a gateway tells; who keeps the orders answers.
public interface OrderRegister {

  /// The order, or the change of one, that is paid under this id.
  Optional<Entry> find(long id);

  /// @param cancelled for good: nobody waits for its goods
  record Entry(String number, boolean cancelled) {}
}
