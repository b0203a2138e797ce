/** Something the caller can mend; the message is one clear sentence, the exit status 2. */
export class CliError extends Error {}
