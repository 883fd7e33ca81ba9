package org.learningledger.query.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Named;
import org.learningledger.store.record.Actor;
import org.learningledger.web.account.Role;
import org.learningledger.web.page.Link;

/**
 * What the ids and codes on one page are called.
 *
 * @param things what is linked to, by id
 * @param agencies titles of organisations by their codes
 * @param papers titles of papers by their references
 * @param people display names by account
 */
public record Names(
        Map<UUID, Named> things, Map<String, String> agencies, Map<String, String> papers, Map<UUID, String> people) {

    /** "Cleveland Police (ORG-CP)", or only the code where the register does not name it. */
    public String agency(String code) {
        var title = agencies.get(code);
        return title == null || title.equals(code) ? code : title + " (" + code + ")";
    }

    /** "Annual report 2021 to 2022 (DOC-1)". */
    public String paper(@Nullable String reference) {
        if (reference == null) return "not known";
        var title = papers.get(reference);
        return title == null || title.equals(reference) ? reference : title + " (" + reference + ")";
    }

    /** "Cleveland Police". */
    public String agencyTitle(String code) {
        return agencies.getOrDefault(code, code);
    }

    /** With each code that stands alone in the text followed by its name. */
    public String spelledOut(String text) {
        var spelled = text;
        for (var agency : agencies.entrySet()) {
            if (!spelled.contains(agency.getKey()) || agency.getKey().equals(agency.getValue())) continue;
            spelled = Pattern.compile("(?<![\\w-])" + Pattern.quote(agency.getKey()) + "(?![\\w-])")
                    .matcher(spelled)
                    .replaceAll(Matcher.quoteReplacement(agency(agency.getKey())));
        }
        return spelled;
    }

    /** Who did something: name where the account is known, role, agency. */
    public String by(Actor actor) {
        if (actor.is(Actor.OPERATOR)) return Role.OPERATOR.title();
        var agency = actor.agency();
        return String.join(
                ", ",
                Stream.of(people.get(actor.account()), role(actor.role()), agency == null ? null : agencyTitle(agency))
                        .filter(part -> part != null)
                        .toList());
    }

    /** "R-3: Train staff ..." with its page. */
    public Link link(UUID id) {
        var named = things.get(id);
        return named == null ? new Link("Not recorded yet", "/history", id.toString()) : link(named);
    }

    public List<Link> links(Collection<UUID> ids) {
        return ids.stream().map(this::link).toList();
    }

    public static Link link(Named named) {
        return new Link(label(named), Things.page(named.kind(), named.id()));
    }

    public static String label(Named named) {
        var reference = named.reference();
        var title = named.title();
        if (reference == null) return Things.title(named.kind()) + " without a record of its own";
        return title == null || title.isBlank() || title.equals(reference) ? reference : reference + ": " + title;
    }

    /** "Agency lead" for {@code AGENCY_LEAD}. */
    public static String role(String name) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(name))
                .map(Role::title)
                .findFirst()
                .orElse(name);
    }
}
