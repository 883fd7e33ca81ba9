/**
 * Pages: the frame around every page, and the components in it.
 *
 * <p><b>A page</b> is a JTE template and its controller. The templates of this module stand in {@code src/main/jte}:
 * {@code layout/frame.jte}, {@code layout/filtered.jte}, {@code form.jte} and {@code component/*.jte}. JTE compiles
 * templates to classes and calls them directly, so a module with pages copies that folder beside its own templates and
 * generates all of them into a package of its own, which it names once:
 *
 * <pre>{@code
 * @Bean
 * Pages pages() {
 *     return new Pages("org.learningledger.query.pages");
 * }
 * }</pre>
 *
 * A controller takes a {@link org.learningledger.web.page.Frame} as a method parameter and returns a
 * {@link org.learningledger.web.page.Page}:
 *
 * <pre>{@code
 * @GetMapping("/actions/{id}")
 * @Allowed({Role.LD_GROUP, Role.AGENCY_LEAD})
 * Page action(@PathVariable UUID id, SignedIn who, Frame frame) {
 *     var action = actions.find(who.partnership(), id).orElseThrow(NotFound::new);
 *     return pages.page("action/action", frame.titled(action.title()).back("/actions"))
 *             .with("action", action);
 * }
 * }</pre>
 *
 * and the template {@code action/action.jte} puts its content into the frame:
 *
 * <pre>{@code
 * @import org.learningledger.web.page.Frame
 * @param Frame frame
 * @param Action action
 * @template.layout.frame(frame = frame, content = @`
 *   <h1 class="govuk-heading-l">${action.title()}</h1>
 * `)
 * }</pre>
 *
 * Every form that posts goes through {@code form.jte}, which writes the CSRF token. The id of a field is its name, and
 * for dates, radios and checkboxes that of the first box, so that a line of the error summary can link to it.
 */
@NullMarked
package org.learningledger.web.page;

import org.jspecify.annotations.NullMarked;
