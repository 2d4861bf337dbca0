import type pg from 'pg'
import type { Sight } from '../plans/explain.ts'
import { hear, type Sent } from '../wire/heard.ts'
import type { Executed } from '../wire/tap.ts'

const options = '-c plan_cache_mode=force_generic_plan'
const asText = (value: unknown): string | null => {
	if (value === null || value === undefined) return null
	if (value instanceof Date) return value.toISOString()
	if (Array.isArray(value)) return `{${value.map((one) => JSON.stringify(asText(one))).join(',')}}`
	return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Statements of this process, each text once, with the settings of the transaction in which it was first sent. */
export type Watched = { take: () => [Executed, Sight][]; end: () => void }

/** Notes what this process sends to its database from now on, except by a connection that only prepares. */
export function watchStatements(preparing: pg.Client): Watched {
	const settings = new Map<pg.Client, Executed[]>()
	const seen = new Set<string>()
	let noted: [Executed, Sight][] = []
	const end = hear((client: pg.Client, { text, values }: Sent) => {
		if (client === preparing) return
		const executed = { text, values: values.map(asText), options, connection: 0 }
		const current = settings.get(client) ?? []
		if (/^\s*(begin|commit|rollback)/i.test(text)) settings.delete(client)
		else if (/set_config\(/i.test(text)) settings.set(client, [...current, executed])
		else if (/^\s*(select|insert|update|delete|with)\b/i.test(text) && !seen.has(text)) {
			seen.add(text)
			noted.push([executed, { options, settings: current }])
		}
	})
	return {
		take() {
			const taken = noted
			noted = []
			return taken
		},
		end,
	}
}
