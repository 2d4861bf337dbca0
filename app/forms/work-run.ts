/**
 * A person who opens an item from My work goes through the list: each address on the way says so, and a step leads to
 * the next item. The address also says how many items are left, so that the next page need not count them again.
 */
const FROM = 'from'
const LEFT = 'left'

/** The items left on a worklist; `isMore` where there are more than were counted. */
export type WorkLeft = { count: number; isMore: boolean }

/** The same address, on the way through My work. */
export function fromWork(path: string, left?: WorkLeft): string {
	const [address = '', place] = path.split('#')
	const marks = new URLSearchParams({
		[FROM]: 'work',
		...(left && { [LEFT]: `${left.count}${left.isMore ? '-' : ''}` }),
	})
	return `${address}${address.includes('?') ? '&' : '?'}${marks}${place ? `#${place}` : ''}`
}

/** Whether an address is on the way through My work. */
export const isFromWork = (query: URLSearchParams): boolean => query.get(FROM) === 'work'

/** The number of items left that the step before has counted; null where there was none. */
export function workLeft(query: URLSearchParams): WorkLeft | null {
	const [, count, more] = /^(\d{1,3})(-?)$/.exec(query.get(LEFT) ?? '') ?? []
	return isFromWork(query) && count ? { count: Number(count), isMore: more === '-' } : null
}
