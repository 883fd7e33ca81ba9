package org.learningledger.web.account;

import java.util.Map;

/** The organisations that an account can belong to; the module that keeps the register implements it. */
public interface Agencies {

    /** What each organisation of a partnership is called, by its reference. */
    Map<String, String> of(String partnership);
}
