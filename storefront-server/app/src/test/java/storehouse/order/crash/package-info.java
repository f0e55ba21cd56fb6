/// The crash matrix: every point at which a node can die while it carries an order, times every way
/// in which the outside can answer, enumerated from what real orders pass and never from a list.
///
/// A cell is one order. All orders of a group run side by side in one house; each stops at the
/// point where its cell says that the node dies, while the others go on, so that one house stands
/// for as many dying nodes as there are cells. A fresh house finishes what they left.
@NullMarked
package storehouse.order.crash;

import org.jspecify.annotations.NullMarked;
