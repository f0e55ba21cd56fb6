/// Child processes: started in a group of their own, logged to a file, stopped politely, and never
/// left behind when their parent dies.
@NullMarked
package storehouse.launcher.process;

import org.jspecify.annotations.NullMarked;
