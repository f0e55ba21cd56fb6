package storehouse.model.backoffice;

/// `POST /shipments/{id}/picks`: one confirmed pick. `scanId` is made by the client, so that a
/// repeat counts once.
public record PickScan(String scanId, String lineId, String bin, String barcode, int quantity) {}
