package storehouse.launcher.check;

/// A payment as its gateway knows it; `held` is authorised and not captured. Amounts are minor
/// units.
public record Intent(
    String gateway,
    String id,
    String orderId,
    String status,
    long amount,
    String currency,
    long held,
    long captured,
    long refunded,
    int captures) {}
