package org.learningledger.query.compare;

import java.util.List;

/**
 * One field of an entry that does not say the same at both moments.
 *
 * @param field its name for programs
 * @param label what people call it
 * @param shape what its values are
 * @param was its values at the earlier moment; none where it said nothing
 * @param now its values at the later moment
 */
public record FieldChange(String field, String label, Shape shape, List<String> was, List<String> now) {}
