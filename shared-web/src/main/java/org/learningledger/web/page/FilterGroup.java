package org.learningledger.web.page;

import java.util.List;

/**
 * The filters of one kind that are in force.
 *
 * @param tags each filter's words, linking to the list without it
 */
public record FilterGroup(String heading, List<Link> tags) {}
