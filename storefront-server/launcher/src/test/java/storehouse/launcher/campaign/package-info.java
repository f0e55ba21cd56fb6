/// Tests of the campaigns.
@NullMarked
package storehouse.launcher.campaign;

import org.jspecify.annotations.NullMarked;
