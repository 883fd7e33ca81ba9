package org.learningledger.query.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.Scope;

/**
 * Everybody who works with the ledger, and programs with a token for figures. A technical administrator runs it and does not read it; a scrutiny committee
 * reads what is published, and nothing of this is.
 */
@Allowed(
        value = {Role.SCRUTINEER, Role.LD_GROUP, Role.QP_GROUP, Role.AGENCY_LEAD, Role.BUSINESS_UNIT},
        scopes = Scope.FIGURES)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForReaders {}
