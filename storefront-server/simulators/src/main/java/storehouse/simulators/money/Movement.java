package storehouse.simulators.money;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A movement of the shop's balance at a gateway. All amounts are minor units, negative when money
/// leaves the balance.
///
/// @param sequence its place among all movements
/// @param batch of those that a closing itself made, 0 for all others
/// @param id the gateway's own for the movement
/// @param payment the gateway's own for the payment, empty when it belongs to none
/// @param source the capture, refund or dispute that moved the money
/// @param reference the shop's own for the payment
/// @param gross in `currency`, as the shopper sees it
/// @param amount the same in `settled`, the currency of the balance
/// @param fee what the gateway keeps of it, negative when it gives a fee back
/// @param rate from `currency` to `settled`, null when they are the same
/// @param mischief what is wrong with the amount or the fee
/// @param at epoch seconds
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Movement(
    long sequence,
    int batch,
    String id,
    Kind kind,
    String payment,
    String source,
    @Nullable String reference,
    long gross,
    String currency,
    long amount,
    long fee,
    String settled,
    @Nullable BigDecimal rate,
    @Nullable Mischief mischief,
    long at) {

  public Movement {
    currency = currency.intern();
    settled = settled.intern();
  }

  Movement numbered(long number) {
    return new Movement(
        number, batch, id, kind, payment, source, reference, gross, currency, amount, fee, settled,
        rate, mischief, at);
  }

  /// What it does to the balance.
  @JsonIgnore
  public long net() {
    return amount - fee;
  }

  /// Something that the gateway did on its own, in one currency.
  static Movement own(int batch, Kind kind, String id, long amount, String currency, long at) {
    return new Movement(
        0, batch, id, kind, "", id, null, amount, currency, amount, 0, currency, null, null, at);
  }
}
