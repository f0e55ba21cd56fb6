/// Drawings of clothes, shoes and bags.
@NullMarked
package storehouse.launcher.demo.art.wear;

import org.jspecify.annotations.NullMarked;
