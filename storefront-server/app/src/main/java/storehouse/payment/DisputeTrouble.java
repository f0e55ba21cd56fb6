package storehouse.payment;

/// What stands in the way of knowing a dispute, or of saying something in it; `why` is for people
/// who know the gateway.
public record DisputeTrouble(Kind kind, String why) {

  private static final int LONGEST_WHY = 300;

  public DisputeTrouble {
    why = why.substring(0, Math.min(LONGEST_WHY, why.length()));
  }

  public enum Kind {
    /// The gateway gave no answer that can be used.
    NO_ANSWER,
    /// The gateway told of it, and does not know it.
    NOT_SHOWN,
    /// What the gateway says does not fit to a payment of the shop.
    DOES_NOT_FIT,
    /// The gateway did not take what the shop says, and may take it later.
    NOT_SENT
  }
}
