package storehouse.model.backoffice;

/// What became of a scan; a refused one changes nothing and says why in one sentence.
public record ScanAnswer(boolean accepted, String message, ShipmentDetail shipment) {}
