/** Why there is no page, in one sentence in the reader's language. */
export class SnapshotError extends Error {}
