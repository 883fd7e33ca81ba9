/**
 * The house style: accounts and sign-in, the page frame and its components, forms, and what people see when something
 * goes wrong. An application imports {@link org.learningledger.web.WebConfiguration} and brings a {@code DataSource}.
 */
@NullMarked
package org.learningledger.web;

import org.jspecify.annotations.NullMarked;
