package org.learningledger.web.page;

import org.jspecify.annotations.Nullable;

/** One answer to choose in radios, checkboxes or a select. */
public record Option(String value, String label, @Nullable String hint) {

    public Option(String value, String label) {
        this(value, label, null);
    }
}
