/// The little web server under every simulator: routes, forms, replies and faults on the JDK's own
/// HTTP server, one virtual thread per request.
@NullMarked
package storehouse.simulators.http;

import org.jspecify.annotations.NullMarked;
