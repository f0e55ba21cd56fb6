/// A mail server that takes every message and delivers none, with a page on which to read them.
@NullMarked
package storehouse.simulators.mail;

import org.jspecify.annotations.NullMarked;
