package org.learningledger.query.home;

import org.learningledger.web.page.Link;

/**
 * A question of the scrutineer's first page.
 *
 * @param id of its place on the page
 * @param number how many things its list holds
 * @param meaning one sentence on what the number counts
 */
public record Ask(String id, String question, long number, String meaning, Link list) {}
