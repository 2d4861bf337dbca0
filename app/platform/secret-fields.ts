const secrets: ReadonlySet<string> = new Set(['password', 'repeated', 'present', 'code'])

/** Whether a field is a secret of an account, which must be typed again: no page receives or stores it. */
export const isSecret = (path: string, name: string) => /^\/account\b/i.test(path) && secrets.has(name)
