package io.mpsexpress.request;

import io.mpsexpress.access.Caller;
import java.util.List;

/** Part of the way to the first managed printers, for the home page of somebody who begins. */
public interface FirstSteps {

    /** In their order; empty for who is not on that way. They are shown until all that anybody gives are done. */
    List<FirstStep> of(Caller caller);
}
