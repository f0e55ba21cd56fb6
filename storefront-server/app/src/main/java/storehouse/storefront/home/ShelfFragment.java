package storehouse.storefront.home;

import storehouse.storefront.frame.Texts;

/// A shelf that is loaded beside the page, because it is one person's.
public record ShelfFragment(Texts text, Shelf shelf) {}
