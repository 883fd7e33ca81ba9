package org.learningledger.query.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;

/** Those who may open restricted text, each time on record. */
@Allowed({Role.SCRUTINEER, Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForRestrictedText {}
