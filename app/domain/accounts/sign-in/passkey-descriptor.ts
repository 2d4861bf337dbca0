type Kept = { credentialId: string; transports: string[] }

/** A passkey as a browser is told of it. */
export const descriptorOf = ({ credentialId, transports }: Kept) => ({ id: credentialId, transports })
