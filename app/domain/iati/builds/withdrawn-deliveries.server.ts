import { sql } from 'kysely'
import { sharingOf } from '#app/domain/visibility/sharing.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { isShared, type SharingChoice } from '#workflows/sharing.ts'
import { publishedFacts } from '../read-facts.server.ts'

/** An activity as it is written: text in it has no bare `<`, so that the next end is its own. */
const activity = /<iati-activity [\s\S]*?<\/iati-activity>\n?/g
/** Activities of deliveries are named by programme and delivery. */
const identifier = /-([0-9a-f-]{36})<\/iati-identifier>/
const child = /<related-activity type="2" ref="[^"]*-([0-9a-f-]{36})"\s*\/>/g

/**
 * A file of activities without these deliveries, and what their programmes say of them. It stays valid, since each
 * programme stays.
 */
export function withoutDeliveries(xml: string, deliveries: readonly string[]): string {
	const gone = new Set(deliveries)
	return xml.replaceAll(activity, (written) => {
		if (gone.has(identifier.exec(written)?.[1] ?? '')) return ''
		return written.replaceAll(child, (related, id: string) => (gone.has(id) ? '' : related))
	})
}

/** A change that was begun so long before a build may have been stored after the build had read. */
const OVERLAP = 5 * 60 * 1000

// The time of a request never goes back, and its index leads to the few that changed.
const changed = statement(({ since }: { since: Date }) =>
	build
		.selectFrom('request')
		.innerJoin('audit_entry as change', 'change.request_id', 'request.id')
		.innerJoin('delivery', 'delivery.request_id', 'request.id')
		.where('request.updated_at', '>=', since)
		.where('change.at', '>=', since)
		.where('change.type', '=', sql.lit('request.sharingChanged'))
		.orderBy('delivery.id')
		.select(['delivery.id', 'change.at', 'change.event', 'request.classification', 'request.answers']),
)

/**
 * The deliveries of which States allow less than when a build began, in a fixed order, and when the last of it was
 * withdrawn; null if there is none. What is still allowed comes back with the next build. They may not have been published
 * at all.
 */
export async function withdrawnSince(
	read: Ask,
	begun: Date,
): Promise<{ deliveries: string[]; at: Date } | null> {
	const rows = await read(changed, { since: new Date(begun.getTime() - OVERLAP) })
	const lost = rows.filter(({ event, ...request }) => {
		// As `changeSharing` records it; once its words are removed, nothing says what it allowed.
		const { from } = event as { from?: SharingChoice }
		const present = sharingOf(request)
		return publishedFacts.some(
			(fact) => (!from || isShared('public', fact, from)) && !isShared('public', fact, present),
		)
	})
	if (lost.length === 0) return null
	return {
		deliveries: [...new Set(lost.map(({ id }) => id))],
		at: new Date(Math.max(...lost.map(({ at }) => at.getTime()))),
	}
}
