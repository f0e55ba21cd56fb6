package storehouse.inventory.transfers;

import java.util.List;
import storehouse.inventory.transfers.Transfer.Arrived;

/// What arrived of a transfer; a SKU of it that is not named did not arrive.
public record ReceiveTransfer(String reference, List<Arrived> arrived, String actor) {}
