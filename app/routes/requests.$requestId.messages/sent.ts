/** What somebody sent that was not accepted: the fields that are wrong, and all that was typed. */
export type Sent = { errors: Record<string, string>; typed: Record<string, unknown> }
