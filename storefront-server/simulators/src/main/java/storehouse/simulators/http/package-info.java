/// The little web server under every simulator: routes, forms, replies and faults on Apache's
/// HttpCore, one thread per connection.
@NullMarked
package storehouse.simulators.http;

import org.jspecify.annotations.NullMarked;
