package io.mpsexpress.request;

import io.mpsexpress.access.Caller;
import java.util.List;

/** The way to the first managed printers, for the home page of somebody who begins. */
public interface FirstSteps {

    /** In their order; empty for who is not on that way, or has gone it. */
    List<FirstStep> of(Caller caller);
}
