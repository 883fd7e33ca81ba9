package org.learningledger.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame of a request's page. Controllers rarely need it: they take a {@link Frame} as a parameter. */
@Component
public class Frames {

    private final ObjectProvider<Partnerships> partnerships;
    private final ObjectProvider<Navigation> navigation;

    Frames(ObjectProvider<Partnerships> partnerships, ObjectProvider<Navigation> navigation) {
        this.partnerships = partnerships;
        this.navigation = navigation;
    }

    public Frame frame(HttpServletRequest request) {
        var who = SignedIn.current().filter(found -> found.role() != Role.OPERATOR);
        return new Frame(
                        Frame.PRODUCT,
                        who.orElse(null),
                        who.map(this::partnership).orElse(null),
                        who.map(this::items).orElse(List.of()),
                        request.getRequestURI(),
                        List.of(),
                        null,
                        new Problems(),
                        List.of(),
                        null,
                        csrf(request))
                .marked();
    }

    private Partnership partnership(SignedIn who) {
        return Optional.ofNullable(partnerships.getIfAvailable())
                .flatMap(known -> known.find(who.partnership()))
                .orElseGet(() -> new Partnership(who.partnership(), who.partnership(), false));
    }

    private List<NavItem> items(SignedIn who) {
        var offered = navigation.getIfAvailable();
        return offered == null ? List.of() : List.copyOf(offered.itemsFor(who));
    }

    private static Csrf csrf(HttpServletRequest request) {
        @Nullable CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? Csrf.NONE : new Csrf("_csrf", token::getToken);
    }
}
