package org.learningledger.query.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;

/** The partnership groups whose panels moderate what agencies scored. */
@Allowed({Role.LD_GROUP, Role.QP_GROUP})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForModerators {}
