package io.mpsexpress.organization;

/** A partner is a parent organization, each of its customers a child organization. */
public enum OrganizationKind {
    PARENT,
    CHILD
}
