package io.mpsexpress.insight.scope;

/**
 * What figures are asked for. {@link InsightScope} makes one of what somebody {@link Asked asks}, and of what they may see: figures
 * are counted for no other.
 */
public record InsightQuestion(Period period, Whose whose) {

    /** The whole history of all partners. */
    public static final InsightQuestion EVERYTHING = new InsightQuestion(Period.ALL, Whose.ALL);
}
