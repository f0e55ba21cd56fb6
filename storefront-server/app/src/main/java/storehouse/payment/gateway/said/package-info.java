/// What was said to a gateway and what it answered, as far as it may be kept: nothing that pays,
/// and nothing about a person.
@NullMarked
package storehouse.payment.gateway.said;

import org.jspecify.annotations.NullMarked;
