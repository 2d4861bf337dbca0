/** An activity as it is written: text in it has no bare `<`, so that the next end is its own. */
const activity = /<iati-activity [\s\S]*?<\/iati-activity>\n?/g
/** Activities of deliveries are named by programme and delivery. */
const identifier = /-([0-9a-f-]{36})<\/iati-identifier>/
const child = /<related-activity type="2" ref="[^"]*-([0-9a-f-]{36})"\s*\/>/g
const result = /<result [\s\S]*?<\/result>/g

/** Ids of deliveries that are published no more, and of those of which quantities are published no more. */
export type Withdrawn = { deliveries: readonly string[]; quantities: readonly string[] }

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
