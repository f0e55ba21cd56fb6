/// How a payment moves: what is stored of it, what is asked of the gateway next, and what is
/// learned from the answer.
///
/// Nobody holds a lock on a payment while a gateway is asked. Instead every question is safe to
/// repeat, the gateway itself decides which of two contradicting requests came first (a capture and
/// a cancellation cannot both succeed), and what is stored only ever moves forward. So a node that
/// was paused for an hour can do no harm when it wakes up.
@NullMarked
package storehouse.payment.flow;

import org.jspecify.annotations.NullMarked;
