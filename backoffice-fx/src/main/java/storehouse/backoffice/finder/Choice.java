package storehouse.backoffice.finder;

import storehouse.backoffice.look.Icon;
import storehouse.backoffice.navigation.Place;

/// Something found, and where it leads.
public record Choice(Icon icon, String title, String detail, Place place) {}
