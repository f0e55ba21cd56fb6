/// The work queues: what waits to be picked and to be packed.
@NullMarked
package storehouse.backoffice.queue;

import org.jspecify.annotations.NullMarked;
