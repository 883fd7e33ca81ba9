package org.learningledger.web;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/**
 * Everything that an application with pages needs from here: import it.
 *
 * <p>The application brings the primary {@code DataSource} (the program's own role) and has run
 * {@link WebSchema#migrate} as the owner before. Sessions live in its database, so that they outlast a restart and are
 * shared by several copies of the program.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@PropertySource("classpath:shared-web.properties")
public class WebConfiguration {}
