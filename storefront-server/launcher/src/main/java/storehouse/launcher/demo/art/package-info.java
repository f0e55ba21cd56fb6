/// A small drawing studio: parametric shaded drawings as SVG, photographed on paper.
@NullMarked
package storehouse.launcher.demo.art;

import org.jspecify.annotations.NullMarked;
