/**
 * Office documents as files whose bytes depend on what they say alone.
 * What a document says is its writer's matter; here it gets its fixed dates and is packed.
 */
@NullMarked
package tonghop.publish.archive;

import org.jspecify.annotations.NullMarked;
