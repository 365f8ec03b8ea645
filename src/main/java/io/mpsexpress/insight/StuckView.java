package io.mpsexpress.insight;

import io.mpsexpress.request.RequestView;
import io.mpsexpress.request.Stuck;

/**
 * Something that does not go on.
 *
 * @param request null for what belongs to no request of ours
 */
public record StuckView(Stuck stuck, RequestView request) {}
