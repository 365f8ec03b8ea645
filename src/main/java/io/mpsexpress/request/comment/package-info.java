/**
 * What people ask and answer on a request: one thread for both sides, on its pages, in its tasks, and for those who have a part in
 * it by mail; what Lexmark's staff says among themselves is in it, too, and seen by them only.
 */
@NamedInterface("comment")
package io.mpsexpress.request.comment;

import org.springframework.modulith.NamedInterface;
