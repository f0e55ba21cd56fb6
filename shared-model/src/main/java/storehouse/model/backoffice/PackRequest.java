package storehouse.model.backoffice;

/// `POST /shipments/{id}/pack`: the parcel is closed and weighs this much.
public record PackRequest(int weightGrams) {}
