package io.mpsexpress.enrollment.web;

import java.util.List;

/** Serial numbers that a client sends. */
record SelectedPrinters(List<String> serialNumbers) {}
