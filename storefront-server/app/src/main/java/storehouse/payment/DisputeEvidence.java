package storehouse.payment;

/// What the shop has to say in a dispute. `carrier` and `trackingNumber` are empty where nothing
/// was shipped.
public record DisputeEvidence(String statement, String carrier, String trackingNumber) {

  public static final int LONGEST_STATEMENT = 2_000;

  public boolean isShipped() {
    return !trackingNumber.isEmpty();
  }
}
