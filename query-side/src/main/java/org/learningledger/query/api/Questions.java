package org.learningledger.query.api;

import java.util.List;

/** What programs may ask about one kind of thing; the package that answers it implements this as a component. */
public interface Questions {

    List<Question<?>> questions();
}
