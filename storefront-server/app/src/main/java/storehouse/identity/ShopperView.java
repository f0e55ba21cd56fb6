package storehouse.identity;

/// A shopper with an account.
public record ShopperView(String id, String email, String name) {}
