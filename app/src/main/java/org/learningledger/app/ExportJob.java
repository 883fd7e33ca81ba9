package org.learningledger.app;

/**
 * What somebody at the command line wants exported.
 *
 * @param file which is to hold the whole history; on this machine, and not there yet
 */
public record ExportJob(String file) {}
