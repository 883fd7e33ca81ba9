package org.learningledger.web.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/** Asks for the {@link Pages} of this module: sign-in, notices, error pages. */
@Qualifier(SharedPages.NAME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface SharedPages {

    String NAME = "sharedPages";
}
