/** Where a page of rows ended that are in the order of a moment and their id. */
type PageCursor = { at: Date; id: string }

/** The place as an address carries it. */
export const writeCursor = ({ at, id }: PageCursor) => `${at.toISOString()}_${id}`

/** The place that an address carries; null for one that cannot be read, which means the first page. */
export function readCursor(text: string | undefined): PageCursor | null {
	const [time = '', id = ''] = text?.split('_') ?? []
	const at = new Date(time)
	return /^\d{4}-\d\d-\d\dT/.test(time) && !Number.isNaN(at.getTime()) ? { at, id } : null
}
