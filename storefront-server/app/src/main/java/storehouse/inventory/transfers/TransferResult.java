package storehouse.inventory.transfers;

import storehouse.inventory.StockView;

/// What became of a dispatch or a receipt.
public sealed interface TransferResult {

  /// Done now, or done by the same command before.
  record Done(Transfer transfer) implements TransferResult {}

  /// Somebody edited the stock since it was looked at; nothing was sent.
  record Conflict(StockView stock) implements TransferResult {}

  /// Not that many units are free to be sent.
  record NotThatMany(StockView stock) implements TransferResult {}

  record UnknownStock(String sku, String warehouse) implements TransferResult {}

  /// The reference stands for another transfer, or it was received with other quantities.
  record Different(Transfer transfer) implements TransferResult {}

  /// There is no such transfer, or the SKU is not part of it.
  record Unknown(String what) implements TransferResult {}
}
