package org.learningledger.query.page;

import java.util.List;
import org.learningledger.query.partnership.PartnershipReader;
import org.learningledger.web.account.Role;
import org.learningledger.web.page.NavItem;
import org.learningledger.web.page.Navigation;
import org.learningledger.web.page.Pages;
import org.learningledger.web.page.Partnership;
import org.learningledger.web.page.Partnerships;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PagesConfiguration {

    private static final NavItem HOME = new NavItem("Home", "/");

    private static final List<NavItem> ITEMS = List.of(
            HOME,
            new NavItem("Reviews and audits", "/reviews"),
            new NavItem("Findings", "/findings"),
            new NavItem("Recommendations", "/recommendations"),
            new NavItem("Actions", "/actions"),
            new NavItem("Plans", "/plans"),
            new NavItem("Challenge events", "/challenge-events"),
            new NavItem("Papers and registers", "/registers"),
            new NavItem("History", "/history"));

    /** For those who run the ledger and do not read it. */
    private static final List<NavItem> RUNNING = List.of(
            HOME,
            new NavItem("Accounts", "/accounts"),
            new NavItem("Tokens", "/tokens"),
            new NavItem("Operations", "/operations"),
            new NavItem("Read models", "/read-models"));

    @Bean
    static Pages pages() {
        return new Pages("org.learningledger.query.pages");
    }

    @Bean
    static Navigation navigation() {
        return who -> {
            if (who.role() == Role.ADMINISTRATOR) return RUNNING;
            return Rights.of(who).read() ? ITEMS : List.of(HOME);
        };
    }

    @Bean
    static Partnerships partnerships(PartnershipReader partnerships) {
        return code ->
                partnerships.one(code).map(found -> new Partnership(found.code(), found.name(), found.invented()));
    }
}
