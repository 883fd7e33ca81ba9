/** Where figures come from: which facts, which read models, at which moment. The same of these gives the same figures. */
@NullMarked
package org.learningledger.query.provenance;

import org.jspecify.annotations.NullMarked;
