/** Position of the last row of a page that is sorted by time and id. */
type PageCursor = { at: Date; id: string }

/** The cursor as an address carries it. */
export const writeCursor = ({ at, id }: PageCursor) => `${at.toISOString()}_${id}`

/** The cursor of an address; null if it cannot be read, which means the first page. */
export function readCursor(text: string | undefined): PageCursor | null {
	const [time = '', id = ''] = text?.split('_') ?? []
	const at = new Date(time)
	return /^\d{4}-\d\d-\d\dT/.test(time) && !Number.isNaN(at.getTime()) ? { at, id } : null
}
