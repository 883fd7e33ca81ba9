package org.learningledger.command.form;

import java.util.List;

/**
 * Told by a controller whose forms ask different things at different addresses, so that each can be described: what a
 * variable of an address can be, where the address itself does not say so.
 */
public interface Variants {

    List<String> variants(String path, String variable);
}
