import type { DigestContent } from '#app/domain/notifications/digest-content.ts'
import { env } from '#app/platform/env.server.ts'

/** What the letter of a summary says, from the notice that was written when it was gathered. */
export function digestProps(facts: unknown, recipient: string) {
	const { path, on, groups, more } = facts as DigestContent & { path: string; on: string }
	return {
		recipient,
		on,
		more,
		url: `${env.APP_URL}${path}`,
		groups: groups.map((group) => ({
			...(group.reference && { reference: group.reference }),
			url: `${env.APP_URL}${group.path}`,
			lines: group.lines,
		})),
	}
}
