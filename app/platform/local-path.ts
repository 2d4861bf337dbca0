/** Only a path of this site: anything else could send the reader to a stranger's page. */
export function localPath(value: unknown, otherwise = '/'): string {
	if (typeof value !== 'string' || !value.startsWith('/')) return otherwise
	const here = 'http://here.invalid'
	if (!URL.canParse(value, here)) return otherwise
	const { origin, pathname, search } = new URL(value, here)
	return origin === here && !pathname.startsWith('//') ? pathname + search : otherwise
}
