import { sql } from 'kysely'
import { sharingOf } from '#app/domain/visibility/sharing.server.ts'
import type { Ask } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import { isShared, type SharedFact, type SharingChoice } from '#workflows/sharing.ts'

/** An activity as it is written: text in it has no bare `<`, so that the next end is its own. */
const activity = /<iati-activity [\s\S]*?<\/iati-activity>\n?/g
/** Activities of deliveries are named by programme and delivery. */
const identifier = /-([0-9a-f-]{36})<\/iati-identifier>/
const child = /<related-activity type="2" ref="[^"]*-([0-9a-f-]{36})"\s*\/>/g
const result = /<result [\s\S]*?<\/result>/g

/** Ids of deliveries that are published no more, and of those of which quantities are published no more. */
type Withdrawn = { deliveries: readonly string[]; quantities: readonly string[] }

/**
 * A file of activities without what was withdrawn: activities with what their programmes say of them, or results alone. It
 * stays valid, since each programme stays and results are optional.
 */
export function withoutDeliveries(xml: string, { deliveries, quantities }: Withdrawn): string {
	const [gone, uncounted] = [new Set(deliveries), new Set(quantities)]
	return xml.replaceAll(activity, (written) => {
		const own = identifier.exec(written)?.[1] ?? ''
		if (gone.has(own)) return ''
		if (uncounted.has(own)) return written.replaceAll(result, '')
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
 * What States allow no more of their deliveries than when a build began, in a fixed order, and when the last of it was
 * withdrawn; null if there is none. It may not have been published at all.
 */
export async function withdrawnSince(read: Ask, begun: Date): Promise<(Withdrawn & { at: Date }) | null> {
	const rows = await read(changed, { since: new Date(begun.getTime() - OVERLAP) })
	const lost = (...facts: SharedFact[]) =>
		rows.filter(({ event, ...request }) => {
			// As `changeSharing` records it; once its words are removed, nothing says what it allowed.
			const { from } = event as { from?: SharingChoice }
			const present = sharingOf(request)
			const isLost = (fact: SharedFact) =>
				(!from || isShared('public', fact, from)) && !isShared('public', fact, present)
			return facts.some(isLost)
		})
	const [whole, counted] = [lost('state', 'kind'), lost('quantity')]
	const times = [...whole, ...counted].map(({ at }) => at.getTime())
	if (times.length === 0) return null
	const idsOf = (of: typeof rows) => [...new Set(of.map(({ id }) => id))]
	return { deliveries: idsOf(whole), quantities: idsOf(counted), at: new Date(Math.max(...times)) }
}
