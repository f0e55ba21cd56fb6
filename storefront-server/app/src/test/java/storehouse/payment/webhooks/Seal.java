package storehouse.payment.webhooks;

/// What a letter is signed with.
enum Seal {
  LIVE,
  /// The shop believes two secrets while one is being replaced.
  OTHER_LIVE,
  /// Was good once.
  RETIRED,
  UNKNOWN
}
