package org.learningledger.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A date as somebody stated it: often only a month, a season or a year.
 *
 * @param edtf the date in EDTF (ISO 8601-2 level 1), such as {@code 2021-10}, {@code 2022-22} for summer 2022, or
 *     {@code 2022-01/2022-02}; {@code null} where the words give no date of their own
 * @param asPrinted the words of the paper; {@code null} where a person gave the date itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatedDate(@Nullable String edtf, @Nullable String asPrinted) {

    public static StatedDate of(String edtf) {
        return new StatedDate(edtf, null);
    }

    /** What a paper gives, or {@code null} where it gives nothing at all. */
    public static @Nullable StatedDate printed(@Nullable String edtf, @Nullable String asPrinted) {
        return edtf == null && asPrinted == null ? null : new StatedDate(edtf, asPrinted);
    }
}
