package org.learningledger.web.page;

/**
 * A partnership as the top of a page names it.
 *
 * @param invented whether it is example data, which every page then says
 */
public record Partnership(String code, String name, boolean invented) {}
