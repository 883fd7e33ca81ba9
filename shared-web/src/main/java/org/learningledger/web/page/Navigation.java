package org.learningledger.web.page;

import java.util.List;
import org.learningledger.web.account.SignedIn;

/** What the navigation offers to somebody; the module that has the pages implements it. */
public interface Navigation {

    List<NavItem> itemsFor(SignedIn who);
}
