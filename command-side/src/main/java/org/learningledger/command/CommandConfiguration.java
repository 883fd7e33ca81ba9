package org.learningledger.command;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything that takes commands: aggregates, their handlers, imports, and the HTTP that leads to them. */
@Configuration
@ComponentScan(excludeFilters = @ComponentScan.Filter(SpringBootConfiguration.class))
public class CommandConfiguration {}
