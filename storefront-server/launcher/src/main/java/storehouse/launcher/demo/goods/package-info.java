/// What the demo shop sells: the kinds of goods and the hand-written lines about them.
@NullMarked
package storehouse.launcher.demo.goods;

import org.jspecify.annotations.NullMarked;
