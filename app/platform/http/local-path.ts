/** Returns a path of this site only: anything else could lead the reader to a foreign page. */
export function localPath(value: unknown, otherwise = '/'): string {
	if (typeof value !== 'string' || !value.startsWith('/')) return otherwise
	const here = 'http://here.invalid'
	if (!URL.canParse(value, here)) return otherwise
	const { origin, pathname, search } = new URL(value, here)
	return origin === here && !pathname.startsWith('//') ? pathname + search : otherwise
}
