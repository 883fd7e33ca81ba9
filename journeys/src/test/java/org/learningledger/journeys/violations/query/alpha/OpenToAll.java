package org.learningledger.journeys.violations.query.alpha;

import org.springframework.stereotype.Controller;

@Controller
public class OpenToAll {}
