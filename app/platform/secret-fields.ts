const secrets: ReadonlySet<string> = new Set(['password', 'repeated', 'present', 'code'])

/** What opens an account is typed again: no page is given it back, and none holds it for somebody. */
export const isSecret = (path: string, name: string) => /^\/account\b/i.test(path) && secrets.has(name)
