/// The demo shop's past: who bought what, when, and with what else.
@NullMarked
package storehouse.launcher.demo.history;

import org.jspecify.annotations.NullMarked;
