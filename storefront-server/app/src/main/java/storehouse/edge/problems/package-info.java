/// Failures as RFC 9457 problems: a stable type, a sentence for people, never a stack trace.
@NullMarked
package storehouse.edge.problems;

import org.jspecify.annotations.NullMarked;
